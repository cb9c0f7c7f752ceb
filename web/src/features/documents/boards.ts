// What /yearly-boards answers.
import type { Target } from '@/features/targets/targets'
import type { Place, SentenceUse, StatedFact } from './documents'

export interface GoalSteps { years: { year: number; target: number | null; actual: number | null; id: string }[]; left: number | null }
/** Who put it where and when; `group` '' is back to where its words say. */
export interface BoardMove { group: string; zh: string; en: string; at: string; actor: string }
interface OnBoard { by_hand: boolean; moves: BoardMove[]; word: string | null; sentence: Pick<SentenceUse, 'sha256' | 'begin' | 'end'> | null; source: string }
export interface BoardTarget extends OnBoard, Omit<Target, 'source'> { kind: 'target'; ledger: 'indicators'; steps: GoalSteps | null }
export interface BoardTask extends OnBoard { kind: 'task'; ledger: 'tasks'; id: string; name: string; responsible_unit: string; due: string; done: boolean; overdue: boolean; state: { zh: string; en: string } | null }
/** `said_in`: every document that says it, the newest first. */
export interface BoardStated extends Omit<OnBoard, 'sentence'>, Pick<StatedFact, 'value2' | 'unit' | 'relation' | 'bound'> { kind: 'stated'; name: string; name_en: string; target: number; said_in: ({ sha256: string; title: string } & Place)[] }
export type BoardItem = BoardTarget | BoardTask | BoardStated

/** `words`: what is said with one of them stands in the group. */
export interface BoardGroup { code: string; zh: string; en: string; words: string[]; items: BoardItem[] }
export interface YearlyBoard {
  asof: string
  year: number
  board: string
  boards: { code: string; zh: string; en: string; basis: string; basis_en: string }[]
  groups: BoardGroup[]
  unplaced: BoardItem[]
}

/** What a reader of the board may want to see alone. */
export const SHOWN = ['all', 'open', 'taken', 'behind', 'done'] as const
export type Shown = (typeof SHOWN)[number]

export function isShown(one: BoardItem, what: Shown): boolean {
  if (what === 'all') return true
  if (one.kind === 'stated') return what === 'open'
  if (what === 'behind') return one.kind === 'task' ? one.overdue : one.gap !== null && one.gap < 0
  if (what === 'done') return one.kind === 'task' ? one.done : one.completion !== null && one.completion >= 100
  return what === 'taken'
}

/** How many commitments, how many nobody has taken up, how many became rows, how many of those are behind (below the pace, or overdue) and done. */
export function tally(items: BoardItem[]): Record<Shown, number> {
  return Object.fromEntries(SHOWN.map((what) => [what, items.filter((one) => isShown(one, what)).length])) as Record<Shown, number>
}
