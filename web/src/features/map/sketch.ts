// A shape on its way: corners of rings or of a line, where a pointer snaps, what goes to the server. No map in here.
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson'

/** Corners of one ring or line; a ring is not closed by its first corner again. */
export type Corners = Position[]

export type SketchAct = 'draw' | 'edit' | 'split' | 'join'

export interface PlaceOnScreen {
  x: number
  y: number
}

/** Where a pointer means: the nearest corner within reach, else where it is. `project` gives pixels. */
export function snapped(at: Position, corners: Position[], project: (place: Position) => PlaceOnScreen, reach: number): { place: Position; snapped: boolean } {
  const here = project(at)
  let best: Position | null = null
  let least = reach
  for (const corner of corners) {
    const there = project(corner)
    const apart = Math.hypot(there.x - here.x, there.y - here.y)
    if (apart <= least) {
      best = corner
      least = apart
    }
  }
  return best ? { place: [best[0], best[1]], snapped: true } : { place: at, snapped: false }
}

/** Every corner of the outlines, each place once. */
export function cornersOf(geometries: Iterable<Geometry | null>): Position[] {
  const seen = new Map<string, Position>()
  const take = (ring: Position[]) => ring.forEach((corner) => seen.set(`${corner[0]} ${corner[1]}`, corner))
  for (const geometry of geometries) {
    if (geometry?.type === 'Polygon') geometry.coordinates.forEach(take)
    if (geometry?.type === 'MultiPolygon') geometry.coordinates.forEach((polygon) => polygon.forEach(take))
  }
  return [...seen.values()]
}

/** Rings without their closing corner, and of each the part of the outline it belongs to; the first ring of a part is its border. */
export interface Shape {
  rings: Corners[]
  parts: number[]
}
export const NO_SHAPE: Shape = { rings: [[]], parts: [0] }

/** Nothing when it is no area. */
export function shapeOf(geometry: Geometry | null | undefined): Shape | null {
  const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.type === 'MultiPolygon' ? geometry.coordinates : []
  if (!polygons.length) return null
  const opened = polygons.flatMap((polygon, part) => polygon.map((ring) => ({ part, ring: ring.slice(0, -1).map(([lon, lat]): Position => [lon, lat]) })))
  return { rings: opened.map((one) => one.ring), parts: opened.map((one) => one.part) }
}

/** Without a corner. A ring that loses its last one goes, a border with what lies within it; the last border stays. */
export function withoutCorner(shape: Shape, ring: number, at: number): Shape {
  const rings = shape.rings.map((one, i) => (i === ring ? one.filter((_, place) => place !== at) : one))
  if (rings[ring].length) return { rings, parts: shape.parts }
  const part = shape.parts[ring]
  const border = shape.parts.indexOf(part) === ring
  const goes = (i: number) => (border ? shape.parts[i] === part : i === ring)
  if (shape.parts.every((_, i) => goes(i))) return { rings: [[]], parts: [part] }
  return { rings: rings.filter((_, i) => !goes(i)), parts: shape.parts.filter((_, i) => !goes(i)) }
}

/** Seven decimals, a centimetre: as outlines are kept. */
export const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7

/** Nothing before every ring has three corners. */
export function outlineOf({ rings, parts }: Shape): Outline | null {
  if (!rings.length || rings.some((ring) => ring.length < 3)) return null
  const polygons: Position[][][] = []
  rings.forEach((ring, i) => {
    const closed = [...ring, ring[0]].map(([lon, lat]): Position => [rounded(lon), rounded(lat)])
    if (i > 0 && parts[i] === parts[i - 1]) polygons[polygons.length - 1].push(closed)
    else polygons.push([closed])
  })
  return polygons.length === 1 ? { type: 'Polygon', coordinates: polygons[0] } : { type: 'MultiPolygon', coordinates: polygons }
}

/** The places between two corners, where another one can be put in: ring, place in it, and where. */
export function middlesOf(rings: Corners[], closed: boolean): { ring: number; before: number; at: Position }[] {
  return rings.flatMap((corners, ring) => corners.flatMap((corner, i) => {
    if (!closed && i + 1 === corners.length) return []
    const next = corners[(i + 1) % corners.length]
    return corners.length < 2 ? [] : [{ ring, before: i + 1, at: [(corner[0] + next[0]) / 2, (corner[1] + next[1]) / 2] }]
  }))
}

/** What people write in a cell of the table: decimal degrees, or degrees, minutes and seconds. Nothing when it is neither. */
export function degreesOf(text: string): number | null {
  const plain = text.trim().replace(/[度°]/g, '°').replace(/[分′']/g, "'").replace(/[秒″"]|''/g, '"')
  if (/^\d+(\.\d+)?°?$/.test(plain)) return Number.parseFloat(plain)
  const parts = /^(\d+)°(\d+(?:\.\d+)?)'(?:(\d+(?:\.\d+)?)"?)?$/.exec(plain)
  if (!parts || Number(parts[2]) >= 60 || Number(parts[3] ?? 0) >= 60) return null
  return Number(parts[1]) + Number(parts[2]) / 60 + Number(parts[3] ?? 0) / 3600
}

export const inMu = (squareMetres: number): number => (squareMetres * 15) / 10000

export type Outline = Polygon | MultiPolygon
