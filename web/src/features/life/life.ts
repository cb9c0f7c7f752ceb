// What /reserve-pool, /full-output, /signing-counts and /statistics-papers answer.
import type { BoardSum, LightCode } from '@/api/desk'

export interface Named { code: string; zh: string; en: string }
export interface ReserveItem { id: string; name: string; unit: string; window: string; total_yuan: number | null; state: Named; faults: string[]; leave: string; lacking: string[] }
export interface WindowKind {
  name: string
  en: string
  papers: string[]
  rounds: { id: string; name: string; state: Named; days: number; sentence: string }[]
  reserves: ReserveItem[]
}
export interface Park { id: string; name: string; state: string | null; industry: string; projects: number; total_yuan: number; sum: BoardSum }
export interface SponsoredProject { id: string; name: string; unit: string; light: LightCode | null; visited_on: string | null; days: number | null; visit?: string; asked?: string; answered?: string }
export interface Sponsor { name: string; unvisited: number; projects: SponsoredProject[]; sum: BoardSum }
export interface Team { id: string; name: string; kind: Named | null; lead_official: string; lead_unit: string; members: string; document: string; founded_on: string | null; named: string; projects: { id: string; name: string; unit: string; light: LightCode | null; why: string }[]; sum: BoardSum }
export interface Sponsors { asof: string; sponsors: Sponsor[]; teams: Team[]; note: string }
export interface Pool {
  asof: string
  basis: string
  in: number
  floor: number
  alarm: boolean
  sentence: string
  counts: Record<'in' | 'incomplete' | 'coming' | 'left', number>
  items: ReserveItem[]
  windows: WindowKind[]
  parks: Park[]
  tranches: { code: 'production' | 'building' | 'planned'; count: number; total_yuan: number; stages: string }[]
  year: number
  listed: { name: string; count: number }[]
}

export interface OutputItem {
  id: string
  name: string
  unit: string
  production: string | null
  deal: string
  output_yuan: number | null
  tax_yuan: number | null
  state: Named
  sentence: string
  reached_on: string | null
  periods: { id: string; from: string; to: string; output: number | null; tax: number | null; band: { zh: string; en: string }; meets: boolean; sentence: string }[]
}
export interface FullOutput { asof: string; basis: string; threshold: number; periods: number; counts: Record<string, number>; items: OutputItem[] }

export interface Counted {
  plural: string
  id: string
  name: string
  investor: string
  unit: string
  signed_on: string
  entered_on: string
  agreed_yuan: number
  counts: boolean
  amount_yuan: number
  reason: string
  baseline: boolean
  version: number
  /** The earlier signing that this one may be the same project as. */
  doubt: { plural: string; id: string; name: string; sentence: string } | null
}
export interface SigningCounts { from: string; to: string; projects: number; amount_yuan: number; increments: number; none: number; doubted: number; least_yuan: number; entry_days: number; items: Counted[] }

export interface StatisticsItem {
  id: string
  name: string
  unit: string
  start: string | null
  total_yuan: number
  purchase: boolean
  papers: { n: number; zh: string; en: string; compulsory: boolean; present: boolean }[]
  missing: string[]
}

export interface ListedProject { id: string; name: string; project_code: string; builder: string; town: string; responsible_unit: string; total_yuan: number | null; plan_yuan: number | null; start: string | null; started: boolean }
export interface Groundbreaking {
  id: string
  version: number
  name: string
  held: string | null
  batch: string
  place: string
  host_unit: string
  list: string
  count: number
  started: number
  total_yuan: number
  plan_yuan: number
  projects: ListedProject[]
  unknown: string[]
}
export interface GroundbreakingEvents { asof: string; items: Groundbreaking[]; candidates: ListedProject[] }
