// What /site-portfolios asks and answers: all open needs on all sites at once.
import type { Locale } from '@/api/schema'
import type { Match } from './sites'

/** Kinds of quota in the order they are offered; land is written in 亩 here and kept in m². */
export const QUOTA_KINDS = ['land', 'power', 'water', 'sewage', 'steam', 'energy', 'cod', 'ammonia', 'nox', 'vocs'] as const
export type QuotaKind = (typeof QUOTA_KINDS)[number]
const UNITS: Record<QuotaKind, string> = { land: '亩', power: 'kVA', water: 't/d', sewage: 't/d', steam: 't/h', energy: 'tce', cod: 't/a', ammonia: 't/a', nox: 't/a', vocs: 't/a' }
export const unitOf = (kind: QuotaKind, locale: Locale): string => (kind === 'land' && locale === 'en' ? 'mu' : UNITS[kind])
const M2_PER_MU = 10000 / 15

export interface QuotaRow { kind: QuotaKind; park: string; limit: string }
export interface Quota { kind: QuotaKind; park: string; limit: number }
export interface QuotaState extends Quota { label: string; unit: string; used: number; text: string; price: number; price_text: string; more_text: string; unstated_text: string; steps: { more: number; project: string }[] }
interface OfNeed { project: string; project_no: string; need: string; source: string; choices: number }
export interface Placement extends OfNeed { points: number; shared: boolean; match: Match; runner_up: { site: string; points: number } | null; better_text: string }
export interface Left extends OfNeed { text: string; others: string[] }
export interface Answer {
  asof: string
  sites_known: number
  projects: number
  placed: number
  points: number
  bound: number
  gap: number
  gap_text: string
  status: 'optimal' | 'feasible' | 'cancelled'
  seconds: number
  basis: string
  quotas: QuotaState[]
  placements: Placement[]
  left: Left[]
  skipped: { project: string; text: string }[]
}
export interface PlanHead { id: string; name: string; actor: string; at: string; kept: boolean; own: boolean; job: string; lock_batch: string | null }
export interface Plan extends PlanHead {
  progress?: { id: string; state: string; done: number; total: number; error?: string; error_en?: string }
  plan: { quotas: Quota[]; projects: string[]; to_ask: boolean; seconds: number }
  answer: Answer | null
}

const inStore = (kind: QuotaKind, shown: number): number => (kind === 'land' ? shown * M2_PER_MU : shown)
const onPage = (kind: QuotaKind, kept: number): number => (kind === 'land' ? kept / M2_PER_MU : kept)
export const rowsOf = (quotas: Quota[]): QuotaRow[] => quotas.map((one) => ({ kind: one.kind, park: one.park, limit: String(Math.round(onPage(one.kind, one.limit) * 100) / 100) }))
/** Rows with a limit; the place of the first that is none, or −1. */
export function quotasOf(rows: QuotaRow[]): { quotas: Quota[]; wrong: number } {
  const filled = rows.filter((row) => row.limit.trim() !== '')
  const wrong = rows.findIndex((row) => row.limit.trim() !== '' && !(Number(row.limit) >= 0))
  return { quotas: filled.map((row) => ({ kind: row.kind, park: row.park.trim(), limit: inStore(row.kind, Number(row.limit)) })), wrong }
}
export interface Balance { kind: { code: string }; year: number; balance_m2: number }
export interface ParkRoom { park: string; kinds: { kind: { code: string }; sources: { head_room: number | null }[] }[] }
/** What the registers say: land of the newest year of new construction land, and of each park what its sources have left together. */
export function registeredRows(balances: Balance[], parks: ParkRoom[]): QuotaRow[] {
  const newest = balances.filter((one) => one.kind.code === 'new_land').sort((a, b) => b.year - a.year)[0]
  const rooms = parks.flatMap(({ park, kinds }) => kinds.flatMap(({ kind, sources }): Quota[] => {
    const known = sources.flatMap((source) => (source.head_room === null ? [] : [Math.max(0, source.head_room)]))
    const is = QUOTA_KINDS.find((one) => one === kind.code && one !== 'land')
    return is && known.length ? [{ kind: is, park, limit: known.reduce((sum, one) => sum + one, 0) }] : []
  }))
  return rowsOf([...(newest ? [{ kind: 'land' as const, park: '', limit: Math.max(0, newest.balance_m2) }] : []), ...rooms])
}
/** Width of the bar, 0 to 100. */
export const usedShare = (one: QuotaState): number => (one.limit > 0 ? Math.min(100, (one.used / one.limit) * 100) : one.used > 0 ? 100 : 0)
export const running = (plan: Plan | null): boolean => ['waiting', 'running'].includes(plan?.progress?.state ?? '')
