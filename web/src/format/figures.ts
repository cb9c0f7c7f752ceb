// Figures as offices read them: 亿元 two decimals, percent one, 亩 one; minus is U+2212; a missing figure is "—".
import type { Band, EntitySchema, FieldSchema, FieldValue, Locale, Unit } from '@/api/schema'
import { formatDate } from './dates'

export const MISSING = '—'
const MINUS = '\u2212'
const M2_PER_MU = 10000 / 15

export interface Figure {
  text: string
  unit: string
}

export interface Scale {
  /** The stored value is divided by this. */
  divisor: number
  decimals: number
  zh: string
  en: string
}

const scale = (divisor: number, decimals: number, zh: string, en: string): Scale => ({ divisor, decimals, zh, en })

export const YI_YUAN = scale(1e8, 2, '亿元', '¥100m')
export const WAN_YUAN = scale(1e4, 0, '万元', '¥10k')
export const YUAN = scale(1, 0, '元', '¥')
export const MU = scale(M2_PER_MU, 1, '亩', 'mu')
export const SQUARE_METRE = scale(1, 0, '㎡', 'm²')
export const PERCENT = scale(0.01, 1, '%', '%')

const byUnit: Record<Unit, Scale> = {
  yuan: WAN_YUAN,
  usd: scale(1e4, 0, '万美元', '$10k'),
  m2: SQUARE_METRE,
  fraction: PERCENT,
  point: scale(1, 1, '点', 'pt'),
  degree: scale(1, 6, '°', '°'),
  m: scale(1, 1, '米', 'm'),
  t_m2: scale(1, 1, '吨/㎡', 't/m²'),
  kva: scale(1, 0, 'kVA', 'kVA'),
  year: scale(1, 0, '年', 'yr'),
  month: scale(1, 0, '个月', 'mo'),
  day: scale(1, 0, '天', 'd'),
  person: scale(1, 0, '人', 'people'),
  yuan_per_mu: scale(1e4, 1, '万元/亩', '¥10k/mu'),
  yuan_m2_month: scale(1, 1, '元/㎡·月', '¥/m²·mo'),
  yuan_per_year: scale(1, 0, '元/年', '¥/yr'),
  tce: scale(1, 0, '吨标煤', 'tce'),
  t_d: scale(1, 0, '吨/日', 't/d'),
  t_h: scale(1, 1, '吨/时', 't/h'),
  t_y: scale(1, 1, '吨/年', 't/a'),
  m3_d: scale(1, 0, 'm³/日', 'm³/d'),
  mpa: scale(1, 2, 'MPa', 'MPa'),
  tce_10k_yuan: scale(1, 2, '吨标煤/万元', 'tce/¥10k'),
  kg_10k_yuan: scale(1, 2, '千克/万元', 'kg/¥10k'),
  '': scale(1, 2, '', ''),
}

/** How a field is shown everywhere: in a ledger, on paper and in a drawer alike. */
export function scaleOf(field: Pick<FieldSchema, 'name' | 'unit' | 'kind' | 'entity'>): Scale {
  if (field.unit === 'yuan') return field.entity === 'deal' || field.entity === 'project' ? YI_YUAN : WAN_YUAN
  if (field.unit === 'm2' && field.name.startsWith('land') && field.entity !== 'yard') return MU
  const found = byUnit[field.unit] ?? byUnit['']
  return field.kind === 'integer' && field.unit === '' ? { ...found, decimals: 0 } : found
}

/** The unit for the head of a column, "" when the field has none. */
export function unitOf(field: FieldSchema, locale: Locale): string {
  return isNumeric(field) ? scaleOf(field)[locale] : ''
}

export function isNumeric(field: Pick<FieldSchema, 'kind'>): boolean {
  return field.kind === 'number' || field.kind === 'integer'
}

export interface NumberStyle {
  decimals?: number
  /** '+' before a positive number, for changes. */
  signed?: boolean
  grouping?: boolean
}

export function formatNumber(value: number | null | undefined, style: NumberStyle = {}): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING
  const decimals = style.decimals ?? 0
  const rounded = Math.abs(value).toFixed(decimals)
  const [whole = '0', fraction] = rounded.split('.')
  const grouped = style.grouping === false ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const digits = fraction ? `${grouped}.${fraction}` : grouped
  const zero = Number(rounded) === 0
  if (value < 0 && !zero) return MINUS + digits
  return style.signed && !zero ? `+${digits}` : digits
}

export function scaled(value: number | null | undefined, by: Scale, locale: Locale, style: NumberStyle = {}): Figure {
  if (value === null || value === undefined) return { text: MISSING, unit: '' }
  return { text: formatNumber(value / by.divisor, { decimals: by.decimals, ...style }), unit: by[locale] }
}

/** Money whose size is not known beforehand: 亿元 from one hundred million up, else 万元. */
export function money(yuan: number | null | undefined, locale: Locale, style: NumberStyle = {}): Figure {
  return scaled(yuan, Math.abs(yuan ?? 0) >= 1e8 ? YI_YUAN : WAN_YUAN, locale, style)
}

