// What /site-matches answers: the need of a project against every parcel, plant and yard.
import type { FieldValue } from '@/api/schema'

export type Verdict = 'fits' | 'to_ask' | 'near' | 'misses'
export const VERDICTS: readonly Verdict[] = ['fits', 'to_ask', 'near', 'misses']

export interface Place { id: string; kind: 'parcel' | 'plant' | 'yard' | 'plant_unit'; code: string; town: string; park: string; lon: number | null; lat: number | null; offer: string | null }
export interface Match {
  site: string
  /** More than one when neighbours are joined. */
  sites: Place[]
  verdict: Verdict
  rank: number | null
  points: number
  taken_m2: number | null
  part: string
  borrowed: string
  unchecked: string
  idle: { site: string; text: string; basis: string }[]
  reasons: { rule: string; points: number; text: string }[]
  missing: { need: string; required: number | string | null; available: number | string | null; unit: string; text: string }[]
}
/** `version` of a row of the ledger of needs; `changed`: conditions are being tried that nobody wrote down. */
export interface Need { id: string; source: 'site_need' | 'deal' | 'project' | 'typed'; version: number; changed: boolean; values: Record<string, FieldValue> }
/** Fields of a need as they are tried; null takes one away. */
export type Wants = Record<string, FieldValue>
interface Counted { need: string; zh: string; en: string; sites: number }
export interface Matches {
  need: Need
  asof: string
  sites_known: number
  counts: Record<Verdict, number>
  missed: Counted[]
  suggestions: { field: string; value: number; text: string }[]
  basis: string
  matches: Match[]
}
export interface WhyMatch { need: Need; match: Match; of: number; best?: Match }

export const pluralOf = (kind: Place['kind']): string => `${kind.replace('_', '-')}s`
/** Fields of a need that say what it is of, not what it asks. */
export const NAMING = new Set(['project', 'project_no', 'responsible_unit', 'remark', 'source'])
export const asked = (need: Pick<Need, 'values'>): [string, FieldValue][] => Object.entries(need.values).filter(([name]) => !NAMING.has(name))
/** One site that is still to be had may be locked; joined ones are locked one by one. */
export const lockable = (match: Match): boolean => match.sites.length === 1 && match.sites[0].offer === 'available' && match.verdict !== 'misses'

/** What the address of a page says of wants; nothing when it cannot be read. */
export function wantsOf(text: unknown): Wants {
  if (typeof text !== 'string' || !text) return {}
  try {
    const read: unknown = JSON.parse(text)
    return read !== null && typeof read === 'object' && !Array.isArray(read) ? (read as Wants) : {}
  } catch {
    return {}
  }
}
export const textOfWants = (wants: Wants): string | undefined => (Object.keys(wants).length ? JSON.stringify(wants) : undefined)
