// What /network-plans and /network-plan-rule say: all networks planned together before departments with few places.
import type { EndDay } from './network'

export interface PlannedStep { code: string; name: string; department: string; from: string; to: string; queued: number }
export interface PlannedProject {
  id: string
  name: string
  no: string
  town: string
  level: string
  weight: number
  promised: EndDay | null
  alone: EndDay
  planned: EndDay
  late: number | null
  queued: number
  held: string | null
  steps: PlannedStep[]
}
export interface Week { from: string; most: number }
export interface PlannedDepartment { department: string; cases: number | null; basis: string | null; steps: number; work: number; queued: number; most: number; weeks: Week[] }
export interface PlanAnswer {
  asof: string
  status: 'optimal' | 'feasible' | 'cancelled'
  seconds: number
  rule_version: number
  late: number
  bound: number
  items: PlannedProject[]
  left: { id: string; name: string; text: string }[]
  departments: PlannedDepartment[]
  sentences: string[]
}
export interface NetworkPlan { id: string; at: string; job: string; state: string; progress?: { state: string; done: number; total: number; error?: string; error_en?: string }; answer: PlanAnswer | null }

export interface PlanRule { departments: { department: string; cases: number; basis: string }[]; levels: { level: string; weight: number; basis: string }[] }
export interface PlanRuleAnswer { version: number; rule: PlanRule; reason: string; actor: string; at: string | null; known: { department: string; name: string }[] }

export interface BackwardStep { code: string; name: string; from: string; to: string; provisional: boolean; late: number; overdue: boolean }
export interface BackwardPlan { wanted: string; earliest: EndDay; short: number; steps: BackwardStep[]; sentences: string[] }

export const planRuns = (plan: NetworkPlan | null): boolean => ['waiting', 'running'].includes(plan?.progress?.state ?? '')

/** A row of the form: text until it is sent, so that an empty field stays empty. */
export interface RuleRow { name: string; amount: string; basis: string; label: string }

/** Every department of the templates and every one that has a row, those with a row first. */
export function departmentRows(answer: PlanRuleAnswer): RuleRow[] {
  const label = (name: string) => answer.known.find((one) => one.department === name)?.name ?? name
  const stated = answer.rule.departments.map((one) => ({ name: one.department, amount: String(one.cases), basis: one.basis, label: label(one.department) }))
  const others = answer.known.filter((one) => !stated.some((row) => row.name === one.department))
  return [...stated, ...others.map((one) => ({ name: one.department, amount: '', basis: '', label: one.name }))]
}
export const levelRows = (answer: PlanRuleAnswer): RuleRow[] => answer.rule.levels.map((one) => ({ name: one.level, amount: String(one.weight), basis: one.basis, label: one.level }))

const whole = (text: string) => /^[1-9]\d{0,4}$/.test(text.trim())
const filled = (row: RuleRow) => row.amount.trim() !== '' && row.name.trim() !== ''
/** What is sent; `wrong` is the first amount that is no whole number. A row without an amount is not limited. */
export function ruleOf(departments: RuleRow[], levels: RuleRow[], local: string): { rule: PlanRule; wrong: RuleRow | null } {
  const basis = (row: RuleRow) => row.basis.trim() || local
  const rule = {
    departments: departments.filter(filled).map((row) => ({ department: row.name.trim(), cases: Number(row.amount), basis: basis(row) })),
    levels: levels.filter(filled).map((row) => ({ level: row.name.trim(), weight: Number(row.amount), basis: basis(row) })),
  }
  return { rule, wrong: [...departments, ...levels].find((row) => filled(row) && !whole(row.amount)) ?? null }
}

/** Weeks as columns of a strip: all departments begin and end together. */
export const WEEKS_SHOWN = 30
export function weeksOf(departments: PlannedDepartment[]): string[] {
  const all = new Set(departments.flatMap((one) => one.weeks.map((week) => week.from)))
  return [...all].sort().slice(0, WEEKS_SHOWN)
}
/** Height of a column in percent of the place it has, never invisible when there is something. */
export function columnHeight(most: number, one: PlannedDepartment): number {
  const top = Math.max(one.most, one.cases ?? 0, 1)
  return most === 0 ? 0 : Math.max(8, Math.round((100 * most) / top))
}
