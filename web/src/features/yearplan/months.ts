// The twelve months as they are edited: amounts in 万元 as typed, spread, pasted; and what is sent.
import { parseBlock } from '../ledger/clipboard'
import { halfWidth, parseNumber } from '../ledger/entry'

export interface MonthCell {
  month: number
  plan_yuan: number | null
  share: number | null
  node: string
  basis: string
  id?: string
  version?: number
  rows: number
  done_yuan: number | null
  month_done_yuan: number | null
}

export interface YearPlan {
  id: string
  name: string
  year: number
  asof: string
  annual_plan_yuan: number | null
  done_yuan: number | null
  profile: 'linear' | 'curve' | 'months'
  pace: number
  pace_arithmetic: string
  total_yuan: number
  months: MonthCell[]
  may_write: boolean
  nodes: { name: string; en: string; days: number }[]
  nodes_basis: string
  batch?: string
  changed?: number
}

export interface Backward {
  target: string
  basis: string
  begins: string
  nodes: { name: string; from: string; to: string; days: number }[]
  months: { month: number; plan_yuan: number; node: string }[]
}

export interface Draft {
  amount: string
  node: string
}

export const WAN = 10_000

/** Yuan as it stands in a cell: 万元, no grouping, up to four decimals, so that nothing is lost. */
export function wanText(yuan: number | null): string {
  return yuan === null ? '' : String(Number((yuan / WAN).toFixed(4)))
}

/** Nothing for an empty cell; NaN when it cannot be read. */
export function yuanOf(text: string): number | null {
  if (halfWidth(text) === '' || /^[-—/]$/.test(text.trim())) return null
  const entry = parseNumber(text, 'yuan', WAN)
  return entry.ok && typeof entry.value === 'number' && entry.value >= 0 ? entry.value : NaN
}

/** Whole 万元 evenly; what does not divide goes to December. */
export function spreadEvenly(yuan: number): number[] {
  const each = Math.floor(yuan / 12 / WAN) * WAN
  return Array.from({ length: 12 }, (_, i) => (i < 11 ? each : yuan - 11 * each))
}

/** Cells copied from a sheet, a row or a column of them, put in from a month on. Nothing when it is a single value. */
export function pastedAmounts(text: string, from: number): { at: number; text: string }[] | null {
  const block = parseBlock(text)
  const cells = block.length === 1 ? block[0]! : block.map((row) => row[0] ?? '')
  if (cells.length < 2) return null
  return cells.slice(0, 12 - from).map((cell, i) => ({ at: from + i, text: cell.trim() }))
}

export function monthsToSend(plan: YearPlan, drafts: Draft[]) {
  return plan.months.map((m, i) => ({ month: m.month, plan_yuan: yuanOf(drafts[i]!.amount), node: drafts[i]!.node, ...(m.version ? { version: m.version } : {}) }))
}
