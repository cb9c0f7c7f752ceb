// Types of docs/design/http.md. Nothing is computed here that the server also decides.

export type Locale = 'zh' | 'en'

export const PLURALS = [
  'enterprises', 'deals', 'projects', 'project-weeks', 'parcels', 'plants', 'yards',
  'listings', 'funds', 'sponsor-visits', 'stage-events', 'production-reports', 'statistics-entries', 'reserves', 'funding-windows', 'parks', 'task-forces', 'groundbreakings', 'signings', 'tasks', 'month-plans', 'payments', 'decisions', 'exemptions', 'indicators',
  'chains', 'chain-nodes', 'chain-links', 'chain-teams', 'placements', 'gap-decisions', 'supplies', 'visits', 'target-weights', 'firm-signals', 'chain-drawings', 'site-needs', 'site-reservations', 'parcel-delays', 'plant-units', 'land-quotas', 'utilities', 'industry-bars', 'redevelopments', 'redevelopment-steps', 'park-phases',
  'approval-cases', 'case-events',
  'approval-networks',
] as const
export type Plural = (typeof PLURALS)[number]

export function isPlural(text: string): text is Plural {
  return (PLURALS as readonly string[]).includes(text)
}

export type FieldKind =
  | 'text' | 'long_text' | 'code' | 'credit_code' | 'phone' | 'integer' | 'number' | 'date' | 'date_span' | 'flag' | 'choice'

export type Unit =
  | 'yuan' | 'usd' | 'm2' | 'fraction' | 'point' | 'degree' | 'm' | 't_m2' | 'kva' | 'year' | 'month' | 'day' | 'person'
  | 'yuan_per_mu' | 'yuan_m2_month' | 'yuan_per_year' | 'tce' | 't_d' | 't_h' | 't_y' | 'm3_d' | 'mpa' | 'tce_10k_yuan' | 'kg_10k_yuan' | ''

export interface Word {
  code: string
  zh: string
  en: string
}

export interface FieldSchema {
  name: string
  zh: string
  en: string
  group: string
  group_en?: string
  kind: FieldKind
  unit: Unit
  required: boolean
  personal: boolean
  masked: boolean
  /** Of a masked figure that is shown in bands: all of them, lowest first. */
  bands?: Band[]
  words?: Word[]
  /** Name of the entity the field belongs to; set when the schema is read. */
  entity?: string
}

export interface EntitySchema {
  name: string
  plural: Plural
  zh: string
  en: string
  title_field: string
  owner_field?: string
  may_write: boolean
  keys: string[][]
  fields: FieldSchema[]
  bands?: Record<string, Band[]>
  /** A register whose rows are checked every so many days, but for those whose `except` field has one of the words. */
  check?: { field: string; days: number; except: { field: string; words: string[] } }
}

export interface Schema {
  entities: EntitySchema[]
}

export interface DateSpan {
  from: string
  to: string
}

export type FieldValue = string | number | boolean | DateSpan | null | undefined
export type Values = Record<string, FieldValue>

/** from ≤ figure < to, in the unit of the field. */
export interface Band {
  from: number | null
  to: number | null
}

export interface Row {
  id: string
  version: number
  changed_at: string
  batch?: string | null
  unit?: string
  baseline?: boolean
  values: Values
  masked?: string[]
  /** Masked figures of a firm that may be seen as the band they lie in. */
  bands?: Record<string, Band>
  /** Said of what was just written: doubtful values, kept all the same. */
  findings?: { field: string; code: string; message: string }[]
}

export interface Page<T> {
  items: T[]
  next: string | null
  total: number
}

export interface Summary {
  count: number
  sums: Record<string, number>
  groups?: { key: string; count: number; sums: Record<string, number> }[]
}

export interface Person {
  id: string
  name: string
  login: string
  roles: string[]
  units: string[]
  rights: string[]
  acts_for: { id: string; name: string }[]
}

export interface County {
  name: string
  division: string
  go_live: string | null
  demo: boolean
  map_review_number: string | null
}

export interface Session {
  person: Person
  county: County
  version: string
  now: string
  acting_for: { id: string; name: string } | null
}

export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

export interface Job {
  id: string
  name?: string
  done: number
  total: number
  state: JobState | string
  error?: string
  error_en?: string
}

export interface Changed {
  entity: string
  id: string
  version: number
  actor: string
}

export interface SearchItem {
  entity: string
  plural?: string
  id: string
  title: string
  hint?: string
}

export interface HomeCard {
  kind: string
  title: string
  items: Record<string, unknown>[]
}

export interface Batch {
  id: string
  kind: string
  actor: string
  reason?: string
  at: string
  rows: number
  undone_by?: string | null
  may_undo?: boolean
  /** Digests of the evidence files. */
  files?: string[]
  /** The first row of it that the person may see. */
  first?: { ledger: string; id: string; title: FieldValue; op: 'new' | 'put' | 'delete'; source: string } | null
}

export interface MapLayer {
  name: string
  zh: string
  en: string
  kind: 'point' | 'polygon'
  crs: string
  count: number
  updated_at: string | null
  tiles?: string
}
