// What /chain-maps and its parts answer (docs/design/http.md).
export interface Named { code: string; zh: string; en: string }
export type StateCode = 'strong' | 'weak' | 'missing' | 'supply_risk'
export interface State extends Named { code: StateCode }
export const STATES: StateCode[] = ['strong', 'weak', 'missing', 'supply_risk']

export interface ChainSummary {
  id: string
  code: string
  name: string
  kind: Named
  group: string
  strategy: string
  lead_official: string
  unit: string
  output_target_yuan: number | null
  target_year: number | null
  attained_yuan: number | null
  attained_on: string | null
  nodes: number
  counts: Record<StateCode, number>
  suspected: number
  to_fill: number
  local_firms: number
  faults: number
}
export interface Chains { asof: string; basis: string; outside_known: number; outside_as_of: string | null; known_sentence: string; chains: ChainSummary[] }

export interface ScorePart { code: string; value: number | null; weight: number; points: number; sentence: string }
export type DecisionCode = 'fill' | 'leave' | 'decline'
export interface Decision { id: string; version: number; decision: Named & { code: DecisionCode }; reason: string; by: string; on: string | null }

/** A node where the layout puts it. */
export interface PlacedNode {
  code: string
  name: string
  column: number
  x: number
  y: number
}
export interface ChainNode extends PlacedNode {
  id: string
  tier: Named
  row: number
  importance: number
  keywords: { term: string; weight: number }[]
  industry_codes: string[]
  source: string
  state: State
  own: State
  direction: Named
  score: number
  parts: ScorePart[]
  decision: Decision | null
  local: number
  anchors: number
  talks: number
  outside: number
  top_supplier: string
  top_supplier_share: number | null
  was: { state: State; local: number } | null
}
export interface ChainLink { from: string; to: string; weight: number; source: string }
export type Corner = [number, number]
export interface Layout {
  width: number
  height: number
  box_width: number
  box_height: number
  columns: { tier: Named; title: string; x: number }[]
  lines: { link: number; points: Corner[] }[]
}
export interface Weight { code: string; zh: string; en: string; points: number; shipped: number; id?: string; version?: number; reason?: string }
export interface Known { known: number; as_of: string | null; unstated: number; known_sentence: string; too_few: string }
export interface TeamMember { id: string; slot: string; holder: string; duty: string; field_of_work: string; document: string }
export interface ChainMap extends ChainSummary {
  asof: string
  basis: string
  compare?: string
  version?: VersionChange
  layout: Layout
  node_list: ChainNode[]
  links: ChainLink[]
  team: TeamMember[]
  team_slots: { code: string; zh: string; en: string; slots: { zh: string; en: string; most: number; holders: TeamMember[] }[]; others: TeamMember[] } | null
  weights_basis: string
  weights: Weight[]
  fault_list: { node: string; message: string }[]
  known: Known
}

export interface NodeFirm { id: string; name: string; city: string; town: string; anchor: boolean; lists: string; credit_code: string; phrases?: string[]; confirmed?: boolean }
export interface NodeFacts {
  code: string
  name: string
  local: NodeFirm[]
  talks: { id: string; name: string; investor: string; stage: string | null }[]
  supplies: { supplier: string; city: string; buyer: string; product: string; share: number | null; amount_yuan: number | null; known_on: string | null; source: string }[]
  cities: City[]
}
/** What came and went since a drawing of an earlier year that somebody entered, and how nodes stood then where its file said so. */
export interface VersionChange {
  year: number
  source: string
  by: string
  on: string
  nodes: number
  links: number
  added: string[]
  gone: { code: string; name: string; tier: Named }[]
  links_added: [from: string, to: string][]
  links_gone: [from: string, to: string][]
  states: { stated: number; turned: { code: string; name: string; then: Named; now: Named }[] }
}
export interface City { city: string; count: number }

export interface SiteLink { name: string; ledger: 'parcels' | 'plants'; id: string }
export interface Reason { code: string; points: number; sentence: string }
export interface Target {
  rank: number
  id: string | null
  firm: string
  credit_code: string
  city: string
  node: string
  node_name: string
  points: number
  lists: string
  reasons: Reason[]
  last_contact: string | null
  site: SiteLink | null
}
export interface Targets extends Known { nodes: { code: string; name: string }[]; total: number; cities: City[]; targets: Target[] }
export interface Why extends Known {
  firm: string
  total: number
  rank: number | null
  sentence?: string
  points?: number
  node?: string
  node_name?: string
  reasons?: Reason[]
  lifts?: (Reason & { rank: number })[]
  signals?: { on: string; text: string; source: string }[]
  site?: SiteLink | null
  held?: { code: string; sentence: string; until: string | null }
}

export type VerdictCode = 'suggested' | 'adopted' | 'declined'
export const OUTCOMES = ['visited', 'talks', 'signed', 'no_interest', 'not_yet'] as const
export type OutcomeCode = (typeof OUTCOMES)[number]
export interface Visit {
  id: string
  version: number
  week: string
  node: string
  firm: string
  credit_code: string
  city: string
  points: number | null
  reasons: string
  verdict: (Named & { code: VerdictCode }) | null
  verdict_reason: string
  visited_on: string | null
  outcome: (Named & { code: OutcomeCode }) | null
  note: string
}
export interface Visits extends Known {
  week: string
  visits: Visit[]
  suggestions: Target[]
  held: { rank: number; firm: string; code: string; sentence: string; until: string | null }[]
  week_basis: string
  weeks: { week: string; suggested: number }[]
  hit_rate: { suggested: number; adopted: number; declined: number; visited: number; talks: number; signed: number; sentence: string }
}

/** Suspected: not strong, and the team has not said what it is to them. */
export const suspected = (node: Pick<ChainNode, 'state' | 'decision'>): boolean => node.state.code !== 'strong' && node.decision === null
/** Missing, weak or at risk: what "only gaps" shows. */
export const lacking = (node: Pick<ChainNode, 'state'>): boolean => node.state.code !== 'strong'

/** The chains of this person: named as their leader, or by the person's own name; all when none is. */
export function chainsOf(chains: ChainSummary[], person: string): ChainSummary[] {
  const own = chains.filter((chain) => person !== '' && (chain.lead_official === person || person.includes(chain.name)))
  return own.length ? own : chains
}

export interface ChainGroup { name: string; chains: ChainSummary[] }
/** In the order in which the groups first come. */
export function grouped(chains: ChainSummary[]): ChainGroup[] {
  const groups: ChainGroup[] = []
  for (const chain of chains) {
    const found = groups.find((group) => group.name === chain.group)
    if (found) found.chains.push(chain)
    else groups.push({ name: chain.group, chains: [chain] })
  }
  return groups
}
