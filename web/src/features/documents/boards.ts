// What /yearly-boards answers.
import type { Target } from '@/features/targets/targets'
import type { SentenceUse, StatedFact } from './documents'

export interface GoalSteps { years: { year: number; target: number | null; actual: number | null; id: string }[]; left: number | null }
/** Who put it where and when; `group` '' is back to where its words say. */
export interface BoardMove { group: string; zh: string; en: string; at: string; actor: string }
interface OnBoard { by_hand: boolean; moves: BoardMove[]; word: string | null; sentence: Pick<SentenceUse, 'sha256' | 'begin' | 'end'> | null; source: string }
export interface BoardTarget extends OnBoard, Omit<Target, 'source'> { kind: 'target'; ledger: 'indicators'; steps: GoalSteps | null }
export interface BoardTask extends OnBoard { kind: 'task'; ledger: 'tasks'; id: string; name: string; responsible_unit: string; due: string; done: boolean; overdue: boolean; state: { zh: string; en: string } | null }
export interface BoardStated extends OnBoard, Pick<StatedFact, 'value2' | 'unit' | 'relation' | 'bound'> { kind: 'stated'; name: string; target: number; title: string }
export type BoardItem = BoardTarget | BoardTask | BoardStated

export interface BoardGroup { code: string; zh: string; en: string; items: BoardItem[] }
export interface YearlyBoard {
  asof: string
  year: number
  board: string
  boards: { code: string; zh: string; en: string; basis: string; basis_en: string }[]
  groups: BoardGroup[]
  unplaced: BoardItem[]
}

/** Of a group: how many commitments, how many became rows, how many of those are behind (below the pace, or overdue). */
export function tally(items: BoardItem[]): { all: number; taken: number; behind: number; done: number } {
  const taken = items.filter((one) => one.kind !== 'stated')
  return {
    all: items.length, taken: taken.length,
    behind: taken.filter((one) => (one.kind === 'task' ? one.overdue : one.gap !== null && one.gap < 0)).length,
    done: taken.filter((one) => (one.kind === 'task' ? one.done : one.kind === 'target' && one.completion !== null && one.completion >= 100)).length,
  }
}
