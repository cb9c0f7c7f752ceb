// The sketch on the map: corners that can be set, dragged and taken away, the middles of sides where new ones begin, parts shown
// before they are written. Handles are drawn by MapLibre; what they mean is in sketch.ts.
import type { GeoJSONSource, Map as LibreMap, MapMouseEvent, MapTouchEvent } from 'maplibre-gl'
import type { Feature, Position } from 'geojson'
import { middlesOf, outlineOf, snapped, type Corners, type Outline } from './sketch'
import type { Palette } from './symbols'

export interface SketchView {
  rings: Corners[]
  /** The part of the outline that each ring belongs to. */
  parts: number[]
  /** Rings are closed, a cutting line is not. */
  closed: boolean
  /** Corners can be added at the end by a click. */
  adding: boolean
  /** Corner that the table points at: ring and place. */
  current: [number, number] | null
  /** Parts and neighbours, shown only. */
  shown: Outline[]
  /** Where the outline crosses itself. */
  faults: Position[]
  /** Corners of neighbours, to snap to. */
  neighbours: Position[]
}

export interface SketchEvents {
  add: (place: Position) => void
  insert: (ring: number, before: number, place: Position) => void
  move: (ring: number, at: number, place: Position) => void
  /** A drag began or ended; between, moves are one step. */
  held: (holding: boolean) => void
  finish: () => void
}

const SOURCES = ['sketch-shown', 'sketch', 'sketch-middles', 'sketch-corners', 'sketch-faults'] as const
const SNAP_PIXELS = 12
const GRAB_PIXELS = 9

export class SketchLayer {
  private view: SketchView = { rings: [], parts: [], closed: true, adding: false, current: null, shown: [], faults: [], neighbours: [] }
  private held: { ring: number; at: number } | null = null

