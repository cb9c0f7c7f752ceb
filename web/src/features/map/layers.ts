// What the map can show and by which field each layer is told apart.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson'
import type { Plural } from '@/api/schema'

export interface MapProperties {
  id: string
  title: string
  [name: string]: unknown
}

export type MapFeature = Feature<Geometry, MapProperties>
export type MapCollection = FeatureCollection<Geometry, MapProperties>

/** A row chosen on the map. */
export interface Selection {
  plural: string
  id: string
}

export type SymbolSet = 'light' | 'site' | 'plant' | 'yard' | 'firm' | 'park'

export interface LedgerLayer {
  plural: Plural
  group: 'sites' | 'projects' | 'firms'
  symbols: SymbolSet
  /** Choice field that decides the look. */
  by: string
  /** Looks in the order of the legend; the last is for rows without the field. */
  looks: string[]
  /** Fields of the panel and of the table, the first ones in the table too. */
  facts: string[]
  tableFacts: number
  /** Read as vector tiles: may be many, with outlines. */
  tiled?: boolean
  /** A few large outlines: drawn as ground below all others. */
  areas?: boolean
}

const OFFERS = ['available', 'locked', 'taken', 'withdrawn', 'unset']

export const LEDGER_LAYERS: LedgerLayer[] = [
  { plural: 'parcels', group: 'sites', symbols: 'site', by: 'offer', looks: OFFERS, tableFacts: 5, tiled: true,
    facts: ['town', 'land_use', 'land_m2', 'offer', 'status', 'location', 'power_kva', 'steam_t_h', 'start_price_yuan_per_mu', 'right_holder', 'formed_from', 'followed_by', 'updated_date'] },
  { plural: 'plants', group: 'sites', symbols: 'plant', by: 'offer', looks: OFFERS, tableFacts: 5,
    facts: ['town', 'structure', 'floor_area_m2', 'lettable_m2', 'offer', 'first_floor_height_m', 'floor_load_t_m2', 'power_kva', 'rent_yuan_m2_month', 'updated_date'] },
  { plural: 'yards', group: 'sites', symbols: 'yard', by: 'offer', looks: OFFERS, tableFacts: 4,
    facts: ['town', 'village', 'land_m2', 'offer', 'building_m2', 'suitable_use', 'rent_yuan_per_year', 'updated_date'] },
  { plural: 'projects', group: 'projects', symbols: 'light', by: 'light', looks: ['green', 'yellow', 'red', 'unset'], tableFacts: 5,
    facts: ['town', 'stage', 'light', 'total_investment_yuan', 'ytd_done_yuan', 'annual_plan_yuan', 'builder', 'planned_start_date', 'responsible_unit', 'progress', 'problem'] },
  { plural: 'enterprises', group: 'firms', symbols: 'firm', by: 'residence', looks: ['any'], tableFacts: 4,
    facts: ['town', 'industry', 'main_products', 'employees', 'park', 'address'] },
  { plural: 'parks', group: 'sites', symbols: 'park', by: 'chemical', looks: ['true', 'false', 'unset'], tableFacts: 4, areas: true,
    facts: ['state', 'leading_industry', 'town', 'land_m2', 'content', 'responsible_unit', 'start_date'] },
]

export function lookOf(layer: LedgerLayer, feature: MapFeature): string {
  if (layer.looks[0] === 'any') return 'any'
  const own = feature.properties[layer.by]
  const value = typeof own === 'boolean' ? String(own) : own
  return typeof value === 'string' && layer.looks.includes(value) ? value : 'unset'
}

export type Box = [number, number, number, number]

export function boxOf(features: Iterable<{ geometry: Geometry | null }>): Box | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  const take = (at: Position) => {
    box[0] = Math.min(box[0], at[0])
    box[1] = Math.min(box[1], at[1])
    box[2] = Math.max(box[2], at[0])
    box[3] = Math.max(box[3], at[1])
  }
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return
    if (typeof coordinates[0] === 'number') take(coordinates as Position)
    else coordinates.forEach(walk)
  }
  for (const feature of features) if (feature.geometry && 'coordinates' in feature.geometry) walk(feature.geometry.coordinates)
  return Number.isFinite(box[0]) ? box : null
}

/** Where a label or a flight aims: the point itself, or the middle of the largest ring's box. */
export function middleOf(geometry: Geometry): [number, number] | null {
  if (geometry.type === 'Point') return [geometry.coordinates[0], geometry.coordinates[1]]
  const rings = geometry.type === 'Polygon' ? [geometry.coordinates[0]] : geometry.type === 'MultiPolygon' ? geometry.coordinates.map((polygon) => polygon[0]) : []
  const largest = rings.reduce<Position[]>((best, ring) => (Math.abs(area(ring)) > Math.abs(area(best)) ? ring : best), [])
  return largest.length ? centroid(largest) : null
}

function area(ring: Position[]): number {
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1]
  return sum / 2
}

function centroid(ring: Position[]): [number, number] {
  const twice = area(ring) * 2
  if (Math.abs(twice) < 1e-15) return [ring[0][0], ring[0][1]]
  // Moved to the first corner: products of full degrees lose the digits that matter here.
  const [ox, oy] = ring[0]
  let x = 0
  let y = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = [ring[i][0] - ox, ring[i][1] - oy]
    const [bx, by] = [ring[i + 1][0] - ox, ring[i + 1][1] - oy]
    const cross = ax * by - bx * ay
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  return [ox + x / (3 * twice), oy + y / (3 * twice)]
}

/** The longest round length not wider than `width` pixels, and its width. */
export function scaleBar(zoom: number, latitude: number, width: number): { metres: number; pixels: number } {
  const metresPerPixel = (40075016.686 * Math.cos((latitude * Math.PI) / 180)) / (512 * 2 ** zoom)
  const longest = metresPerPixel * width
  const power = 10 ** Math.floor(Math.log10(longest))
  const metres = [5, 2, 1].map((n) => n * power).find((n) => n <= longest) ?? power
  return { metres, pixels: metres / metresPerPixel }
}