export function percent(fraction: number | null | undefined, style: NumberStyle = {}): string {
  return fraction === null || fraction === undefined ? MISSING : `${formatNumber(fraction * 100, { decimals: 1, ...style })}%`
}

/** The band a figure lies in, with short bounds: "2,000–10,000", "≥ 10,000", "< 300"; `missing` where there is no figure. */
export function formatBand(field: FieldSchema, band: Band | undefined, locale: Locale, missing = MISSING): string {
  if (!band) return missing
  const bound = (value: number) => scaled(value, scaleOf(field), locale, { decimals: 0 }).text
  if (band.from === null) return band.to === null ? missing : `< ${bound(band.to)}`
  return band.to === null ? `≥ ${bound(band.from)}` : `${bound(band.from)}–${bound(band.to)}`
}

/** The same for money whose size is not known beforehand, with its unit: "2,000万元–1亿元", "4–10亿元". */
export function moneyBand(band: Band | null | undefined, locale: Locale): string {
  if (!band || (band.from === null && band.to === null)) return MISSING
  const figure = (yuan: number) => money(yuan, locale, { decimals: 0 })
  const bound = ({ text, unit }: Figure) => (locale === 'zh' ? text + unit : `${text} ${unit}`)
  if (band.from === null) return `< ${bound(figure(band.to ?? 0))}`
  if (band.to === null) return `≥ ${bound(figure(band.from))}`
  const [from, to] = [figure(band.from), figure(band.to)]
  return from.unit === to.unit ? `${from.text}–${bound(to)}` : `${bound(from)}–${bound(to)}`
}

/** A value of a ledger as text and unit. Text kinds have no unit. */
export function formatField(field: FieldSchema, value: FieldValue, locale: Locale): Figure {
  if (value === null || value === undefined || value === '') return { text: MISSING, unit: '' }
  switch (field.kind) {
    case 'number':
    case 'integer':
      if (typeof value === 'number') {
        if (field.unit === '' && field.kind === 'number') return { text: plainNumber(value), unit: '' }
        const style = field.unit === 'year' || field.name === 'year' ? { grouping: false } : {}
        return scaled(value, scaleOf(field), locale, style)
      }
      return { text: String(value), unit: '' }
    case 'date':
    case 'date_span':
      return { text: formatDate(value as string | { from: string; to: string }, locale, 'cell'), unit: '' }
    case 'flag':
      return { text: value ? (locale === 'zh' ? '是' : 'Yes') : locale === 'zh' ? '否' : 'No', unit: '' }
    case 'choice':
      return { text: wordOf(field, String(value), locale), unit: '' }
    default:
      return { text: String(value), unit: '' }
  }
}

function plainNumber(value: number): string {
  const decimals = Number.isInteger(value) ? 0 : Math.min(6, (String(value).split('.')[1] ?? '').length)
  return formatNumber(value, { decimals })
}

export function wordOf(field: FieldSchema, code: string, locale: Locale): string {
  return field.words?.find((word) => word.code === code)?.[locale] ?? code
}

/** What a cell editor opens with: the stored value in the shown unit, with nothing rounded away. */
export function editText(field: FieldSchema, value: FieldValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Number((value / scaleOf(field).divisor).toPrecision(15)))
  if (typeof value === 'object') return value.from === value.to ? value.from : formatDate(value, 'zh', 'cell')
  return String(value)
}

/** A typed number in the shown unit as the stored value; undefined when it is no number. Units 亿 万 亩 may be typed. */
export function parseFigure(field: FieldSchema, typed: string): number | undefined {
  const match = /^([+\-\u2212]?[\d,]*\.?\d+)\s*(亿元?|万元?|元|亩|㎡|m2|m²|%|％)?$/i.exec(typed.trim().replace(/[，\s]/g, ''))
  if (!match?.[1]) return undefined
  const number = Number(match[1].replace(MINUS, '-').replace(/,/g, ''))
  if (!Number.isFinite(number)) return undefined
  const named: Record<string, number> = {
    亿: 1e8, 亿元: 1e8, 万: 1e4, 万元: 1e4, 元: 1, 亩: M2_PER_MU, '㎡': 1, m2: 1, 'm²': 1, '%': 0.01, '％': 0.01,
  }
  const factor = match[2] ? named[match[2].toLowerCase()] ?? 1 : scaleOf(field).divisor
  const stored = Number((number * factor).toPrecision(15))
  return field.unit === 'yuan' || field.unit === 'usd' || field.kind === 'integer' ? Math.round(stored) : stored
}

export function label(thing: { zh: string; en: string }, locale: Locale): string {
  return thing[locale] || thing.zh
}

export function fieldOf(entity: EntitySchema | undefined, name: string): FieldSchema | undefined {
  return entity?.fields.find((field) => field.name === name)
}
