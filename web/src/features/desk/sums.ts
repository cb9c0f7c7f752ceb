// The board narrowed to what is asked for: the same adding as the server's, over the rows it sent. Rates have one decimal,
// half away from zero, and the gap is between the two printed numbers, so that a reader with a pencil gets ours.
import { GROUPS, MEMBER_GROUPS, type Board, type BoardRow, type BoardSum, type Group, type LightKey } from '@/api/desk'

export const LIGHTS: LightKey[] = ['red', 'yellow', 'green', 'none']
/** Keys of the group "light" as the server words them. */
const LIGHT_OF_KEY: Record<string, LightKey> = { 红: 'red', 黄: 'yellow', 绿: 'green', 未判定: 'none' }

export type Narrowing = Partial<Record<Group, string>>

export const lightOf = (row: Pick<BoardRow, 'light'>): LightKey => row.light ?? 'none'

/** What a row counts under; one empty value when there is none. */
export function valuesOf(row: BoardRow, group: Group): string[] {
  if (group === 'light') return [lightOf(row)]
  const value = row[group]
  return Array.isArray(value) ? (value.length ? value : ['']) : [value ?? '']
}
export const severalOf = (group: Group) => (MEMBER_GROUPS as readonly string[]).includes(group)

export function narrowed(rows: BoardRow[], by: Narrowing, find = ''): BoardRow[] {
  const wanted = GROUPS.filter((group) => by[group] !== undefined)
  const word = find.trim().toLowerCase()
  return rows.filter((row) => wanted.every((group) => valuesOf(row, group).includes(by[group]!)) && (!word || row.name.toLowerCase().includes(word)))
}

/** part of whole in per cent, one decimal; null when there is nothing to divide by. */
export function rate(part: number, whole: number): number | null {
  return whole > 0 ? Math.floor((2000 * part + whole) / (2 * whole)) / 10 : null
}

const gapOf = (sum: BoardSum) => (sum.completion === null || sum.pace === null ? null : Math.round((sum.completion - sum.pace) * 10) / 10)

export function sumUp(rows: BoardRow[], key = ''): BoardSum {
  const sum: BoardSum = { key, count: rows.length, green: 0, yellow: 0, red: 0, none: 0, planned: 0, plan_yuan: 0, done_yuan: 0, total_yuan: 0, completion: null, due_yuan: 0, own_months: 0, pace: null, gap: null }
  for (const row of rows) {
    sum[lightOf(row)]++
    sum.total_yuan += row.total_yuan ?? 0
    if (typeof row.plan_yuan !== 'number') continue
    sum.planned++
    sum.plan_yuan += row.plan_yuan
    sum.done_yuan += row.done_yuan ?? 0
    sum.due_yuan += row.due_yuan ?? 0
    if (row.pace_arithmetic) sum.own_months++
  }
  sum.completion = rate(sum.done_yuan, sum.plan_yuan)
  sum.pace = rate(sum.due_yuan, sum.plan_yuan)
  sum.gap = gapOf(sum)
  return sum
}

/** Groups as the page names them: codes for lights, words for the rest. */
export function groupsOf(board: Board, rows: BoardRow[], group: Group, asSent: boolean): BoardSum[] {
  if (asSent && board.group === group) {
    return board.groups.map((sum) => (group === 'light' ? { ...sum, key: LIGHT_OF_KEY[sum.key] ?? sum.key } : sum))
  }
  const keys = group === 'light' ? LIGHTS : [...new Set(rows.flatMap((row) => valuesOf(row, group)))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'zh-CN')))
  return keys.map((key) => sumUp(rows.filter((row) => valuesOf(row, group).includes(key)), key)).filter((sum) => sum.count > 0)
}

/** Key of what stands for the groups there was no room for. */
export const REST = '…'
/** At most so many lines; the last then holds all the others, so that the lines still add up to the total. */
export function atMost(groups: BoardSum[], lines: number): BoardSum[] {
  if (groups.length <= lines) return groups
  const rest = sumUp([], REST)
  for (const one of groups.slice(lines - 1)) {
    for (const key of ['count', 'green', 'yellow', 'red', 'none', 'planned', 'plan_yuan', 'done_yuan', 'due_yuan', 'own_months', 'total_yuan'] as const) rest[key] += one[key]
  }
  rest.completion = rate(rest.done_yuan, rest.plan_yuan)
  rest.pace = rate(rest.due_yuan, rest.plan_yuan)
  rest.gap = gapOf(rest)
  return [...groups.slice(0, lines - 1), rest]
}

/** Choices of each filter, in the order of the board. */
export function choices(rows: BoardRow[], group: Group): string[] {
  if (group === 'light') return LIGHTS.filter((light) => rows.some((row) => lightOf(row) === light))
  return [...new Set(rows.flatMap((row) => valuesOf(row, group)))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'zh-CN')))
}

const RANK: Record<LightKey, number> = { green: 0, yellow: 1, red: 2, none: -1 }
/** better, worse, or neither when one of the two was not judged. */
export function turn(from: string | null, to: string | null): 'better' | 'worse' | 'other' {
  const before = RANK[(from ?? 'none') as LightKey]
  const after = RANK[(to ?? 'none') as LightKey]
  if (before < 0 || after < 0 || before === after) return 'other'
  return after < before ? 'better' : 'worse'
}
