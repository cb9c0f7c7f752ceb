// Filter conditions as sentences: which ones a field admits, and how one reads.
import type { Band, FieldSchema, Locale } from '@/api/schema'
import { formatDate } from '@/format/dates'
import { formatBand, formatField, isNumeric, label, moneyBand, unitOf, wordOf } from '@/format/figures'
import type { Condition, Op } from './address'
import { shortId } from './source'

export function opsOf(field: FieldSchema): Op[] {
  if (field.masked) return field.bands ? ['band'] : []
  if (field.kind === 'choice') return ['in', 'ne', 'empty']
  if (field.kind === 'flag') return ['eq', 'empty']
  if (isNumeric(field)) return ['ge', 'le', 'eq', 'ne', 'empty']
  if (field.kind === 'date' || field.kind === 'date_span') return ['ge', 'le', 'empty']
  return ['contains', 'eq', 'ne', 'empty']
}

const WORDS: Record<Locale, Record<Op, string>> = {
  zh: { eq: '是', ne: '不是', in: '是', contains: '含', ge: '≥', le: '≤', empty: '', band: '' },
  en: { eq: 'is', ne: 'is not', in: 'is', contains: 'contains', ge: '≥', le: '≤', empty: '', band: '' },
}

/** The words between the field's name and the value, for one kind of field. */
export function opWord(op: Op, field: FieldSchema, locale: Locale): string {
  const date = field.kind === 'date' || field.kind === 'date_span'
  if (date && op === 'ge') return locale === 'zh' ? '不早于' : 'from'
  if (date && op === 'le') return locale === 'zh' ? '不晚于' : 'up to'
  if (op === 'empty') return locale === 'zh' ? '空或有' : 'empty or filled'
  return WORDS[locale][op]
}

export interface Sentence {
  subject: string
  verb: string
  object: string
}

export function sentenceOf(condition: Condition, field: FieldSchema | undefined, locale: Locale): Sentence {
  if (!field) {
    const names: Record<string, [string, string]> = { batch: ['批次', 'Batch'], id: ['编号', 'Id'], unit: ['单位', 'Unit'] }
    const name = names[condition.field]?.[locale === 'zh' ? 0 : 1] ?? condition.field
    return { subject: name, verb: '', object: condition.field === 'batch' ? shortId(condition.value) : condition.value }
  }
  const subject = label(field, locale)
  if (condition.op === 'empty') {
    const empty = condition.value !== '0'
    return { subject, verb: '', object: locale === 'zh' ? (empty ? '没填' : '已填') : empty ? 'is empty' : 'is filled' }
  }
  const verb = condition.op === 'in' || condition.op === 'eq' || condition.op === 'band' ? '' : opWord(condition.op, field, locale)
  return { subject, verb, object: objectOf(condition, field, locale) }
}

/** '20000000..400000000' of a band and back; nothing for a text that is none. */
export const bandText = (band: Band): string => `${band.from ?? ''}..${band.to ?? ''}`
export function bandOf(text: string): Band | undefined {
  const [from, to, more] = text.split('..')
  if (from === undefined || to === undefined || more !== undefined) return undefined
  return { from: from === '' ? null : Number(from), to: to === '' ? null : Number(to) }
}

/** A band with its unit, as a choice. */
export function bandWords(field: FieldSchema, band: Band, locale: Locale): string {
  return field.unit === 'yuan' ? moneyBand(band, locale) : `${formatBand(field, band, locale)} ${unitOf(field, locale)}`
}

function objectOf(condition: Condition, field: FieldSchema, locale: Locale): string {
  if (condition.op === 'band') {
    const band = bandOf(condition.value)
    return band ? bandWords(field, band, locale) : condition.value
  }
  if (condition.op === 'in') {
    const words = condition.value.split(',').map((code) => wordOf(field, code, locale))
    return words.join(locale === 'zh' ? '、' : ', ')
  }
  if (field.kind === 'flag') return formatField(field, condition.value === 'true' || condition.value === '1', locale).text
  if (isNumeric(field) && condition.value !== '') {
    const figure = formatField(field, Number(condition.value), locale)
    return figure.unit ? `${figure.text} ${figure.unit}` : figure.text
  }
  if (field.kind === 'date' || field.kind === 'date_span') return formatDate(condition.value, locale, 'text')
  if (field.kind === 'choice') return wordOf(field, condition.value, locale)
  return condition.value
}
