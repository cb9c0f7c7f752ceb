// The MapLibre side: sources, layers, pictures on demand, selection, camera. Only this file and the sketch know MapLibre.
import { Map as LibreMap, setWorkerUrl, type FilterSpecification, type GeoJSONSource, type MapGeoJSONFeature, type StyleSpecification, type VectorTileSource } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { boxOf, LEDGER_LAYERS, lookOf, middleOf, type Box, type LedgerLayer, type MapCollection, type MapFeature, type Selection } from './layers'
import { SketchLayer, type SketchEvents, type SketchView } from './sketchLayer'
import { pictureOf, siteColours, type Palette } from './symbols'

setWorkerUrl(workerUrl)

const EMPTY: MapCollection = { type: 'FeatureCollection', features: [] }
const LABEL_ZOOM = 10.5
const OUTLINE_ZOOM = 13.5
/** From here on the names of many outlines have room. */
const DENSE_LABEL_ZOOM = 14.5
/** More outlines than these are shown as they are, without a symbol in the middle of each. */
const MOST_MARKS = 1500
const DEEPEST_TILE = 18
/** Farther off, many outlines are plain colour: neither border nor texture can be told there. */
const DENSE_DETAIL_ZOOM = 12
const GROUND = ['jurisdiction', 'towns'] as const
/** Firms of the chosen chain; each is a row of the enterprises. */
const CHAIN = 'chain'
const CHAIN_PARTS = ['icon', 'name', 'cluster']
const POINTS: FilterSpecification = ['==', ['geometry-type'], 'Point']
const AREAS: FilterSpecification = ['==', ['geometry-type'], 'Polygon']
const OWN_FILTERS: Record<string, FilterSpecification | undefined> = { far: AREAS, fill: AREAS, line: AREAS, mark: AREAS, icon: POINTS }

const ledgerOf = (found: MapGeoJSONFeature): string => (found.source === CHAIN ? 'enterprises' : found.source === 'matches' ? String(found.properties.plural) : found.source)

/** The middle of an outline as a point of its own; nothing for what is a point already. */
function markOf(feature: MapFeature): MapFeature[] {
  const middle = feature.geometry && feature.geometry.type !== 'Point' ? middleOf(feature.geometry) : null
  return middle ? [{ ...feature, properties: { ...feature.properties, outlined: true }, geometry: { type: 'Point', coordinates: middle } }] : []
}

/** A ledger read as vector tiles: where they are, which features are shown, how many these are. */
export interface TiledLedger {
  address: string
  filter: unknown[]
  count: number
}

interface Events {
  select: (selection: Selection | null) => void
  moved: (zoom: number, latitude: number) => void
  failed: (why: string) => void
  /** Everything known is drawn. */
  idle: () => void
}

export class Drawing {
  private readonly map: LibreMap
  private readonly ready: Promise<void>
  private whole: Box | null = null
  private sketch: SketchLayer | null = null
  /** While corners are set, clicks choose nothing. */
  private drawsOnly = false

