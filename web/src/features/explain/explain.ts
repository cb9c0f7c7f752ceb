// From the address of a number to the rows that add up to it. Adds and compares; what counts is the server's to say.
import type { ExplainRow, Explanation } from '@/api/desk'
import type { EntitySchema, Locale } from '@/api/schema'
import { formatNumber, label, scaled, WAN_YUAN, wordOf, YI_YUAN } from '@/format/figures'

export interface Address {
  metric: string
  query: [string, string][]
}

/** "board.count?light=red&asof=2026-11-26"; every part as it came, an empty value too. */
export function parseAddress(address: string): Address {
  const cut = address.indexOf('?')
  const metric = cut < 0 ? address : address.slice(0, cut)
  return { metric, query: cut < 0 ? [] : [...new URLSearchParams(address.slice(cut + 1))] }
}

/** Rows of a further page of a long explanation. */
const PAGE = 1000

/** The path to ask; the day shown is added when the address names none. */
export function explainPath(address: string, past: string | null, after?: string | null): string {
  const { metric, query } = parseAddress(address)
  const parameters = new URLSearchParams(query)
  if (past && !parameters.has('asof')) parameters.set('asof', past)
  if (after) { parameters.set('after', after); parameters.set('limit', String(PAGE)) }
  const text = parameters.toString()
  return `/explain/${encodeURIComponent(metric)}${text ? `?${text}` : ''}`
}

/** The address of a number of the board, restricted to what is shown. */
export function boardAddress(measure: 'count' | 'plan' | 'done' | 'due' | 'total', query: Record<string, string>, asof: string): string {
  const parameters = new URLSearchParams({ ...query, asof })
  return `board.${measure}?${parameters.toString().replace(/\+/g, '%20')}`
}

/** What one row gives to the number. */
export function partOf(row: ExplainRow, metric: string): number {
  if (typeof row.part === 'number') return row.part
  const field = metric.slice(metric.indexOf('.') + 1)
  const value = row.values?.[field]
  return typeof value === 'number' ? value : field === 'count' ? 1 : 0
}

export function sumOf(rows: ExplainRow[], metric: string): number {
  return rows.reduce((sum, row) => sum + partOf(row, metric), 0)
}

/** Sums of decimals differ in the last bits by the order of adding. */
export function addsUp(sum: number, value: number | null): boolean {
  return value !== null && Math.abs(sum - value) <= 1e-6 * Math.max(1, Math.abs(value))
}

/** What the parts are measured in. */
export type Measure = 'yuan' | 'usd' | 'plain'
export function measureOf(explanation: Explanation, entity: EntitySchema | undefined): Measure {
  const field = entity?.fields.find((f) => f.name === explanation.metric.split('.')[1])
  const unit = explanation.unit || field?.unit || ''
  if (['yuan', '亿元', '万元', '元'].includes(unit)) return 'yuan'
  return unit === 'usd' || unit === '万美元' ? 'usd' : 'plain'
}

const USD_WAN = { divisor: 1e4, zh: '万美元', en: '$10k' }

export interface Column {
  unit: string
  text: (part: number) => string
}

/** Parts in 万元 with as many decimals as no part loses anything by, so that the column can be added with a pencil. */
export function partColumn(measure: Measure, parts: number[], locale: Locale): Column {
  if (measure === 'plain') {
    const whole = parts.every(Number.isInteger)
    return { unit: '', text: (part) => formatNumber(part, { decimals: whole ? 0 : 2 }) }
  }
  const scale = measure === 'yuan' ? WAN_YUAN : USD_WAN
  const exact = (decimals: number) => parts.every((part) => Number.isInteger(Math.round(part * 100) / 100 * 10 ** decimals / scale.divisor))
  const decimals = [0, 1, 2].find(exact) ?? 4
  return { unit: scale[locale], text: (part) => formatNumber(part / scale.divisor, { decimals }) }
}

export interface Shown {
  text: string
  unit: string
}

/** The number as the page printed it. */
export function shownValue(explanation: Explanation, measure: Measure, locale: Locale): Shown {
  if (explanation.shown) return { text: explanation.shown, unit: unitWord(explanation.unit ?? '', locale) }
  if (measure === 'yuan') return scaled(explanation.value, YI_YUAN, locale)
  if (measure === 'usd') return { text: formatNumber((explanation.value ?? 0) / USD_WAN.divisor, { decimals: 2 }), unit: USD_WAN[locale] }
  const value = explanation.value ?? 0
  return { text: formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2 }), unit: '' }
}

const UNITS: Record<string, string> = { 亿元: '¥100m', 万元: '¥10k', 万美元: '$10k', 个: '' }
function unitWord(unit: string, locale: Locale): string {
  return locale === 'zh' ? unit : UNITS[unit] ?? unit
}

/** Ledger filters of the address as sentences: 完成时限 ≥ 2026-11-16. Those of the board are worded by its caller. */
export function ledgerConditions(query: [string, string][], entity: EntitySchema | undefined, locale: Locale): string[] {
  const signs: Record<string, string> = { ge: '≥', le: '≤', contains: locale === 'zh' ? '含' : 'contains', in: '=' }
  return query.flatMap(([key, value]) => {
    const match = /^filter\[([\w-]+)\](?:\[(\w+)\])?$/.exec(key)
    if (!match) return []
    const field = entity?.fields.find((f) => f.name === match[1])
    const name = field ? label(field, locale) : match[1]
    if (match[2] === 'empty') return [`${name} ${locale === 'zh' ? (value === '0' ? '已填' : '没填') : value === '0' ? 'is filled' : 'is empty'}`]
    const words = value.split(',').map((one) => (field ? wordOf(field, one, locale) : one)).join(locale === 'zh' ? '、' : ', ')
    return [`${name} ${signs[match[2] ?? ''] ?? '='} ${words}`]
  })
}

export function nameOf(row: ExplainRow, entity: EntitySchema | undefined): string {
  const title = row.name ?? row.values?.[entity?.title_field ?? 'name']
  return typeof title === 'string' && title ? title : row.id
}
