// Conditions on sites: one set for the address, the lists of the server, and the tiles on the map.
import type { Query } from '@/api/client'
import type { LedgerLayer } from './layers'

export interface SiteCondition {
  /** In the address, with "f_" before it. */
  key: string
  kind: 'least' | 'range' | 'flag' | 'word' | 'grade'
  /** The field of each ledger that has it; the others are not held to the condition. */
  fields: Record<string, string>
  /** Entered in this unit; `factor` of it is the unit of the field. */
  unit: 'mu' | 'm2' | 'kva' | 't_d' | 't_h' | 'm' | 'mpa' | ''
  factor: number
}

/** Resistance to fire from the best on: who asks for grade two takes one as well. */
export const FIRE_GRADES = ['one', 'two', 'three', 'four']

const M2_PER_MU = 10000 / 15

export const SITE_CONDITIONS: SiteCondition[] = [
  { key: 'offer', kind: 'word', fields: { parcels: 'offer', plants: 'offer', yards: 'offer' }, unit: '', factor: 1 },
  { key: 'land', kind: 'range', fields: { parcels: 'land_m2', yards: 'land_m2' }, unit: 'mu', factor: M2_PER_MU },
  { key: 'floor', kind: 'range', fields: { plants: 'floor_area_m2' }, unit: 'm2', factor: 1 },
  { key: 'height', kind: 'least', fields: { plants: 'first_floor_height_m' }, unit: 'm', factor: 1 },
  { key: 'power', kind: 'least', fields: { parcels: 'power_kva', plants: 'power_kva' }, unit: 'kva', factor: 1 },
  { key: 'water', kind: 'least', fields: { parcels: 'water_t_d' }, unit: 't_d', factor: 1 },
  { key: 'sewage', kind: 'least', fields: { parcels: 'sewage_t_d' }, unit: 't_d', factor: 1 },
  { key: 'steam', kind: 'least', fields: { parcels: 'steam_t_h' }, unit: 't_h', factor: 1 },
  { key: 'pressure', kind: 'least', fields: { parcels: 'steam_pressure_mpa' }, unit: 'mpa', factor: 1 },
  { key: 'double', kind: 'flag', fields: { parcels: 'double_supply', plants: 'double_supply' }, unit: '', factor: 1 },
  { key: 'fire', kind: 'grade', fields: { plants: 'fire_resistance' }, unit: '', factor: 1 },
  { key: 'chemical', kind: 'flag', fields: { parcels: 'in_chemical_park', plants: 'in_chemical_park' }, unit: '', factor: 1 },
]

/** What was entered, by key: "2000", "50-200", "-200", "1", "available". */
export type SiteFilter = Record<string, string>

export function siteFilterOf(query: Record<string, unknown>): SiteFilter {
  const filter: SiteFilter = {}
  for (const { key, kind } of SITE_CONDITIONS) {
    const text = query[`f_${key}`]
    if (typeof text !== 'string' || !text) continue
    if (kind === 'word' || kind === 'flag' || (kind === 'grade' && FIRE_GRADES.includes(text)) || ends(text).some((end) => end !== null)) filter[key] = text
  }
  return filter
}

/** Both ends of "50-200", "50", "-200"; what is no number is no end. */
export function ends(text: string): [number | null, number | null] {
  const number = (part: string | undefined): number | null => (part && Number.isFinite(Number(part)) ? Number(part) : null)
  const [least, most] = text.split('-')
  return [number(least), number(most)]
}

export const rangeText = (least: string, most: string): string => (most ? `${least}-${most}` : least)

interface Demand {
  field: string
  op: 'ge' | 'le' | 'eq' | 'in'
  value: number | string | true
}

function demands(layer: LedgerLayer, filter: SiteFilter): Demand[] {
  return SITE_CONDITIONS.flatMap(({ key, kind, fields, factor }): Demand[] => {
    const field = fields[layer.plural]
    const text = filter[key]
    if (!field || !text) return []
    if (kind === 'word') return [{ field, op: 'eq', value: text }]
    if (kind === 'grade') return [{ field, op: 'in', value: FIRE_GRADES.slice(0, FIRE_GRADES.indexOf(text) + 1).join(',') }]
    if (kind === 'flag') return [{ field, op: 'eq', value: true }]
    const [least, most] = ends(text)
    return [
      ...(least === null ? [] : [{ field, op: 'ge' as const, value: least * factor }]),
      ...(kind === 'least' || most === null ? [] : [{ field, op: 'le' as const, value: most * factor }]),
    ]
  })
}

/** For lists and GeoJSON layers; rows without the figure do not come. */
export function siteQuery(layer: LedgerLayer, filter: SiteFilter): Query {
  return Object.fromEntries(demands(layer, filter).map(({ field, op, value }) => [op === 'eq' ? `filter[${field}]` : `filter[${field}][${op}]`, value]))
}

/** The same as expressions over the properties of a tile; with a town and a part of the name. */
export function tileFilter(layer: LedgerLayer, filter: SiteFilter, town: { field: string; name: string }, find: string): unknown[] {
  const all = demands(layer, filter).map(({ field, op, value }): unknown =>
    op === 'eq' ? ['==', ['get', field], value] : op === 'in' ? ['in', ['get', field], ['literal', String(value).split(',')]] : ['all', ['has', field], [op === 'ge' ? '>=' : '<=', ['to-number', ['get', field]], value]])
  if (town.name) all.push(['==', ['get', town.field], town.name])
  if (find) all.push(['in', find, ['to-string', ['get', 'title']]])
  return all
}
