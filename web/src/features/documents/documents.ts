// What /documents answers, and the original cut into pieces that are shown.
import type { SentenceUse } from '@/api/sentences'
import { partOf, type TargetDraft } from '@/features/targets/targets'
import { periodDays } from './period'

/** A task as its form has it. */
export interface TaskDraft { title: string; responsible_unit: string; responsible_person: string; project: string; by: 'days' | 'day'; working_days: string; from: string; due: string }

export interface SourceDocument {
  sha256: string
  name: string
  title: string
  organ: string
  source: string
  said_on: string | null
  characters: number
  at: string
  actor: string
  /** Of the newest documents only. */
  coverage?: Coverage | null
}

export interface Place { begin: number; end: number }
export type { SentenceUse } from '@/api/sentences'
export type Nature = 'target' | 'actual' | 'scope'

/** What a person decided on a statement, under the key by which it is known. */
export interface Settled extends Place {
  key: Place
  verdict: { code: string; zh: string; en: string } | null
  actor: string
  rows: SentenceUse[]
}

/** Who answers for it (lead, support, shared) and by when: a day, or so many of a unit. */
export interface Duties { responsible: { unit: string; role: string }[]; deadline: { words: string; day: string | null; count: number | null; unit: string } | null }

export interface StatedFact extends Settled, Duties {
  number: Place
  /** Of a target: the definition that computes it, and the amount in its unit. */
  metric: { code: string; value: number } | null
  /** The clause in other lines of its column. */
  rest: Place[]
  quote: string
  indicator: string
  /** '' where the word is the document's own. */
  indicator_en: string
  value: number
  value2: number | null
  unit: string
  relation: string
  bound: string | null
  nature: Nature
  period: string
  subject: string
  region: string
  confidence: number
  why: string
}
export interface StatedProject extends Settled, Duties { name: string; status: string; status_en: string; location: string; quote: string; investment_yuan: number | null }
export interface StatedMechanism extends Settled { name: string }
export type Kind = 'fact' | 'project' | 'mechanism'
export interface SetAside extends Place { reason: string }

/** What is read in one go; a paragraph may end with it. */
export interface ReadPiece extends Place { ends: boolean }

/** `order`: where columns stand side by side, what is read in the order it is read; else nothing. */
export interface Says { year: number | null; facts: StatedFact[]; projects: StatedProject[]; mechanisms: StatedMechanism[]; asides: SetAside[]; order: ReadPiece[] }
/** Of the targets a document states how many became rows, and of which ledger; `decided`: a person has looked at it. */
export interface Coverage { stated: number; settled: number; targets: number; tasks: number; projects: number; decided: number }

export interface OneDocument extends Omit<SourceDocument, 'coverage'> {
  text: string
  says: Says
  coverage: Coverage
  /** The caller may see what other sources contradict. */
  may_verify: boolean
}

/** A number of a document and the figures of other sources that it does not agree with. */
export interface Contradiction {
  document: { sha256: string; title: string }
  said: StatedFact
  figures: { source: { code: string; zh: string; en: string }; value: number; unit: string; decimals: number; said_by: string; link?: string; explain?: string }[]
  sentences: string[]
}

/** A piece of the original: plain, set aside with a reason, or a clause that says something. */
export interface Piece extends Place {
  text: string
  kind: 'plain' | 'aside' | 'fact'
  nature?: Nature
  reason?: string
  /** Where its statement begins: a clause may have several pieces, the one with its number leads. */
  clause?: number
  leads?: boolean
  /** A line ends behind it that the original goes on with elsewhere. */
  ends?: boolean
}
type Mark = Omit<Piece, 'text'>

/** A clause in the lines it stands in: blanks that fill a line up to its column are no part of it. */
function linesOf(letters: string[], place: Place): Place[] {
  const lines: Place[] = []
  const text = letters.slice(place.begin, place.end)
  let begin = 0
  for (let at = 0; at < text.length; at++) {
    if (!/\s/.test(text[at])) continue
    let to = at
    while (to < text.length && /\s/.test(text[to])) to++
    if (to - at > 2 && text.slice(at, to).includes('\n')) {
      if (at > begin) lines.push({ begin: place.begin + begin, end: place.begin + at })
      begin = to
    }
    at = to
  }
  if (begin < text.length) lines.push({ begin: place.begin + begin, end: place.end })
  return lines
}

