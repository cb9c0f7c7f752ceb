// What the routes about approval cases answer.
import type { Locale } from '@/api/schema'

export interface Named { code: string; zh: string; en: string }
export interface Procedure extends Named { basis: string }

export interface Interval {
  from: string
  to: string
  running: boolean
  amount: number
  words: string
  cause: Named
  procedure: Procedure | null
  reason: string
  document: string
  expected: string | null
}

export interface CaseClock {
  phase: 'not_started' | 'running' | 'suspended' | 'ended'
  state: 'normal' | 'warning' | 'overdue'
  unit: Named
  budget: number
  extended: number
  used: number
  suspended: number
  elapsed: number
  remaining: number
  begins: string | null
  due: string | null
  due_if_resumed_today: string | null
  due_if_resumed: string | null
  first_overdue: string | null
  provisional: boolean
  intervals: Interval[]
  days: { date: string; kind: 'weekend' | 'holiday' | 'worked' }[]
}

export interface Countdown { due: string; working_days: number; state: 'open' | 'warning' | 'lapsed' | 'done' }

export interface CaseEvent {
  move: Named
  date: string
  time: string
  reason: string
  document: string
  procedure: Procedure | null
  expected: string | null
  amount: number | null
  decided_by: string
  due_before: string | null
  due_after: string | null
  actor: string
}

export interface Move extends Named { needs: string[] }

export interface CaseView {
  id: string
  version: number
  etag: string
  asof: string
  values: Record<string, string | number | null>
  state_word: Named | null
  matter_words: string
  department_words: string
  ball: Named
  summary: string
  clock: CaseClock | null
  lines: { text: string; basis: string }[]
  gap: Countdown | null
  delivery: Countdown | null
  obligation: Countdown | null
  events: CaseEvent[]
  attempts: { id: string; case_no: string; attempt: number; state: Named | null; received: string | null; finished: string | null; summary: string; shown: boolean }[]
  moves: Move[]
  may_again: boolean
  /** The network in which it stands. */
  network: { id: string; step: string; name: string } | null
  next_id?: string
}

export interface QueueItem {
  id: string
  case_no: string
  attempt: number
  matter: string
  matter_words: string
  project: string
  project_no: string
  applicant: string
  department: string
  department_words: string
  state: Named | null
  light: 'normal' | 'warning' | 'overdue' | null
  stopped: boolean
  asks: boolean
  remaining: number | null
  used: number | null
  unit: Named
  due: string | null
  expected: string | null
  first_overdue: string | null
  provisional: boolean
  ball: Named
  summary: string
}
export interface DepartmentCount { department: string; department_words: string; running: number; warning: number; overdue: number; stopped: number; asks: number }
export interface Queue { asof: string; working_out: boolean; departments: DepartmentCount[]; items: QueueItem[]; next: string | null }

export interface CaseRules {
  matters: { code: string; name: string; words: string; department: string; department_words: string; unit: Named; promised: number | null; statutory: number | null; basis: string }[]
  procedures: (Procedure & { ball: Named })[]
  extensions: (Procedure & { most: number; unit: Named; head: string })[]
}

/** Colour and mark of a clock's state; the word stands beside it. */
export const CLOCK_CHIP: Record<string, string> = { normal: 'green', warning: 'yellow', overdue: 'red' }
export const COUNTDOWN_CHIP: Record<string, string> = { open: '', warning: 'yellow', lapsed: 'red', done: 'green' }

/** The move that usually comes next: the one primary button. */
const NEXT = ['accept', 'begin', 'take_supplement', 'end_procedure', 'grant', 'fill_gap', 'deliver']
export function usualMove(moves: Move[]): string | undefined {
  return NEXT.find((code) => moves.some((move) => move.code === code))
}

/** Which language a name is in, as shown beside as it was written: the same in an English page is Chinese. */
export function writtenIn(words: string, written: string): string | undefined {
  return words === written ? 'zh-CN' : undefined
}

export function sumOf(counts: DepartmentCount[]): DepartmentCount {
  return counts.reduce((sum, one) => ({ ...sum, running: sum.running + one.running, warning: sum.warning + one.warning, overdue: sum.overdue + one.overdue, stopped: sum.stopped + one.stopped, asks: sum.asks + one.asks }), { department: '', department_words: '', running: 0, warning: 0, overdue: 0, stopped: 0, asks: 0 })
}

export function dayNumber(iso: string): number {
  return Math.round(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000)
}
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10)
}
/** Days since 1970 with the time of day of Shanghai as a fraction. */
export function momentNumber(text: string): number {
  const hours = Number(text.slice(11, 13)) || 0
  const minutes = Number(text.slice(14, 16)) || 0
  return dayNumber(text) + (hours * 60 + minutes) / 1440
}

export function number(value: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en', { maximumFractionDigits: 2 }).format(value).replace('-', '−')
}
