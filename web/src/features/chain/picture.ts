// The picture of a chain as drawn: lines with round corners, the next node for an arrow key, what changed since another day.
import type { ChainLink, ChainNode, Corner, Layout, PlacedNode, StateCode } from './chain'

/** The corners of a line without doubled and passed-through points. */
export function corners(points: readonly Corner[]): Corner[] {
  const out: Corner[] = []
  for (const point of points) {
    const last = out[out.length - 1]
    if (last && last[0] === point[0] && last[1] === point[1]) continue
    const before = out[out.length - 2]
    const straight = before && last && ((before[0] === last[0] && last[0] === point[0]) || (before[1] === last[1] && last[1] === point[1]))
    if (straight) out.pop()
    out.push([point[0], point[1]])
  }
  return out
}

function toward(from: Corner, to: Corner, by: number): Corner {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const part = length === 0 ? 0 : Math.min(1, by / length)
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}

/** SVG path of a line of level and upright pieces, each corner an arc of at most `radius`, shortened by `tip` for the arrow. */
export function roundedPath(points: readonly Corner[], radius = 8, tip = 0): string {
  const at = corners(points)
  if (at.length < 2) return ''
  const last = at.length - 1
  at[last] = toward(at[last], at[last - 1], tip)
  const half = (a: Corner, b: Corner) => Math.hypot(a[0] - b[0], a[1] - b[1]) / 2
  let path = `M${at[0].join(' ')}`
  for (let i = 1; i < last; i++) {
    const r = Math.min(radius, half(at[i], at[i - 1]), half(at[i], at[i + 1]))
    path += `L${toward(at[i], at[i - 1], r).join(' ')}Q${at[i].join(' ')} ${toward(at[i], at[i + 1], r).join(' ')}`
  }
  return `${path}L${at[last].join(' ')}`
}

export type Arrow = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'
export const isArrow = (key: string): key is Arrow => /^Arrow(Up|Down|Left|Right)$/.test(key)

/** The node an arrow key goes to: the next of the column, or the one at the nearest height of the next column that has any. */
export function stepFrom(nodes: readonly PlacedNode[], from: string, arrow: Arrow): string {
  const here = nodes.find((node) => node.code === from)
  if (!here) return nodes[0]?.code ?? from
  const forward = arrow === 'ArrowDown' || arrow === 'ArrowRight'
  if (arrow === 'ArrowUp' || arrow === 'ArrowDown') {
    const column = nodes.filter((node) => node.column === here.column && (forward ? node.y > here.y : node.y < here.y))
    column.sort((a, b) => (forward ? a.y - b.y : b.y - a.y))
    return column[0]?.code ?? from
  }
  const beyond = nodes.filter((node) => (forward ? node.column > here.column : node.column < here.column))
  if (!beyond.length) return from
  const next = forward ? Math.min(...beyond.map((node) => node.column)) : Math.max(...beyond.map((node) => node.column))
  const column = beyond.filter((node) => node.column === next).sort((a, b) => Math.abs(a.y - here.y) - Math.abs(b.y - here.y) || a.y - b.y)
  return column[0].code
}

export const ZOOM = { least: 0.5, most: 2, step: 1.15 } as const
export const clampZoom = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom))
/** The whole width in view, but no smaller than reads well: then it scrolls. */
export const fitZoom = (layout: Pick<Layout, 'width'>, room: number, least = 0.86): number => (room <= 0 ? 1 : Math.min(1.25, Math.max(least, room / layout.width)))

const A3 = { width: 1480, height: 860 }
/** One A3 page landscape with its heading and legend. */
export const paperZoom = (layout: Pick<Layout, 'width' | 'height'>): number => Math.min(1.5, A3.width / layout.width, A3.height / layout.height)

/** A gap that turns out to be bought from one hand is neither better nor worse. */
const RANK: Record<StateCode, number> = { missing: 0, supply_risk: 0, weak: 1, strong: 2 }
/** 1 better, -1 worse, 0 neither. */
export const turn = (was: StateCode, now: StateCode): number => Math.sign(RANK[now] - RANK[was])

export const TURN_MARK: Record<number, string> = { 1: '▲', [-1]: '▼', 0: '◆' }

export interface Change { from: StateCode; to: StateCode; names: string[] }
/** What turned since the day compared with, the better first; `added`: nodes that were not drawn then. */
export function changes(nodes: readonly ChainNode[]): { turned: Change[]; added: string[] } {
  const turned: Change[] = []
  for (const node of nodes) {
    if (!node.was || node.was.state.code === node.state.code) continue
    const found = turned.find((change) => change.from === node.was?.state.code && change.to === node.state.code)
    if (found) found.names.push(node.name)
    else turned.push({ from: node.was.state.code, to: node.state.code, names: [node.name] })
  }
  turned.sort((a, b) => turn(b.from, b.to) - turn(a.from, a.to) || b.names.length - a.names.length)
  return { turned, added: nodes.filter((node) => !node.was).map((node) => node.name) }
}

export const touches = (link: Pick<ChainLink, 'from' | 'to'>, node: string | null): boolean => node !== null && (link.from === node || link.to === node)

/** Parts rounded so that what is shown adds up to the rounded total (largest remainder), none above its rounded `most` if it need not be. */
export function addingUp(parts: readonly number[], decimals: number, most?: readonly number[]): number[] {
  const unit = 10 ** decimals
  const total = Math.round(parts.reduce((sum, part) => sum + part, 0) * unit)
  const down = parts.map((part) => Math.floor(part * unit + 1e-9))
  const short = total - down.reduce((sum, part) => sum + part, 0)
  const full = (i: number) => Number(most !== undefined && down[i] + 1 > Math.round(most[i] * unit))
  const order = parts.map((part, i) => ({ i, rest: part * unit - down[i] })).sort((a, b) => full(a.i) - full(b.i) || b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, Math.max(0, short))) down[i] += 1
  return down.map((part) => part / unit)
}