  constructor(container: HTMLElement, private readonly colour: Palette, font: string, label: string, events: Events) {
    this.map = new LibreMap({
      container, style: this.style(), center: [104, 35], zoom: 3.2, attributionControl: false, dragRotate: false, pitchWithRotate: false, maxPitch: 0,
      renderWorldCopies: false, fadeDuration: 0, localIdeographFontFamily: font,
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.map.getCanvas().setAttribute('aria-label', label)
    this.map.setMissingStyleImageResolver((id) => {
      const picture = pictureOf(id, colour, font)
      if (picture && !this.map.hasImage(id)) this.map.addImage(id, picture.image, { pixelRatio: picture.ratio })
    })
    this.map.on('error', ({ error }) => events.failed(error?.message ?? ''))
    this.map.on('idle', events.idle)
    const tell = () => events.moved(this.map.getZoom(), this.map.getCenter().lat)
    this.map.on('move', tell)
    this.ready = new Promise((resolve) => this.map.once('load', () => { tell(); resolve() }))
    this.listen(events)
  }

  private style(): StyleSpecification {
    const c = this.colour
    const sources: StyleSpecification['sources'] = {}
    for (const name of GROUND) sources[name] = { type: 'geojson', data: EMPTY }
    sources['town-names'] = { type: 'geojson', data: EMPTY }
    for (const layer of LEDGER_LAYERS) {
      sources[layer.plural] = layer.tiled ? { type: 'vector', tiles: [], maxzoom: DEEPEST_TILE } : { type: 'geojson', data: EMPTY, ...(layer.symbols === 'firm' ? { cluster: true, clusterRadius: 46, clusterMaxZoom: 13 } : {}) }
    }
    sources[CHAIN] = { type: 'geojson', data: EMPTY, cluster: true, clusterRadius: 9, clusterMaxZoom: 13 }
    sources.matches = { type: 'geojson', data: EMPTY }
    sources.selected = { type: 'geojson', data: EMPTY }
    return {
      version: 8, sources,
      layers: [
        { id: 'out', type: 'background', paint: { 'background-color': c('m-out') } },
        { id: 'land', type: 'fill', source: 'jurisdiction', paint: { 'fill-color': c('m-land') } },
        { id: 'town-line', type: 'line', source: 'towns', paint: { 'line-color': c('line-strong'), 'line-width': 1.2, 'line-dasharray': [3, 3] } },
        { id: 'border', type: 'line', source: 'jurisdiction', paint: { 'line-color': c('m-line'), 'line-width': 2 } },
        { id: 'town-name', type: 'symbol', source: 'town-names', layout: { 'icon-image': ['concat', 'town:', ['get', 'title']], 'icon-allow-overlap': true } },
        ...this.ledgerLayers(), ...this.chainLayers(),
        // The nearest to fitting on top, beside the symbol of its site.
        { id: 'matches', type: 'symbol', source: 'matches', layout: { 'icon-image': ['concat', 'match:', ['get', 'look']], 'icon-offset': [11, -11], 'icon-allow-overlap': true, 'symbol-z-order': 'source' } },
        { id: 'selected-line', type: 'line', source: 'selected', paint: { 'line-color': c('primary'), 'line-width': 3.5 } },
        { id: 'selected-ring', type: 'circle', source: 'selected', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-radius': 14, 'circle-color': 'rgba(0,0,0,0)', 'circle-stroke-color': c('primary'), 'circle-stroke-width': 3 } },
        { id: 'selected-name', type: 'symbol', source: 'selected', layout: { 'icon-image': ['concat', 'strong:', ['get', 'title']], 'icon-anchor': 'bottom', 'icon-offset': [0, -14], 'icon-allow-overlap': true } },
      ],
    }
  }

  private ledgerLayers(): StyleSpecification['layers'] {
    return [...LEDGER_LAYERS].sort((a, b) => Number(b.areas ?? false) - Number(a.areas ?? false)).flatMap((layer): StyleSpecification['layers'] => {
      if (layer.areas) return this.areaLayers(layer)
      if (layer.tiled) return this.tiledLayers(layer)
      const base = { source: layer.plural, layout: { visibility: 'none' as const } }
      const single = layer.symbols === 'firm' ? ['!', ['has', 'point_count']] : ['==', ['geometry-type'], 'Point']
      const icon: StyleSpecification['layers'][number] = {
        ...base, id: `${layer.plural}-icon`, type: 'symbol', filter: single as never,
        layout: { ...base.layout, 'icon-image': ['concat', `${layer.symbols}:`, ['get', 'look']], 'icon-allow-overlap': true },
      }
      const name: StyleSpecification['layers'][number] = {
        ...base, id: `${layer.plural}-name`, type: 'symbol', filter: single as never, minzoom: layer.symbols === 'light' ? LABEL_ZOOM : LABEL_ZOOM + 1.2,
        layout: { ...base.layout, 'icon-image': ['concat', 'label:', ['get', 'title']], 'icon-anchor': 'left', 'icon-offset': [10, 0], 'icon-padding': 2 },
      }
      if (layer.symbols === 'firm') {
        return [{ ...base, id: `${layer.plural}-cluster`, type: 'symbol', filter: ['has', 'point_count'], layout: { ...base.layout, 'icon-image': ['concat', 'count:', ['to-string', ['get', 'point_count_abbreviated']]], 'icon-allow-overlap': true } }, icon, name]
      }
      return [icon, name]
    })
  }

  /** Parks: their border and name; the ground of a chemical park is hatched. */
  private areaLayers(layer: LedgerLayer): StyleSpecification['layers'] {
    const c = this.colour
    const base = { source: layer.plural, layout: { visibility: 'none' as const } }
    const ink = ['match', ['get', 'look'], 'true', c('weak'), c('c5')] as never
    return [
      { ...base, id: `${layer.plural}-ground`, type: 'fill', filter: AREAS, paint: { 'fill-color': ink, 'fill-opacity': 0.06 } },
      { ...base, id: `${layer.plural}-fill`, type: 'fill', filter: ['all', AREAS, ['==', ['get', 'look'], 'true']] as FilterSpecification, paint: { 'fill-pattern': 'hatch:weak', 'fill-opacity': 0.35 } },
      { ...base, id: `${layer.plural}-line`, type: 'line', filter: AREAS, paint: { 'line-color': ink, 'line-width': 1.8, 'line-dasharray': [4, 2] } },
      { ...base, id: `${layer.plural}-name`, type: 'symbol', filter: POINTS, layout: { ...base.layout, 'icon-image': ['concat', 'park-name:', ['get', 'title']], 'icon-padding': 2 } },
    ]
  }

  /** Outlines and points out of vector tiles. */
  private tiledLayers(layer: LedgerLayer): StyleSpecification['layers'] {
    const c = this.colour
    const base = { source: layer.plural, 'source-layer': layer.plural, layout: { visibility: 'none' as const } }
    const look = ['match', ['get', layer.by], layer.looks.filter((one) => one !== 'unset'), ['get', layer.by], 'unset'] as never
    const icon = { ...base.layout, 'icon-image': ['concat', `${layer.symbols}:`, look] as never, 'icon-allow-overlap': true }
    const line = layer.looks.flatMap((one) => [one, siteColours(one, c).line])
    return [
      { ...base, id: `${layer.plural}-far`, type: 'fill', filter: AREAS, maxzoom: DENSE_DETAIL_ZOOM, paint: { 'fill-color': ['match', look, ...line, c('grey-fill')] as never, 'fill-antialias': false } },
      { ...base, id: `${layer.plural}-fill`, type: 'fill', filter: AREAS, paint: { 'fill-pattern': ['concat', 'pattern:', look], 'fill-antialias': false } },
      { ...base, id: `${layer.plural}-line`, type: 'line', filter: AREAS, paint: { 'line-color': ['match', look, ...line, c('grey-fill')] as never, 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 0.6, 13, 1.5] } },
      // An outline is a speck from afar: until it can be seen, its middle carries the symbol.
      { ...base, id: `${layer.plural}-mark`, type: 'symbol', filter: AREAS, maxzoom: OUTLINE_ZOOM, layout: icon },
      { ...base, id: `${layer.plural}-icon`, type: 'symbol', filter: POINTS, layout: icon },
      { ...base, id: `${layer.plural}-name`, type: 'symbol', minzoom: LABEL_ZOOM + 1.2, layout: { ...base.layout, 'icon-image': ['concat', 'label:', ['get', 'title']], 'icon-anchor': 'left', 'icon-offset': [10, 0], 'icon-padding': 2 } },
    ]
  }

  private chainLayers(): StyleSpecification['layers'] {
    const base = { source: CHAIN, layout: { visibility: 'none' as const } }
    const single = ['!', ['has', 'point_count']] as never
    return [
      { ...base, id: `${CHAIN}-cluster`, type: 'symbol', filter: ['has', 'point_count'], layout: { ...base.layout, 'icon-image': ['concat', 'count:', ['to-string', ['get', 'point_count_abbreviated']]], 'icon-allow-overlap': true } },
      { ...base, id: `${CHAIN}-icon`, type: 'symbol', filter: single, layout: { ...base.layout, 'icon-image': ['concat', 'chainfirm:', ['get', 'look']], 'icon-allow-overlap': true } },
      { ...base, id: `${CHAIN}-name`, type: 'symbol', filter: single, minzoom: LABEL_ZOOM + 1.2, layout: { ...base.layout, 'icon-image': ['concat', 'label:', ['get', 'title']], 'icon-anchor': 'left', 'icon-offset': [10, 0], 'icon-padding': 2 } },
    ]
  }

  private pickable(): string[] {
    return ['matches', `${CHAIN}-icon`, `${CHAIN}-cluster`, ...LEDGER_LAYERS.flatMap((layer) => [`${layer.plural}-icon`, `${layer.plural}-mark`, `${layer.plural}-fill`, `${layer.plural}-ground`, `${layer.plural}-far`, `${layer.plural}-cluster`])].filter((id) => this.map.getLayer(id))
  }

  private listen(events: Events): void {
    const at = (point: { x: number; y: number }): MapGeoJSONFeature | undefined => this.map.queryRenderedFeatures([[point.x - 6, point.y - 6], [point.x + 6, point.y + 6]], { layers: this.pickable() })[0]
    this.map.on('mousemove', ({ point }) => { if (!this.drawsOnly && !this.map.isMoving()) this.map.getCanvas().style.cursor = at(point) ? 'pointer' : '' })
    this.map.on('click', async ({ point }) => {
      if (this.drawsOnly) return
      const found = at(point)
      if (!found) return events.select(null)
      if (found.properties.point_count) {
        const source = this.map.getSource(found.source) as GeoJSONSource
        const zoom = await source.getClusterExpansionZoom(found.properties.cluster_id as number)
        this.map.easeTo({ center: (found.geometry as GeoJSON.Point).coordinates as [number, number], zoom: Math.min(zoom + 0.2, 17), duration: 240 })
        return
      }
      events.select({ plural: ledgerOf(found), id: String(found.properties.id) })
    })
    this.map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || this.drawsOnly) return
      const centre = this.map.project(this.map.getCenter())
      const near = this.map.queryRenderedFeatures({ layers: this.pickable() }).filter((f) => f.properties.id)
        .map((f) => ({ f, at: middleOf(f.geometry) })).filter((one) => one.at !== null)
        .map(({ f, at: place }) => { const p = this.map.project(place!); return { f, distance: Math.hypot(p.x - centre.x, p.y - centre.y) } })
        .sort((a, b) => a.distance - b.distance)[0]
      if (near) events.select({ plural: ledgerOf(near.f), id: String(near.f.properties.id) })
    })
  }

  private source(name: string): GeoJSONSource | undefined {
    return this.map.getSource(name) as GeoJSONSource | undefined
  }

  async setGround(name: (typeof GROUND)[number], data: MapCollection): Promise<void> {
    await this.ready
    this.source(name)?.setData(data)
    if (name === 'towns') {
      const names = data.features.flatMap((feature): MapFeature[] => {
        const middle = middleOf(feature.geometry)
        return middle ? [{ type: 'Feature', properties: feature.properties, geometry: { type: 'Point', coordinates: middle } }] : []
      })
      this.source('town-names')?.setData({ type: 'FeatureCollection', features: names })
    }
  }

  async setLedger(layer: LedgerLayer, features: MapFeature[], visible: boolean): Promise<void> {
    await this.ready
    const data = features.map((feature): MapFeature => ({ ...feature, properties: { ...feature.properties, look: lookOf(layer, feature) } }))
    this.source(layer.plural)?.setData({ type: 'FeatureCollection', features: layer.areas ? [...data, ...data.flatMap(markOf)] : data })
    for (const part of layer.areas ? ['ground', 'fill', 'line', 'name'] : ['icon', 'name', 'cluster']) this.show(`${layer.plural}-${part}`, visible)
  }

  async setTiled(layer: LedgerLayer, tiles: TiledLedger, visible: boolean): Promise<void> {
    await this.ready
    const source = this.map.getSource(layer.plural) as VectorTileSource | undefined
    if (source && source.tiles?.[0] !== tiles.address) source.setTiles([tiles.address])
    const dense = tiles.count > MOST_MARKS
    for (const part of ['far', 'fill', 'line', 'mark', 'icon', 'name']) {
      const id = `${layer.plural}-${part}`
      const own = OWN_FILTERS[part]
      this.map.setFilter(id, ['all', ...(own ? [own] : []), ...tiles.filter] as FilterSpecification)
      this.show(id, visible && !(part === (dense ? 'mark' : 'far')))
    }
    for (const part of ['fill', 'line']) this.map.setLayerZoomRange(`${layer.plural}-${part}`, dense ? DENSE_DETAIL_ZOOM : 0, 24)
    this.map.setLayerZoomRange(`${layer.plural}-name`, dense ? DENSE_LABEL_ZOOM : LABEL_ZOOM + 1.2, 24)
  }

  /** After a change of the ledger: what is drawn is asked for again, 304 where nothing changed. */
  async refreshTiled(layer: LedgerLayer): Promise<void> {
    await this.ready
    const source = this.map.getSource(layer.plural) as VectorTileSource | undefined
    if (source?.tiles?.length) source.setTiles(source.tiles)
  }

  private show(id: string, visible: boolean): void {
    if (this.map.getLayer(id)) this.map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none')
  }

  /** `look` of each: the name of its picture. */
  async setChain(features: MapFeature[], visible: boolean): Promise<void> {
    await this.ready
    this.source(CHAIN)?.setData({ type: 'FeatureCollection', features })
    for (const part of CHAIN_PARTS) this.map.setLayoutProperty(`${CHAIN}-${part}`, 'visibility', visible ? 'visible' : 'none')
  }

  /** Badges of a project's sites; `look` and `plural` of each. The first are drawn last. */
  async setMatches(badges: MapFeature[]): Promise<void> {
    await this.ready
    this.source('matches')?.setData({ type: 'FeatureCollection', features: [...badges].reverse() })
  }

  async select(feature: MapFeature | null, fly: boolean): Promise<void> {
    await this.ready
    this.source('selected')?.setData({ type: 'FeatureCollection', features: feature ? [feature, ...markOf(feature)] : [] })
    const middle = feature && middleOf(feature.geometry)
    if (!middle || !fly) return
    const far = !this.map.getBounds().contains(middle)
    this.map.easeTo({ center: middle, zoom: Math.max(this.map.getZoom(), far ? 11.5 : 11), duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 240 })
  }

  async showWhole(features: Iterable<{ geometry: MapFeature['geometry'] }>, padding: { top: number; right: number; bottom: number; left: number }): Promise<void> {
    await this.ready
    this.whole = boxOf(features) ?? this.whole
    if (this.whole) this.map.fitBounds(this.whole, { padding, duration: 0, maxZoom: 14 })
  }

  /** Corners over everything else; nothing when `view` is. `drawsOnly`: the map chooses no rows meanwhile. */
  async setSketch(view: SketchView | null, events: SketchEvents, drawsOnly: boolean): Promise<void> {
    await this.ready
    this.drawsOnly = view !== null && drawsOnly
    if (!view) {
      this.sketch?.remove()
      this.sketch = null
      return
    }
    this.sketch ??= new SketchLayer(this.map, this.colour, events)
    this.sketch.show(view)
  }

  /** Near enough to the features to set corners. */
  async approach(features: MapFeature[], padding: { top: number; right: number; bottom: number; left: number }): Promise<void> {
    await this.ready
    const box = boxOf(features)
    if (box) this.map.fitBounds(box, { padding, duration: 0, maxZoom: 17 })
  }

  /** What the map shows: west, south, east, north. */
  box(): Box {
    const shown = this.map.getBounds()
    return [shown.getWest(), shown.getSouth(), shown.getEast(), shown.getNorth()]
  }

  zoom(step: 1 | -1): void {
    this.map.easeTo({ zoom: this.map.getZoom() + step, duration: 160 })
  }

  resize(): void { this.map.resize() }
  remove(): void { this.map.remove() }
}