  constructor(private readonly map: LibreMap, colour: Palette, private readonly events: SketchEvents) {
    for (const name of SOURCES) map.addSource(name, { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
    const paint = { color: colour('primary'), danger: colour('red'), surface: colour('surface') }
    map.addLayer({ id: 'sketch-shown-fill', type: 'fill', source: 'sketch-shown', paint: { 'fill-color': paint.color, 'fill-opacity': 0.16 } })
    map.addLayer({ id: 'sketch-shown-line', type: 'line', source: 'sketch-shown', paint: { 'line-color': paint.color, 'line-width': 2, 'line-dasharray': [2, 1.5] } })
    map.addLayer({ id: 'sketch-fill', type: 'fill', source: 'sketch', filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': paint.color, 'fill-opacity': 0.2 } })
    map.addLayer({ id: 'sketch-line', type: 'line', source: 'sketch', paint: { 'line-color': paint.color, 'line-width': 2.5 } })
    map.addLayer({ id: 'sketch-middles', type: 'circle', source: 'sketch-middles', paint: { 'circle-radius': 4, 'circle-color': paint.surface, 'circle-stroke-color': paint.color, 'circle-stroke-width': 1, 'circle-opacity': 0.8 } })
    map.addLayer({ id: 'sketch-corners', type: 'circle', source: 'sketch-corners', paint: { 'circle-radius': ['case', ['get', 'current'], 8, 6] as never, 'circle-color': ['case', ['get', 'current'], paint.color, paint.surface] as never, 'circle-stroke-color': paint.color, 'circle-stroke-width': 2 } })
    map.addLayer({ id: 'sketch-faults', type: 'circle', source: 'sketch-faults', paint: { 'circle-radius': 9, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': paint.danger, 'circle-stroke-width': 3 } })
    map.doubleClickZoom.disable()
    map.on('click', this.click)
    map.on('dblclick', this.finish)
    map.on('mousedown', this.grab)
    map.on('touchstart', this.grab)
    map.on('mousemove', this.drag)
    map.on('touchmove', this.drag)
    map.on('mouseup', this.drop)
    map.on('touchend', this.drop)
  }

  show(view: SketchView): void {
    this.view = view
    const outline = view.closed ? outlineOf(view) : null
    const line = view.rings.filter((ring) => ring.length > 1)
    const shape: Feature[] = outline ? [{ type: 'Feature', properties: {}, geometry: outline }]
      : line.map((ring) => ({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: view.closed && ring.length > 2 ? [...ring, ring[0]] : ring } }))
    this.put('sketch', shape)
    this.put('sketch-shown', view.shown.map((geometry) => ({ type: 'Feature', properties: {}, geometry })))
    this.put('sketch-corners', view.rings.flatMap((ring, r) => ring.map((place, i): Feature => this.point(place, { current: view.current?.[0] === r && view.current[1] === i }))))
    this.put('sketch-middles', middlesOf(view.rings, view.closed && view.rings[0]?.length > 2).map((one) => this.point(one.at, {})))
    this.put('sketch-faults', view.faults.map((place) => this.point(place, {})))
  }

  remove(): void {
    this.map.off('click', this.click)
    this.map.off('dblclick', this.finish)
    this.map.off('mousedown', this.grab)
    this.map.off('touchstart', this.grab)
    this.map.off('mousemove', this.drag)
    this.map.off('touchmove', this.drag)
    this.map.off('mouseup', this.drop)
    this.map.off('touchend', this.drop)
    this.map.doubleClickZoom.enable()
    this.map.dragPan.enable()
    for (const layer of ['sketch-faults', 'sketch-corners', 'sketch-middles', 'sketch-line', 'sketch-fill', 'sketch-shown-line', 'sketch-shown-fill']) if (this.map.getLayer(layer)) this.map.removeLayer(layer)
    for (const name of SOURCES) if (this.map.getSource(name)) this.map.removeSource(name)
  }

  private point(place: Position, properties: Record<string, unknown>): Feature {
    return { type: 'Feature', properties, geometry: { type: 'Point', coordinates: place } }
  }

  private put(source: string, features: Feature[]): void {
    (this.map.getSource(source) as GeoJSONSource | undefined)?.setData({ type: 'FeatureCollection', features })
  }

  private readonly project = (place: Position) => this.map.project([place[0], place[1]])

  private snap(event: MapMouseEvent | MapTouchEvent, except?: Position): Position {
    const own = this.view.rings.flat().filter((corner) => corner !== except)
    return snapped([event.lngLat.lng, event.lngLat.lat], [...this.view.neighbours, ...(this.view.closed ? [] : own)], this.project, SNAP_PIXELS).place
  }

  private cornerNear(event: MapMouseEvent | MapTouchEvent): { ring: number; at: number } | null {
    for (const [ring, corners] of this.view.rings.entries()) {
      for (const [at, corner] of corners.entries()) {
        const there = this.project(corner)
        if (Math.hypot(there.x - event.point.x, there.y - event.point.y) <= GRAB_PIXELS) return { ring, at }
      }
    }
    return null
  }

  private readonly click = (event: MapMouseEvent): void => {
    if (!this.view.adding) return
    const near = this.cornerNear(event)
    if (near?.at === 0 && this.view.closed && this.view.rings[0].length > 2) return this.events.finish()
    if (!near) this.events.add(this.snap(event))
  }

  private readonly finish = (event: MapMouseEvent): void => {
    event.preventDefault()
    if (this.view.adding) this.events.finish()
  }

  private readonly grab = (event: MapMouseEvent | MapTouchEvent): void => {
    let near = this.cornerNear(event)
    if (!near && !this.view.adding) {
      const middle = middlesOf(this.view.rings, this.view.closed).find((one) => {
        const there = this.project(one.at)
        return Math.hypot(there.x - event.point.x, there.y - event.point.y) <= GRAB_PIXELS
      })
      if (middle) {
        this.events.held(true)
        this.events.insert(middle.ring, middle.before, middle.at)
        near = { ring: middle.ring, at: middle.before }
      }
    } else if (near) {
      this.events.held(true)
    }
    if (!near) return
    event.preventDefault()
    this.held = near
    this.map.dragPan.disable()
  }

  private readonly drag = (event: MapMouseEvent | MapTouchEvent): void => {
    if (!this.held) {
      this.map.getCanvas().style.cursor = this.cornerNear(event) ? 'move' : this.view.adding ? 'crosshair' : ''
      return
    }
    this.events.move(this.held.ring, this.held.at, this.snap(event, this.view.rings[this.held.ring]?.[this.held.at]))
  }

  private readonly drop = (): void => {
    if (!this.held) return
    this.held = null
    this.map.dragPan.enable()
    this.events.held(false)
  }
}
