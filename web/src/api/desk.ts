// The answers of the project desk (docs/design/http.md, "Project desk"). Money is yuan, rates are as printed: 40.0.

export type LightCode = 'red' | 'yellow' | 'green'
export type LightKey = LightCode | 'none'
export const GROUPS = ['light', 'list', 'category', 'level', 'nature', 'park', 'task_force', 'town', 'lead_official', 'chain'] as const
/** A project may be in several of these; lines of the group then add up to more than the board. */
export const MEMBER_GROUPS = ['list', 'nature', 'task_force'] as const
export type Group = (typeof GROUPS)[number]

export interface Rule {
  code: string
  name: string
  basis: string
  if_yellow: string
  if_red: string
  /** The office's: rows and sums have their own. */
  pace: number
  pace_arithmetic: string
}

export interface BoardSum {
  key: string
  count: number
  green: number
  yellow: number
  red: number
  none: number
  planned: number
  plan_yuan: number
  done_yuan: number
  total_yuan: number
  completion: number | null
  /** Should be done by the day, each project by its own pace; how many of them by their own months; due ÷ plan. */
  due_yuan: number
  own_months: number
  pace: number | null
  gap: number | null
}

/** A figure of a weekly table that was not taken over, since its question is open. */
export interface HeldFigure {
  import: string
  question: string
  project: string
  field: string
  label: string
  value: number | string | null
  amount: boolean
  unit: string
  week_to: string
  text: string
}

export interface BoardRow {
  id: string
  name: string
  light: LightCode | null
  why: string
  plan_yuan?: number | null
  done_yuan?: number | null
  total_yuan?: number | null
  completion?: number | null
  gap?: number | null
  pace?: number
  /** Of its own month plan; absent when it follows the office's pace. */
  pace_arithmetic?: string
  due_yuan?: number | null
  category: string
  level: string
  park: string
  town: string
  list?: string[]
  nature?: string[]
  task_force?: string[]
  chain: string
  lead_official: string
  responsible_unit: string
  reported_on: string
  stale?: boolean
  /** 豁免待批 on a clause that is not green. */
  exemption_asked?: boolean
  held?: HeldFigure[]
}

export interface BoardMove {
  id: string
  name: string
  from: LightCode | null
  to: LightCode | null
  added_yuan: number | null
  why: string
  entered?: boolean
  left?: boolean
}

export interface Board {
  asof: string
  since: string
  rule: Rule
  group: Group
  total: BoardSum
  groups: BoardSum[]
  moved: BoardMove[]
  projects: BoardRow[]
  /** 储备库 n/100; absent for who sees only the rows of a unit. */
  reserve?: Reserve
  note: string
}

export interface Reserve { in: number; floor: number; alarm: boolean }

export interface Judgement {
  dimension: string
  light: LightCode | null
  text: string
  in_hole?: boolean
  exemption?: { reason: string; approver: string; from: string; to: string }
  /** Asked for and not approved yet: the light is as it would be without. */
  asked?: { reason: string; by: string; from: string; to: string }
}

export interface BoardProject extends BoardRow {
  judgements: Judgement[]
  weeks: { day: string; light: LightCode | null }[]
  rule: Rule
}

export interface Piece {
  text: string
  explain?: string
  strong?: boolean
  doubtful?: boolean
}
export type Sentence = Piece[]

export interface IndicatorLine {
  /** Of the row; pages issued long ago have none. */
  id?: string
  name: string
  unit: string
  target: string
  actual: string
  completion: number | null
  gap: number | null
  explain?: string
  /** Of the target: its row. */
  target_explain?: string
  /** That the target keeps an older version of the definition. */
  definition?: string
  source?: string
  doubt?: string
}

export interface PromiseLine {
  title: string
  unit: string
  due: string
  overdue_working_days: number
  provisional: boolean
  state: string
  source?: string
  /** Its task. */
  explain?: string
}

/** A page as it was issued: who, when, and the files it is kept as. */
export interface Issued {
  id: string
  number: number
  meeting: string
  asof: string
  since: string
  frozen_at: string
  issued_at: string
  actor: string
  on_behalf_of: string
  seal: string
  sha256: { docx: string; pdf: string; xlsx: string }
}

/** A row behind a grey figure; pages issued before doubts had a door are sentences alone. */
export type Doubt = { project: string; sentence: string } | string
export const doubtSentence = (doubt: Doubt): string => (typeof doubt === 'string' ? doubt : doubt.sentence)

export interface OnePage {
  issued?: Issued

  title: string
  subtitle: string
  asof: string
  since: string
  changes: Sentence[]
  pace_note: string
  indicators: IndicatorLine[]
  wanted: { question: string; options: string; advice: string }[]
  promises: PromiseLine[]
  good_news: Sentence[]
  corrections: Sentence[]
  doubts: Doubt[]
  note: string
  rule: Rule
}

export interface ExplainRow {
  id: string
  /** Of its ledger, where the rows are of several. */
  plural?: string
  name?: string
  light?: LightCode | null
  why?: string
  /** How its part was worked out. */
  how?: string
  values?: Record<string, unknown>
  /** What this row gives to the number; 1 when it is counted. */
  part?: number
  /** Who wrote it, and the cell it was read from when it was imported. */
  origin?: { by: string; at: string; for?: string; column: string; file?: string; sheet?: string; row?: string; cell?: string }
}

export interface Explanation {
  metric: string
  name?: string
  definition: string
  basis?: string
  definition_version?: number
  /** That another version is in force by now. */
  definition_note?: string
  filters?: string[]
  unit?: string
  shown?: string
  /** The sum said in points behind or ahead. */
  points?: string
  asof?: string
  note: string
  value: number | null
  plural?: string
  total: number
  rows: ExplainRow[]
  next?: string | null
  rule?: Rule
}
