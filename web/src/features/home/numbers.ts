// Counts and sums of the ledgers, now and fifteen days before, as the server adds them up.
import { api } from '@/api/client'
import type { EntitySchema, Plural, Summary } from '@/api/schema'
import { daysBefore } from '@/format/dates'

export const WINDOW_DAYS = 15

/** The sums worth a line, by ledger, in order of weight. */
export const SUMS: Record<Plural, string[]> = {
  deals: ['total_investment_yuan'],
  projects: ['total_investment_yuan', 'ytd_done_yuan'],
  'project-weeks': [],
  enterprises: [],
  parcels: ['land_m2'],
  plants: ['lettable_m2'],
  yards: [],
  listings: [],
  funds: ['amount_yuan'],
  'sponsor-visits': [],
  'stage-events': [],
  chains: [],
  'chain-nodes': [],
  'chain-links': [],
  'chain-teams': [],
  placements: [],
  'gap-decisions': [],
  supplies: [],
  visits: [],
  'target-weights': [],
  'firm-signals': [],
  'chain-drawings': [],
  'site-needs': [],
  'site-reservations': [],
  'parcel-delays': [],
  'plant-units': ['area_m2'],
  'land-quotas': [],
  utilities: [],
  'industry-bars': [],
  redevelopments: ['freed_land_m2'],
  'redevelopment-steps': [],
  'park-phases': [],
  'approval-cases': [],
  'case-events': [],
  'approval-networks': [],
  'production-reports': [],
  'statistics-entries': ['contract_total_yuan'],
  reserves: [],
  'funding-windows': [],
  parks: [],
  'task-forces': [],
  groundbreakings: [],
  signings: [],
  tasks: [],
  'month-plans': ['plan_yuan'],
  payments: ['required_yuan', 'paid_yuan'],
  decisions: [],
  exemptions: [],
  indicators: [],
}

export interface LedgerNumbers {
  entity: EntitySchema
  count: number
  sums: { field: string; now: number; change: number | null }[]
  /** null when there is nothing to compare with. */
  change: number | null
}

/** What is worth a line at the top: things, not the records kept about them. */
export const HEADLINE: Plural[] = ['deals', 'projects', 'signings', 'stage-events']

export async function ledgerNumbers(entities: EntitySchema[], day: string): Promise<LedgerNumbers[]> {
  type Summaries = Record<Plural, Summary>
  const [now, then] = await Promise.all([
    api.get<Summaries>('/summaries'),
    api.get<Summaries>('/summaries', { asof: daysBefore(day, WINDOW_DAYS) }).catch(() => null),
  ])
  return entities.filter((entity) => now[entity.plural]).map((entity) => numbersOf(entity, now[entity.plural]!, then?.[entity.plural] ?? null))
}

export function numbersOf(entity: EntitySchema, now: Summary, then: Summary | null): LedgerNumbers {
  const comparable = then !== null && then.count > 0
  const sums = (SUMS[entity.plural] ?? []).filter((field) => field in now.sums)
    .map((field) => ({ field, now: now.sums[field], change: comparable ? now.sums[field] - (then.sums[field] ?? 0) : null }))
  return { entity, count: now.count, sums, change: comparable ? now.count - then.count : null }
}
