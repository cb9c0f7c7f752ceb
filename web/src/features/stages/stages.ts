// What /projects/{id}/stages answers, and the few words that both languages compose from it.
import type { Row } from '@/api/schema'

export interface Named { code: string; zh: string; en: string; computed?: boolean }

export interface Step {
  stage: string
  zh: string
  en: string
  basis: string
  state: 'confirmed' | 'to_prove' | 'skipped' | 'next' | 'later'
  current: boolean
  on: string | null
  event?: string
}

export interface GateItem {
  stage: string
  present: boolean
  sentence: string
  field: string
  file: string
  kinds: Named[]
  label?: { zh: string; en: string }
  /** The field of the linked row of the investment ledger that answers as well. */
  deal?: { id: string; field: string; label: { zh: string; en: string } }
}

export interface Target {
  stage: string
  zh: string
  en: string
  kind: 'advance' | 'backfill'
  basis: string
  document: string
  document_en: string
  document_required: boolean
  missing: number
  items: GateItem[]
}

export type EventKind = 'advance' | 'backfill' | 'suspend' | 'terminate' | 'withdraw' | 'reopen'

export interface StageEvent extends Row {
  may_confirm?: boolean
  may_return?: boolean
  may_complete?: boolean
  why_not?: string
}

export interface Stages {
  id: string
  version: number
  stage: string | null
  reached: string | null
  baseline: boolean
  may_report: boolean
  steps: Step[]
  targets: Target[]
  overdue: { stage: string; light: 'yellow' | 'red'; sentence: string }[]
  events: StageEvent[]
  reasons: Named[]
  evidence_kinds: Named[]
}

export const text = (event: StageEvent, name: string): string => String(event.values[name] ?? '')
export const pending = (stages: Stages): StageEvent | undefined => stages.events.find((event) => text(event, 'state') === 'reported')