type Marked = Pick<StatedFact, 'begin' | 'end' | 'nature'> & Partial<Pick<StatedFact, 'rest' | 'number'>>
function marksOf(letters: string[], fact: Marked): Mark[] {
  const lines = [fact, ...(fact.rest ?? [])].flatMap((place) => linesOf(letters, place))
  const number = fact.number?.begin ?? fact.begin
  const first = lines.findIndex((line) => line.begin <= number && number < line.end)
  return lines.map((line, i) => ({ ...line, kind: 'fact', nature: fact.nature, clause: fact.begin, leads: i === Math.max(0, first) }))
}

/** The whole original in order, nothing lost; places are in characters, which a JavaScript string does not count. */
export function piecesOf(text: string, facts: Marked[], asides: SetAside[]): Piece[] {
  const letters = Array.from(text)
  const marks: Mark[] = [
    ...asides.map((one) => ({ begin: one.begin, end: one.end, kind: 'aside' as const, reason: one.reason })),
    ...facts.flatMap((one) => marksOf(letters, one)),
  ].sort((a, b) => a.begin - b.begin || b.end - a.end)
  const pieces: Piece[] = []
  let at = 0
  const plainTo = (end: number) => { if (end > at) pieces.push({ text: letters.slice(at, end).join(''), begin: at, end, kind: 'plain' }) }
  for (const mark of marks) {
    if (mark.begin < at || mark.end > letters.length) continue
    plainTo(mark.begin)
    pieces.push({ ...mark, text: letters.slice(mark.begin, mark.end).join('') })
    at = mark.end
  }
  plainTo(letters.length)
  return pieces
}

/** A line that ends within a piece goes on in the next. */
function withoutLineEnds(letters: string[], piece: ReadPiece): ReadPiece[] {
  const lines: ReadPiece[] = []
  let begin = piece.begin
  for (let at = piece.begin; at < piece.end; at++) {
    if (letters[at] !== '\n') continue
    if (at > begin) lines.push({ begin, end: at, ends: false })
    begin = at + 1
    while (begin < piece.end && /\s/.test(letters[begin])) begin++
    at = begin - 1
  }
  return [...lines, { ...piece, begin }]
}

/** What `order` leaves out and is not blank stands behind the piece before it, so that nothing is lost. */
function withLeftOut(letters: string[], order: ReadPiece[]): ReadPiece[] {
  const behind = new Map<ReadPiece | undefined, ReadPiece[]>()
  let at = 0
  let last: ReadPiece | undefined
  const leftOut = (end: number) => {
    let [from, to] = [at, end]
    while (from < to && /\s/.test(letters[from])) from++
    while (to > from && /\s/.test(letters[to - 1])) to--
    if (from < to) behind.set(last, [...(behind.get(last) ?? []), { begin: from, end: to, ends: true }])
  }
  for (const piece of [...order].sort((a, b) => a.begin - b.begin)) {
    leftOut(piece.begin)
    at = Math.max(at, piece.end)
    last = piece
  }
  leftOut(letters.length)
  return [...(behind.get(undefined) ?? []), ...order.flatMap((piece) => [piece, ...(behind.get(piece) ?? [])])]
}

/** The pieces column after column: `pieces` cut where `order` goes from one line to another. */
export function inReadingOrder(text: string, pieces: Piece[], order: ReadPiece[]): Piece[] {
  const letters = Array.from(text)
  return withLeftOut(letters, order.flatMap((piece) => withoutLineEnds(letters, piece))).flatMap((run) => {
    let first = 0
    for (let end = pieces.length; first < end;) {
      const middle = (first + end) >> 1
      if (pieces[middle].end > run.begin) end = middle
      else first = middle + 1
    }
    const cut: Piece[] = []
    for (let i = first; i < pieces.length && pieces[i].begin < run.end; i++) {
      const begin = Math.max(run.begin, pieces[i].begin), end = Math.min(run.end, pieces[i].end)
      const part = Array.from(pieces[i].text).slice(begin - pieces[i].begin, end - pieces[i].begin).join('')
      cut.push({ ...pieces[i], begin, end, text: part, leads: pieces[i].leads && begin === pieces[i].begin })
    }
    if (run.ends && cut.length) cut[cut.length - 1].ends = true
    return cut
  })
}

/** Statements as they are come to by reading; `order` empty: as they stand. */
export function sortedByReading<One extends Place>(items: One[], order: ReadPiece[]): One[] {
  if (!order.length) return items
  const places = order.map((piece, rank) => ({ begin: piece.begin, rank })).sort((a, b) => a.begin - b.begin)
  const rankOf = (one: One) => {
    let [first, end] = [0, places.length]
    while (first < end) {
      const middle = (first + end) >> 1
      if (places[middle].begin > one.begin) end = middle
      else first = middle + 1
    }
    return places[first - 1]?.rank ?? -1
  }
  return items.map((one) => ({ one, rank: rankOf(one) })).sort((a, b) => a.rank - b.rank || a.one.begin - b.one.begin).map(({ one }) => one)
}

