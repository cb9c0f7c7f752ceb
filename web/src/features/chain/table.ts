// The table that is the picture's twin: what its columns sort by.
import type { ChainNode, DecisionCode, StateCode } from './chain'

export const COLUMNS = ['name', 'tier', 'state', 'direction', 'local', 'talks', 'outside', 'score', 'decision'] as const
export type Column = (typeof COLUMNS)[number]
export interface Order { column: Column; down: boolean }

const STATE_ORDER: Record<StateCode, number> = { missing: 0, supply_risk: 1, weak: 2, strong: 3 }
const DECISION_ORDER: Record<DecisionCode | 'open' | 'none', number> = { open: 0, fill: 1, leave: 2, decline: 3, none: 4 }
const decisionRank = (node: ChainNode): number => DECISION_ORDER[node.decision?.decision.code ?? (node.state.code === 'strong' ? 'none' : 'open')]

function compare(a: ChainNode, b: ChainNode, column: Column): number {
  switch (column) {
    case 'name': return a.name.localeCompare(b.name, 'zh-CN')
    case 'tier': return a.column - b.column || a.y - b.y
    case 'state': return STATE_ORDER[a.state.code] - STATE_ORDER[b.state.code]
    case 'direction': return a.direction.code.localeCompare(b.direction.code)
    case 'decision': return decisionRank(a) - decisionRank(b)
    default: return a[column] - b[column]
  }
}

/** Equal ones stay in the order of the picture. */
export function sorted(nodes: readonly ChainNode[], order: Order): ChainNode[] {
  const way = order.down ? -1 : 1
  return [...nodes].sort((a, b) => way * compare(a, b, order.column) || a.column - b.column || a.y - b.y)
}
/** Numbers begin with the largest. */
export function nextOrder(now: Order, column: Column): Order {
  if (now.column === column) return { column, down: !now.down }
  return { column, down: ['local', 'talks', 'outside', 'score'].includes(column) }
}
