// A statement as a form has it, and back: what is corrected keeps the place of its number in the original.
import type { Locale } from '@/api/schema'
import type { Kind, Nature, Place, StatedFact, StatedMechanism, StatedProject } from './documents'
import { periodCode, periodText } from './period'

export const RELATIONS = ['eq', 'ge', 'gt', 'le', 'lt', 'approx', 'increase', 'decrease', 'from_to'] as const
export const NATURES: Nature[] = ['target', 'actual', 'scope']

/** `written`: the number as the original has it; its place is found by it. */
export interface FactPart extends Partial<Pick<StatedFact, 'region' | 'responsible' | 'deadline'>> { written: string; indicator: string; value: string; value2: string; unit: string; relation: string; bound: string; nature: Nature; period: string; subject: string }
export interface ProjectPart { name: string; investment: string; status: string; location: string }

const slice = (letters: string[], place: Place) => letters.slice(place.begin, place.end).join('')

export function partOfFact(fact: StatedFact, letters: string[], locale: Locale = 'zh'): FactPart {
  return {
    written: slice(letters, fact.number), indicator: fact.indicator, value: String(fact.value), value2: fact.value2 === null ? '' : String(fact.value2), unit: fact.unit, relation: fact.relation,
    bound: fact.bound ?? '', nature: fact.nature, period: locale === 'zh' ? periodText(fact.period, 'zh') : fact.period, subject: fact.subject, region: fact.region, responsible: fact.responsible, deadline: fact.deadline,
  }
}

/** The first number of a text with its unit, as it is written: "62亿元", "1.2 万亩", "百分之三". */
export function numberWritten(text: string): string {
  return /\d[\d.,，]*\s*(?:[%％]|[万亿]*(?:个百分点|[\p{Script=Han}]{1,2})?)/u.exec(text)?.[0].replace(/[，。；、的以及和]+.*$/u, '') ?? ''
}

export function blankPart(selected: string): FactPart {
  const written = numberWritten(selected)
  const value = /[\d.]+/.exec(written.replace(/[,，]/g, ''))?.[0] ?? ''
  return { written, indicator: '', value, value2: '', unit: written.replace(/^[\d.,，\s]+/, ''), relation: 'eq', bound: '', nature: 'target', period: '', subject: '' }
}

function placeOf(letters: string[], words: string, clause: Place): Place | null {
  const wanted = Array.from(words)
  if (!wanted.length) return null
  for (let at = clause.begin; at + wanted.length <= clause.end; at++) {
    if (wanted.every((letter, i) => letters[at + i] === letter)) return { begin: at, end: at + wanted.length }
  }
  return null
}

const numberIn = (text: string): number | null => {
  const plain = text.trim().replace(/[,，\s]/g, '')
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : null
}

export type Problem = 'written' | 'value' | 'indicator' | 'period' | 'name' | ''

/** What is wrong with a part; '' when it can be sent. */
export function problemOfFact(part: FactPart, letters: string[], clause: Place): Problem {
  if (!placeOf(letters, part.written, clause)) return 'written'
  if (!part.indicator.trim()) return 'indicator'
  if (numberIn(part.value) === null || (part.relation === 'from_to' && numberIn(part.value2) === null)) return 'value'
  if (periodCode(part.period) === null) return 'period'
  return ''
}

/** As a decision takes it; the number stands where its words are first written in the clause. */
export function itemOfFact(part: FactPart, letters: string[], clause: Place): Record<string, unknown> {
  return {
    begin: clause.begin, end: clause.end, number: placeOf(letters, part.written, clause), indicator: part.indicator.trim(), value: numberIn(part.value), value2: numberIn(part.value2),
    unit: part.unit.trim(), relation: part.relation, bound: part.bound, nature: part.nature, period: periodCode(part.period) ?? part.period.trim(), subject: part.subject.trim(), region: part.region ?? '', responsible: part.responsible ?? [], deadline: part.deadline ?? null,
  }
}

export function partOfProject(project: StatedProject): ProjectPart {
  return { name: project.name, investment: project.investment_yuan === null ? '' : String(project.investment_yuan / 1e8), status: project.status, location: project.location }
}

export function itemOfProject(part: ProjectPart, clause: Place): Record<string, unknown> {
  const amount = numberIn(part.investment)
  return { begin: clause.begin, end: clause.end, name: part.name.trim(), investment_yuan: amount === null ? null : Math.round(amount * 1e8), status: part.status.trim(), location: part.location.trim() }
}

/** A statement as it was read, to be confirmed. */
export function itemAsRead(kind: Kind, one: StatedFact | StatedProject | StatedMechanism): Record<string, unknown> {
  const rest: Record<string, unknown> = { ...one }
  for (const name of ['key', 'verdict', 'actor', 'rows', 'rest', 'metric', 'quote', 'indicator_en', 'status_en']) delete rest[name]
  return kind === 'mechanism' ? { begin: one.begin, end: one.end, name: (one as StatedMechanism).name } : rest
}

/** How many characters of `within` stand before a point in it. */
function charactersTo(within: Node, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(within)
  before.setEnd(node, offset)
  return Array.from(before.toString()).length
}

/** Where a selection of the shown original stands, in characters; null when it is empty or leaves the text. Each piece says in data-at
 *  and data-end where it comes from. Of pieces that do not follow one another in the original, the first that has a digit counts. */
export function placeSelected(selection: Selection | null, inside: HTMLElement): Place | null {
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null
  const range = selection.getRangeAt(0)
  if (!inside.contains(range.startContainer) || !inside.contains(range.endContainer)) return null
  const places: (Place & { text: string })[] = []
  for (const piece of inside.querySelectorAll<HTMLElement>('[data-at]')) {
    if (!range.intersectsNode(piece)) continue
    const at = Number(piece.dataset.at), length = Number(piece.dataset.end) - at
    const from = piece.contains(range.startContainer) ? charactersTo(piece, range.startContainer, range.startOffset) : 0
    const to = Math.min(length, piece.contains(range.endContainer) ? charactersTo(piece, range.endContainer, range.endOffset) : length)
    if (from >= to) continue
    const text = Array.from(piece.textContent ?? '').slice(from, to).join('')
    const last = places.at(-1)
    if (last?.end === at + from) places.splice(-1, 1, { begin: last.begin, end: at + to, text: last.text + text })
    else places.push({ begin: at + from, end: at + to, text })
  }
  const chosen = places.find((one) => /\d/.test(one.text)) ?? places[0]
  return chosen ? { begin: chosen.begin, end: chosen.end } : null
}
