// What the pages of the chain write, through the ordinary ledgers.
import { api, etagOf } from '@/api/client'
import type { Page, Row } from '@/api/schema'
import { useOutbox } from '@/stores/outbox'
import type { ChainMap, ChainNode, DecisionCode, OutcomeCode, Reason, Target, Targets, VerdictCode, Visit, Weight } from './chain'

export interface Author { name: string; today: string }

export async function decideGap(chain: ChainMap, node: ChainNode, decision: DecisionCode, reason: string, by: Author): Promise<void> {
  const said = { decision, reason: reason || null, score_then: Math.round(node.score * 10) / 10, decided_by: by.name, decided_date: by.today }
  if (node.decision) await api.patch(`/gap-decisions/${node.decision.id}`, { set: said }, { ifMatch: etagOf(node.decision) })
  else await api.post('/gap-decisions', { values: filled({ chain: chain.code, node: node.code, node_name: node.name, ...said, responsible_unit: chain.unit }) })
}

export const rejectedPlacements = (chain: string, node: string): Promise<Page<Row>> =>
  api.get<Page<Row>>('/placements', { 'filter[chain]': chain, 'filter[node]': node, 'filter[verdict]': 'rejected', limit: 50 })

/** What a person says of a firm on a node; what was said before is changed, not doubled. */
export async function placeFirm(chain: ChainMap, node: string, firm: { name: string; credit_code: string }, verdict: 'confirmed' | 'rejected', by: Author): Promise<void> {
  const before = await api.get<Page<Row>>('/placements', { 'filter[chain]': chain.code, 'filter[node]': node, 'filter[enterprise]': firm.name, limit: 1 })
  const said = { verdict, decided_by: by.name, decided_date: by.today }
  const row = before.items[0]
  if (row) await api.patch(`/placements/${row.id}`, { set: said }, { ifMatch: etagOf(row) })
  else await api.post('/placements', { values: filled({ enterprise: firm.name, credit_code: firm.credit_code, chain: chain.code, node, ...said, responsible_unit: chain.unit }) })
}

/** The ledger is Chinese whatever the page speaks. */
async function reasonsInChinese(chain: string, target: Target): Promise<string> {
  const answer = await api.get<Targets>(`/chain-maps/${chain}/targets`, { node: target.node }, { headers: { 'Accept-Language': 'zh-CN' } })
  const found = answer.targets.find((one) => one.firm === target.firm) ?? target
  return reasonText(found)
}
export const reasonText = (target: Pick<Target, 'reasons'>): string =>
  target.reasons.map((reason) => `${reason.sentence} ${reason.points < 0 ? '−' : '+'}${Math.abs(Math.round(reason.points))}`).join('；')

/** Kept reasons as lines again; a piece without points, written by hand, counts nothing. */
export function reasonsOf(text: string): Reason[] {
  return text.split('；').filter(Boolean).map((piece) => {
    const match = /^(.*) ([+\u2212-])(\d+)$/.exec(piece)
    return match ? { code: '', sentence: match[1], points: match[2] === '+' ? Number(match[3]) : -Number(match[3]) } : { code: '', sentence: piece, points: 0 }
  })
}

export async function suggestVisit(chain: { code: string; unit: string }, week: string, target: Target, verdict: VerdictCode, by: Author, why = ''): Promise<Row> {
  const decided: Record<string, string> = verdict === 'suggested' ? {} : { verdict_by: by.name, verdict_reason: why }
  return api.post<Row>('/visits', {
    values: filled({
      week_date: week, chain: chain.code, node: target.node, enterprise: target.firm, credit_code: target.credit_code, city: target.city,
      points: Math.round(target.points), reasons: await reasonsInChinese(chain.code, target), verdict, ...decided, responsible_unit: chain.unit,
    }),
  })
}
export const decideVisit = (visit: Visit, verdict: VerdictCode, why: string, by: Author): Promise<Row> =>
  api.patch<Row>(`/visits/${visit.id}`, { set: { verdict, verdict_reason: why || null, verdict_by: by.name } }, { ifMatch: etagOf(visit) })
/** Null: the server was not reached, the outcome is kept on this device and sent later. */
export const recordOutcome = (visit: Visit, visitedOn: string, outcome: OutcomeCode, note: string): Promise<Row | null> =>
  useOutbox().write({ ledger: 'visits', row: { id: visit.id, version: visit.version }, set: { visited_date: outcome === 'not_yet' ? null : visitedOn, outcome, note: note || null }, label: visit.firm })

/** A weight of the chain's own; the shipped one needs no row. */
export async function saveWeight(chain: { code: string; unit: string }, weight: Weight, points: number, reason: string): Promise<void> {
  const row = weight.id && weight.version ? { id: weight.id, version: weight.version } : null
  if (points === weight.shipped) {
    if (row) await api.delete(`/target-weights/${row.id}`, reason ? { reason } : undefined, { ifMatch: etagOf(row) })
  } else if (row) await api.patch(`/target-weights/${row.id}`, { set: { points, reason: reason || weight.reason || null } }, { ifMatch: etagOf(row) })
  else await api.post('/target-weights', { values: filled({ chain: chain.code, rule: weight.code, points, reason, responsible_unit: chain.unit }) })
}

function filled(values: Record<string, string | number | null>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== null)) as Record<string, string | number>
}