export type Statement = StatedFact | StatedProject | StatedMechanism
/** Tells a statement from others of the same clause. */
export const keyOf = (one: Statement): string => ('number' in one ? `number ${one.number.begin}` : `name ${one.begin} ${one.name}`)

/** Where the statement's own words stand in its clause: its number, or its name, over the ends of lines too; the clause where the name is written otherwise. */
export function ownPlace(one: Statement, letters: string[]): Place {
  if ('number' in one) return one.number
  const written = letters.slice(one.begin, one.end).flatMap((letter, i) => (/\s/.test(letter) ? [] : [{ letter, at: one.begin + i }]))
  const name = Array.from(one.name).filter((letter) => !/\s/.test(letter))
  const first = written.findIndex((_, i) => name.every((letter, k) => written[i + k]?.letter === letter))
  return first < 0 || !name.length ? { begin: one.begin, end: one.end } : { begin: written[first].at, end: written[first + name.length - 1].at + 1 }
}

/** A piece cut where the place begins and ends; `lit`: the part inside it. */
export function cutAt(piece: Piece, place: Place | null): { text: string; lit: boolean }[] {
  if (!place || place.end <= piece.begin || place.begin >= piece.end) return [{ text: piece.text, lit: false }]
  const letters = Array.from(piece.text)
  const from = Math.max(0, place.begin - piece.begin), to = Math.min(letters.length, place.end - piece.begin)
  return [{ text: letters.slice(0, from).join(''), lit: false }, { text: letters.slice(from, to).join(''), lit: true }, { text: letters.slice(to).join(''), lit: false }].filter((part) => part.text)
}

/** "≥10家", "25→9个工作日", "↑≥30%": a number as one reads it. */
export function amountText(fact: Pick<StatedFact, 'value' | 'value2' | 'unit' | 'relation' | 'bound'>): string {
  const signs: Record<string, string> = { ge: '≥', gt: '>', le: '≤', lt: '<', approx: '≈', increase: '↑', decrease: '↓' }
  const fraction = fact.unit.includes('/') && /^\d+\/\d+$/.test(fact.unit)
  const number = fraction ? fact.unit : fact.value2 === null ? String(fact.value) : `${fact.value}${fact.relation === 'from_to' ? '→' : '–'}${fact.value2}`
  return `${signs[fact.relation] ?? ''}${signs[fact.bound ?? ''] ?? ''}${number}${fraction ? '' : fact.unit}`
}

/** "不低于 · 要 · 不低于": each word once. */
export const wordsOnce = (why: string): string => [...new Set(why.split(' · '))].join('、')

const leadOf = (one: Duties) => (one.responsible.find((unit) => unit.role === 'lead') ?? one.responsible[0])?.unit ?? ''

/** What the form of a target begins with; a year that nobody said is the one given. One that a definition computes bears its name. */
export function draftOf(fact: StatedFact, title: string, year: number): Partial<TargetDraft> {
  const days = periodDays(fact.period)
  // "5月底前" is by then, from the first day of the year on.
  const span = days && fact.deadline && days.from.slice(0, 7) === days.to.slice(0, 7) ? { from: `${days.from.slice(0, 4)}-01-01`, to: days.to } : days
  const part = span ? partOf(span) : 'year'
  const value = fact.relation === 'from_to' && fact.value2 !== null ? fact.value2 : fact.value
  return {
    name: fact.metric ? '' : fact.indicator, metric: fact.metric?.code ?? '', unit_name: fact.unit, region: fact.region, responsible_unit: leadOf(fact), year: span?.to.slice(0, 4) ?? String(year), part: part ?? 'own', ...(part || !span ? {} : { span }), target: String(fact.metric?.value ?? value), source: `《${title}》“${fact.quote}”`,
  }
}

/** What the form of a task begins with: the clause, who is named for it, and the time that is said. */
export function taskOf(one: StatedFact | StatedProject | StatedMechanism): Partial<TaskDraft> & { title: string } {
  const title = ('indicator' in one ? one.quote : one.name).replace(/^[，,、；;\s]+/, '').slice(0, 120)
  const draft = { title, project: 'status' in one ? one.name : '' }
  if (!('responsible' in one)) return draft
  const when = one.deadline
  const due = when?.day ? { by: 'day' as const, due: when.day } : when?.count && when.unit.includes('工作日') ? { by: 'days' as const, working_days: String(Math.round(when.count)) } : {}
  return { ...draft, responsible_unit: leadOf(one), ...due }
}
