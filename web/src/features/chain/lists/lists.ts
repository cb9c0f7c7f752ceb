// What /chain-maps/{chain}/lists answers, and lists that a person adds: saved views of ledgers.
import { api } from '@/api/client'
import { isPlural, type Band, type Plural } from '@/api/schema'
import type { SavedView } from '../../ledger/columns'
import type { City, Known, Named, Reason, State, Target } from '../chain'

export interface FirmOfList { id: string; name: string; city: string; town: string; park: string; lists: string; anchor: boolean; revenue?: Band | null; why: string }
/** A local firm that could sell to another one along a link of the chain. */
export interface SupplyPair { supplier: FirmOfList; buyer: FirmOfList; supplier_node: string; buyer_node: string; points: number; reasons: Reason[] }
export interface ChainLists extends Known {
  leading: FirmOfList[]
  supporting: FirmOfList[]
  gaps: { code: string; name: string; state: State; direction: Named; score: number; reason: string }[]
  targets: Target[]
  targets_total: number
  cities: City[]
  regions: { region: string; count: number }[]
  talks: { id: string; name: string; investor: string; stage: string | null; why: string }[]
  pairs: SupplyPair[]
  pairs_total: number
  views: { basis: string; items: Named[] }
}

export const LISTS = ['leading', 'supporting', 'gaps', 'targets', 'regions', 'talks', 'pairs'] as const
export type ListCode = (typeof LISTS)[number]
export const countOf = (lists: ChainLists, code: ListCode): number => (code === 'targets' ? lists.targets_total : code === 'pairs' ? lists.pairs_total : lists[code].length)

/** A saved view of a ledger kept as a list of a chain. */
export interface OwnList { name: string; plural: Plural; query: SavedView['query'] }
const keyOf = (chain: string) => `/preferences/chain-lists.${chain}`
export async function readOwnLists(chain: string): Promise<OwnList[]> {
  const kept = await api.get<{ lists?: OwnList[] } | null>(keyOf(chain)).catch(() => null)
  return (kept?.lists ?? []).filter((one) => isPlural(one.plural))
}
export const keepOwnLists = (chain: string, lists: OwnList[]): Promise<unknown> => api.put(keyOf(chain), { lists })
/** The saved views of these ledgers, as lists. */
export async function savedViews(plurals: readonly Plural[]): Promise<OwnList[]> {
  const kept = await Promise.all(plurals.map((plural) => api.get<{ views?: SavedView[] } | null>(`/preferences/ledger.${plural}`).then((answer) => (answer?.views ?? []).map((view) => ({ ...view, plural })), () => [])))
  return kept.flat()
}
