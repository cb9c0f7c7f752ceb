// The import part of docs/design/http.md.
import type { FieldValue, Values } from '@/api/schema'

export type RowStatus = 'new' | 'changed' | 'conflict' | 'error' | 'unchanged' | 'skipped'
/** A row with a bad cell is in `error` and under its status too: what was understood of it is written. */
export type Tab = RowStatus | 'doubt'

export interface SheetColumn {
  header: string
  field: string | null
  unit?: string
  confidence: number
  /** The first value below the heading. */
  sample?: string
}

export interface SheetReading {
  file: string
  sheet: string
  kind: string
  confirmed: boolean
  header_row?: number
  columns: SheetColumn[]
  counts?: Partial<Record<string, number>>
}

export interface Import {
  id: string
  state: 'reading' | 'ready' | 'writing' | 'done' | 'failed' | 'undone'
  progress?: { done: number; total: number }
  error?: string
  counts?: { new: number; changed: number; conflict: number; unchanged: number; errors: number; skipped?: number; bad?: number; doubtful?: number; new_ahead?: number }
  sheets?: SheetReading[]
  batch?: string | null
  /** What a person has to answer before writing, in words. */
  questions?: string[]
  questions_en?: string[]
}

export interface ImportFinding {
  severity: string
  field?: string
  cell?: string
  value?: string
  message: string
  code?: string
}

export interface ImportRow {
  n: number
  file: string
  sheet: string
  row: number
  kind: string
  status: RowStatus
  title?: string
  id?: string
  changes?: { field: string; old: FieldValue; new: FieldValue; base?: FieldValue; conflict?: boolean; take?: 'mine' | 'theirs' }[]
  values?: Values
  findings?: ImportFinding[]
  like?: { id: string; title: string; score: number }[]
  as?: string
  skip?: string
}

/** The cells of a conflicting row that clash; a server that marks none means all of them. */
export function clashing(row: ImportRow): NonNullable<ImportRow['changes']> {
  const all = row.changes ?? []
  const marked = all.filter((c) => c.conflict)
  return marked.length ? marked : all
}

/** Below this a column is asked about; the server decides the number, this is where the page draws the line. */
export const SURE = 0.8
export const unsureColumns = (sheet: SheetReading): SheetColumn[] =>
  sheet.confirmed ? [] : sheet.columns.filter((c) => c.header !== '' && c.confidence < SURE)

export type WeekAnswer = 'take' | 'keep' | 'skip'

export interface WeekQuestion {
  id: string
  kind: 'magnitude' | 'falls' | 'two_senders' | 'over_plan' | 'week_gap' | 'start_undone' | 'vanished' | 'late'
  project: string
  field: string
  place: string
  rival: string
  unit: string
  text: string
  /** Its figure is not written while nobody has answered. */
  holds: boolean
  choices: WeekAnswer[]
  answer?: WeekAnswer
  by?: string
  at?: string
}

/** What the week rows of an import say together. */
export interface WeekDesk {
  week_from: string | null
  week_to: string | null
  done: string[]
  missing: string[]
  questions: WeekQuestion[]
}
