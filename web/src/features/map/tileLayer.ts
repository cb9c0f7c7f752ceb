// A ledger that the map reads as vector tiles: its shapes come with the tiles, its rows and counts from the lists of the server.
import { api, type Query } from '@/api/client'
import type { Page, Row, Summary } from '@/api/schema'
import type { Box, LedgerLayer, MapCollection, MapFeature } from './layers'

/** The first rows are listed, all are counted. */
export const MOST_LISTED = 300

export interface TiledRows {
  rows: Map<string, Row>
  total: number
  looks: Record<string, number>
}

export const NO_ROWS: TiledRows = { rows: new Map(), total: 0, looks: {} }

/** Rows that stand somewhere: with an outline, or without one but with a point. */
const PLACES: Query[] = [{ 'filter[outline_wkt][empty]': '0' }, { 'filter[outline_wkt][empty]': '1', 'filter[lon][empty]': '0' }]

async function grouped(plural: string, by: string, query: Query): Promise<Record<string, number>> {
  const groups: Record<string, number> = {}
  for (const part of await Promise.all(PLACES.map((place) => api.get<Summary>(`/${plural}/summary`, { ...query, ...place, group: by }))))
    for (const { key, count } of part.groups ?? []) groups[key ?? ''] = (groups[key ?? ''] ?? 0) + count
  return groups
}

export async function tiledRows(layer: LedgerLayer, fields: string[], query: Query): Promise<TiledRows> {
  const lists = PLACES.map((place) => api.get<Page<Row>>(`/${layer.plural}`, { ...query, ...place, fields: fields.join(','), limit: MOST_LISTED }))
  const [pages, groups] = await Promise.all([Promise.all(lists), grouped(layer.plural, layer.by, query)])
  const looks: Record<string, number> = {}
  for (const [key, count] of Object.entries(groups)) {
    const look = layer.looks.includes(key) ? key : 'unset'
    looks[look] = (looks[look] ?? 0) + count
  }
  const rows = pages.flatMap((page) => page.items).slice(0, MOST_LISTED)
  return { rows: new Map(rows.map((row) => [row.id, row])), total: pages.reduce((sum, page) => sum + page.total, 0), looks }
}

export const townsOf = async (layer: LedgerLayer, field: string): Promise<string[]> => Object.keys(await grouped(layer.plural, field, {})).filter(Boolean)

const withDay = (asof: string | null): string => (asof ? `?asof=${asof}` : '')

export const tileAddress = (layer: LedgerLayer, asof: string | null): string => `${location.origin}/ogc/collections/${layer.plural}/tiles/WebMercatorQuad/{z}/{y}/{x}${withDay(asof)}`

async function read<T>(path: string): Promise<T | null> {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } })
  return answer.ok ? ((await answer.json()) as T) : null
}

/** Where the rows lie; nothing when there are none. */
export async function tiledBox(layer: LedgerLayer, asof: string | null): Promise<Box | null> {
  const said = await read<{ bounds?: Box; vector_layers: unknown[] }>(`/ogc/collections/${layer.plural}/tiles/WebMercatorQuad?f=tilejson${asof ? `&asof=${asof}` : ''}`)
  return said?.bounds ?? null
}

const MOST_NEAR = 1000

/** The whole shapes in a box, for corners to snap to and neighbours to join. */
export async function shapesIn(layer: LedgerLayer, titleField: string, box: Box): Promise<MapFeature[]> {
  const found = await read<MapCollection>(`/ogc/collections/${layer.plural}/items?bbox=${box.join(',')}&limit=${MOST_NEAR}`)
  return (found?.features ?? []).filter((one) => one.geometry).map((one) => ({ ...one, properties: { ...one.properties, id: String(one.id), title: String(one.properties[titleField] ?? '') } }))
}

/** The whole shape of one row: a tile has it cut and rounded. */
export async function shapeOf(layer: LedgerLayer, titleField: string, id: string, asof: string | null): Promise<MapFeature | null> {
  const feature = await read<MapFeature>(`/ogc/collections/${layer.plural}/items/${encodeURIComponent(id)}${withDay(asof)}`)
  return feature?.geometry ? { ...feature, properties: { ...feature.properties, id, title: String(feature.properties[titleField] ?? '') } } : null
}
