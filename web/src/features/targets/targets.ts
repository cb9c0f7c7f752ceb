// What /targets answers, and what a form of the page writes into the ledger of indicators.
import type { DateSpan } from '@/api/schema'

export interface DefinitionVersion { version: number; since: string | null; definition: string; basis: string }
export interface DefinitionOf extends DefinitionVersion { code: string; name: string; en: string; unit: string; versions: DefinitionVersion[] }

export interface Target {
  id: string
  version: number
  name: string
  region: string
  responsible_unit: string
  unit: string
  period: { from: string; to: string } | null
  source: string
  target: string | null
  actual: string | null
  by: 'computed' | 'entered' | 'none'
  actual_date: string | null
  actual_source: string
  code: string
  written_version: string
  note: string
  doubtful: boolean
  completion: number | null
  pace: number | null
  gap: number | null
  remark: string
  definition?: DefinitionVersion
  latest_version?: number
  explain?: string
}

export interface Targets {
  asof: string
  year: number
  years: number[]
  county: string
  pace_arithmetic: string
  items: Target[]
  definitions: DefinitionOf[]
  note: string
}

export type PartCode = 'year' | 'h1' | 'h2' | 'q1' | 'q2' | 'q3' | 'q4'

export interface TargetDraft {
  name: string
  metric: string
  unit_name: string
  region: string
  responsible_unit: string
  year: string
  /** `own`: the days of `span`, of that year. */
  part: PartCode | 'own'
  span?: DateSpan
  target: string
  source: string
  actual: string
  actual_date: string
  actual_source: string
}

const PARTS: Record<PartCode, [string, string]> = {
  year: ['01-01', '12-31'], h1: ['01-01', '06-30'], h2: ['07-01', '12-31'],
  q1: ['01-01', '03-31'], q2: ['04-01', '06-30'], q3: ['07-01', '09-30'], q4: ['10-01', '12-31'],
}
export const PART_CODES = Object.keys(PARTS) as PartCode[]

export function periodOf(draft: Pick<TargetDraft, 'year' | 'part' | 'span'>): DateSpan {
  if (draft.part === 'own' && draft.span) {
    const within = draft.span.from.slice(0, 4) === draft.span.to.slice(0, 4)
    return within ? { from: draft.year + draft.span.from.slice(4), to: draft.year + draft.span.to.slice(4) } : draft.span
  }
  const [from, to] = PARTS[draft.part === 'own' ? 'year' : draft.part]
  return { from: `${draft.year}-${from}`, to: `${draft.year}-${to}` }
}

/** "1,234.5" as a number; null when nothing is written, undefined when it is no number. */
export function amountOf(text: string): number | null | undefined {
  const plain = text.trim().replace(/[,，\s]/g, '')
  if (!plain) return null
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}

/** The members of a new row; empty ones stay out. */
export function rowOf(draft: TargetDraft): Record<string, unknown> {
  const row: Record<string, unknown> = {
    name: draft.name.trim(), metric: draft.metric, unit_name: draft.unit_name.trim(), region: draft.region.trim(), responsible_unit: draft.responsible_unit.trim(),
    period: periodOf(draft), target_value: amountOf(draft.target), source: draft.source.trim(),
    actual_value: amountOf(draft.actual), actual_date: draft.actual_date, actual_source: draft.actual_source.trim(),
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== null && value !== undefined))
}

/** Which part of its year a period is; null for any other span. */
export function partOf(period: DateSpan | null): PartCode | null {
  if (!period || period.from.slice(0, 4) !== period.to.slice(0, 4)) return null
  return PART_CODES.find((code) => PARTS[code][0] === period.from.slice(5) && PARTS[code][1] === period.to.slice(5)) ?? null
}
