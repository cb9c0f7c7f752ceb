// What the server says of networks. All days come from it; here they only become places on a line.
import { daysBetween } from './scale'

export interface Named { code: string; zh: string; en: string }
/** `time` of a network of hours. */
export interface EndDay { day: string; provisional: boolean; time?: string }
export type BarKind = 'done' | 'running' | 'paused' | 'over' | 'forecast'
export interface Bar { kind: BarKind; from: string; to: string }
export interface StepLink { step: string; name: string; hard: boolean; article: string; gap: boolean; lag: number }
export interface Pause { from: string; to: string | null; expected: string | null; why: string; document: string; by_applicant: boolean }

/** 容缺: granted without some paper, which is due on a day of its own. */
export interface Gap { items: string; due: string; filled: string | null; left: number | null }

export interface NetworkStep {
  code: string
  module: string
  name: string
  department: string
  kind: 'matter' | 'gate' | 'works'
  basis: string
  state: Named
  promised: number | null
  used: number | null
  paused: number
  over: number
  critical: boolean
  after: StepLink[]
  ball: string
  pauses: Pause[]
  gap: Gap | null
  plan: { from: string; to: string } | null
  bars: Bar[]
  end: EndDay | null
  float: number | null
  free_float: number | null
  float_until: EndDay | null
  because: string
  case: { id: string; no: string } | null
  moved: number | null
}
/** When a stage is reached by its rule; `end`: as it happened or as foretold. */
export interface StageMilestone { rule: Named; reached: boolean; end: EndDay | null; by: string[] }
export interface NetworkModule { code: string; name: string; milestone: StageMilestone; steps: NetworkStep[] }

export interface NetworkSummary {
  promised: number | null
  expected: number | null
  left: number | null
  slip: number | null
  reached: boolean
  at_the_earliest: boolean
  end: EndDay | null
  plan_end: EndDay | null
  since: string | null
  end_then: EndDay | null
  moved: number | null
}

export interface NetworkHead {
  id: string
  version: number
  asof: string
  start: string | null
  fault: string | null
  project: { id: string; no: string; name: string; works_code: string; town: string; total_investment_yuan: number | null; light: Named | null }
  template: { code: string; version: number; latest: number; name: string; basis: string; unit: 'working_day' | 'hour' } | null
}

export interface NetworkCalendar {
  from: string
  to: string
  rest: string[]
  holidays: { name: string; from: string; to: string }[]
  worked: string[]
  provisional: number[]
  notices: { year: number; notice: string }[]
}

export interface Change { kind: string; step: string; before?: string; units?: number; reason?: string; text?: string }

export interface Gantt extends NetworkHead {
  writable: boolean
  modules: NetworkModule[]
  aim: string | null
  summary: NetworkSummary
  clock: { elapsed: number; stood: number; ran: number; cells: boolean[] }
  chains: string[]
  questions: { code: string; text: string; basis: string; answer: boolean | null }[]
  works: number | null
  findings: { code: string; text: string }[]
  adopted: Change[]
  forecast: { p50: EndDay | null; p80: EndDay | null; cases: number; simulations: number; seed: number; basis: string; why_not: string | null }
  calendar: NetworkCalendar
}

export interface NetworkLine extends NetworkHead {
  done: number
  involved: number
  modules: { code: string; name: string; steps: number; done: number; running: number; paused: number }[]
  balls: { step: string; name: string; state: Named; ball: string }[]
  summary: NetworkSummary
}
export interface Portfolio { asof: string; since: string; counts: Record<'all' | 'open' | 'late' | 'in_time' | 'paused' | 'reached' | 'fault', number>; total: number; items: NetworkLine[]; next: number | null }

/** A network of hours: places are office minutes after the opening of the first day, worked out by the server. */
export interface HourBar { kind: BarKind; from: number; to: number; begins: string | null; ends: string | null }
export interface HourStep { code: string; name: string; department: string; basis: string; state: Named; promised: number | null; used: number | null; critical: boolean; float: number | null; ball: string; after: { step: string; name: string; article: string }[]; plan: HourBar | null; bars: HourBar[]; ends: string | null }
export interface HourNetwork extends NetworkHead {
  writable: boolean
  adopted: Change[]
  hours: { first: string; minutes: number; now: number | null; days: { day: string; at: number }[]; ticks: { at: number; label: string; break: boolean }[] }
  modules: { code: string; name: string; steps: HourStep[] }[]
  summary: { promised: number | null; expected: number | null; end: string | null; slip: number | null; stood: number; reached: boolean }
}
export const countsHours = (one: Gantt | HourNetwork): one is HourNetwork => 'hours' in one

export interface WhatIfAnswer {
  before: EndDay | null
  after: EndDay | null
  before_units: number | null
  after_units: number | null
  difference: number | null
  new_critical: { code: string; name: string }[]
  no_longer_critical: { code: string; name: string }[]
  floats: { code: string; name: string; before: number; after: number }[]
  refused: { change: number; article: string; text: string }[]
  ring: string[]
  chains: string[]
  /** Days; of a network of hours office minutes, as digits. */
  bars: { code: string; critical: boolean; bars: { from: string; to: string; begins?: string; ends?: string }[] }[]
  changes?: Change[]
  move_refused?: string | null
}
/** Why a step stays where it is, as the server says it. */
export interface Refusal { code: string; text: string }
export interface KeptWhatIf { id: string; name: string; actor: string; at: string; own: boolean; adopted_batch: string | null; changes: Change[]; answer: WhatIfAnswer }

export const CHANGE_KINDS = ['parallel', 'gap', 'window', 'duration', 'not_before', 'suspend', 'link'] as const
/** Which kinds ask for another step, and which for days. */
export const asksBefore = (kind: string) => kind === 'parallel' || kind === 'gap' || kind === 'link'
export const asksUnits = (kind: string) => !asksBefore(kind)

export const isOpen = (step: NetworkStep) => !['done', 'not_involved', 'pre_reviewed'].includes(step.state.code)
export const stepsOf = (gantt: Gantt) => gantt.modules.flatMap((module) => module.steps)

interface TrialStep { code: string; name: string; state: Named; after: { step: string; name: string; article: string }[] }
/** What a what-if may change, in days or in hours. */
export const trialSteps = (one: Gantt | HourNetwork): TrialStep[] => one.modules.flatMap((module) => module.steps as TrialStep[])

/** A signed number of days: minus as U+2212. */
export function signed(days: number): string {
  return days === 0 ? '0' : days > 0 ? `+${days}` : `−${-days}`
}

export function spanOf(calendar: NetworkCalendar): number {
  return daysBetween(calendar.from, calendar.to) + 1
}
