// What a person types into a cell → the stored value (元, m², 0–1, ISO dates), or a sentence saying why not.

/** The part of a schema field that entry needs. */
export interface EntryField {
  kind: string
  unit?: string
  words?: { code: string; zh: string; en: string }[]
}

export type Entry = { ok: true; value: unknown } | { ok: false; zh: string; en: string }

const M2_PER_MU = 10000 / 15

/** Suffixes a number may carry, per stored unit: how much of the stored unit one of them is. */
const SUFFIXES: Record<string, Record<string, number>> = {
  yuan: {
    元: 1, 块: 1, 千: 1e3, 千元: 1e3, 万: 1e4, 万元: 1e4, w: 1e4, 十万: 1e5, 百万: 1e6, 百万元: 1e6,
    千万: 1e7, 千万元: 1e7, 亿: 1e8, 亿元: 1e8, 十亿: 1e9, 百亿: 1e10, yuan: 1, cny: 1, m: 1e6, bn: 1e9,
  },
  usd: { 美元: 1, 万: 1e4, 万美元: 1e4, 百万美元: 1e6, 千万美元: 1e7, 亿: 1e8, 亿美元: 1e8, usd: 1, $: 1, m: 1e6, bn: 1e9 },
  m2: {
    亩: M2_PER_MU, 万亩: M2_PER_MU * 1e4, 公顷: 1e4, ha: 1e4, 顷: 1e5 / 1.5, 平: 1, 平方: 1, 平米: 1, 平方米: 1, '㎡': 1,
    m2: 1, 'm²': 1, 万平: 1e4, 万平米: 1e4, 万平方米: 1e4, '万㎡': 1e4, 平方公里: 1e6, km2: 1e6, 'km²': 1e6, mu: M2_PER_MU,
  },
  fraction: { '%': 0.01, '‰': 0.001 },
  point: { 点: 1, 个点: 1, 个百分点: 1, 百分点: 1, pp: 1 },
  degree: { '°': 1, 度: 1 },
  m: { 米: 1, m: 1, 公里: 1000, 千米: 1000, km: 1000 },
  kva: { kva: 1, 千伏安: 1, 万kva: 1e4, 万千伏安: 1e4 },
  year: { 年: 1 },
  month: { 月: 1, 个月: 1 },
  day: { 天: 1, 日: 1 },
  person: { 人: 1, 名: 1, 万人: 1e4, 万: 1e4 },
  yuan_per_mu: { '元/亩': 1, '万元/亩': 1e4, 万: 1e4, 万元: 1e4 },
  yuan_m2_month: { '元/平/月': 1, '元/㎡/月': 1, '元/m²/月': 1, 元: 1 },
  yuan_per_year: { '元/年': 1, '万元/年': 1e4, 万元: 1e4, 万: 1e4, 元: 1 },
  tce: { 吨: 1, 吨标煤: 1, 万吨: 1e4, 万吨标煤: 1e4, tce: 1 },
  t_d: { '吨/日': 1, '吨/天': 1, 't/d': 1, 吨: 1 },
  t_h: { '吨/时': 1, '吨/小时': 1, 't/h': 1, 吨: 1 },
  t_y: { '吨/年': 1, 't/a': 1, 吨: 1 },
  mpa: { mpa: 1, 兆帕: 1, kpa: 1e-3, 千帕: 1e-3 },
  tce_10k_yuan: { '吨标煤/万元': 1, 'tce/万元': 1, 吨标煤: 1 },
  kg_10k_yuan: { '千克/万元': 1, '公斤/万元': 1, 'kg/万元': 1, '吨/万元': 1000 },
  m3_d: { '方/日': 1, '立方米/日': 1, 'm³/d': 1, 方: 1 },
  t_m2: { '吨/㎡': 1, '吨/平方米': 1, 't/m²': 1, 吨: 1 },
}

const refuse = (zh: string, en: string): Entry => ({ ok: false, zh, en })

/** Full-width digits, letters and signs to half-width; the outer spaces gone. */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[−–]/g, '-')
    .trim()
}

/** 15 significant digits: 3.2 × 1e8 is 320000000, not 320000000.00000006. */
const tidy = (x: number): number => Number(x.toPrecision(15))

/** `shownFactor`: how many stored units one unit of the column's heading is (亿元 → 1e8); a bare number is in that unit. */
export function parseNumber(text: string, unit = '', shownFactor = 1, whole = false): Entry {
  const s = halfWidth(text).replace(/\s+/g, '')
  if (unit === 'degree') {
    const dms = /^(-?\d{1,3})[°度](\d{1,2})[′'分](?:(\d{1,2}(?:\.\d+)?)(?:[″"秒]|'')?)?$/.exec(s)
    if (dms) return { ok: true, value: tidy(Number(dms[1]) + Number(dms[2]) / 60 + Number(dms[3] ?? 0) / 3600) }
  }
  const m = /^([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+(?:\.\d*)?|\.\d+)(.*)$/.exec(s)
  if (!m) return refuse(`「${text.trim()}」不是数，请填数字，可带单位。`, `“${text.trim()}” is not a number; type digits, a unit may follow.`)
  const suffix = m[3].toLowerCase()
  let factor = shownFactor
  if (suffix !== '') {
    const known = SUFFIXES[unit]?.[suffix]
    if (known === undefined) {
      const some = Object.keys(SUFFIXES[unit] ?? {}).slice(0, 8)
      return some.length
        ? refuse(`不认得单位「${m[3]}」，可用：${some.join('、')}。`, `Unknown unit “${m[3]}”; use one of ${some.join(', ')}.`)
        : refuse(`这一列不带单位，请去掉「${m[3]}」。`, `This column takes no unit; remove “${m[3]}”.`)
    }
    factor = known
  }
  let value = tidy(Number(m[2].replace(/,/g, '')) * factor)
  if (m[1] === '-') value = -value
  if (whole || unit === 'yuan' || unit === 'usd') {
    const rounded = Math.round(value)
    if (whole && Math.abs(rounded - value) > 1e-9) return refuse('这一列只填整数。', 'This column takes whole numbers only.')
    value = rounded
  }
  return { ok: true, value: Object.is(value, -0) ? 0 : value }
}

const two = (n: number): string => String(n).padStart(2, '0')
const lastDay = (y: number, m: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate()

function day(y: number, m: number, d: number): string | null {
  if (y < 1900 || y > 2200 || m < 1 || m > 12 || d < 1 || d > lastDay(y, m)) return null
  return `${y}-${two(m)}-${two(d)}`
}

const months = (y: number, a: number, b: number): { from: string; to: string } => ({
  from: `${y}-${two(a)}-01`, to: `${y}-${two(b)}-${two(lastDay(y, b))}`,
})

const QUARTER: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, '1': 1, '2': 2, '3': 3, '4': 4 }

/** A day; with `spanOk` also a month, quarter, half year or year (`{from,to}`). `thisYear` completes 9月15日. */
export function parseDate(text: string, spanOk = false, thisYear = new Date().getFullYear()): Entry {
  const s = halfWidth(text).replace(/\s+/g, '')
  const bad = refuse(
    `「${text.trim()}」不是日期，请填 2026-09-15${spanOk ? ' 或 2026年9月' : ''} 这样的日期。`,
    `“${text.trim()}” is not a date; type 2026-09-15${spanOk ? ' or 2026-09' : ''}.`,
  )
  const done = (iso: string | null): Entry => (iso ? { ok: true, value: iso } : bad)
  let m = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/.exec(s) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(s)
  if (m) return done(day(+m[1], +m[2], +m[3]))
  m = /^(\d{1,2})[-/月](\d{1,2})[日号]?$/.exec(s)
  if (m) return done(day(thisYear, +m[1], +m[2]))
  const span = spanOf(s, thisYear)
  if (!span) return bad
  if (spanOk) return { ok: true, value: span }
  return refuse('这一列要填到日，例如 2026-09-15。', 'This column needs a full day, for example 2026-09-15.')
}

function spanOf(s: string, thisYear: number): { from: string; to: string } | null {
  let m = /^(\d{4})[-/.年](\d{1,2})月?份?$/.exec(s)
  if (m) return +m[2] >= 1 && +m[2] <= 12 ? months(+m[1], +m[2], +m[2]) : null
  m = /^(\d{1,2})月份?$/.exec(s)
  if (m) return +m[1] >= 1 && +m[1] <= 12 ? months(thisYear, +m[1], +m[1]) : null
  m = /^(\d{4})年?-?(?:第?([一二三四1-4])季度|[qQ]([1-4]))$/.exec(s)
  if (m) {
    const q = QUARTER[m[2] ?? m[3]]
    return months(+m[1], q * 3 - 2, q * 3)
  }
  m = /^(\d{4})年?(上|下)半年$/.exec(s)
  if (m) return m[2] === '上' ? months(+m[1], 1, 6) : months(+m[1], 7, 12)
  m = /^(\d{4})年?(底|末|初)?$/.exec(s)
  if (m && !m[2] && +m[1] >= 1900 && +m[1] <= 2200) return months(+m[1], 1, 12)
  return null
}

const YES = new Set(['是', '有', '√', '✓', '对', 'y', 'yes', 'true', '1', '已', '规上'])
const NO = new Set(['否', '无', '×', '✗', '不是', '没有', 'n', 'no', 'false', '0', '未'])

/** Empty text empties the cell (null). */
export function parseEntry(field: EntryField, text: string, shownFactor = 1): Entry {
  const s = halfWidth(text)
  if (s === '' || s === '—') return { ok: true, value: null }
  switch (field.kind) {
    case 'integer': return parseNumber(text, field.unit, shownFactor, true)
    case 'number': return parseNumber(text, field.unit, shownFactor)
    case 'date': return parseDate(text)
    case 'date_span': return parseDate(text, true)
    case 'flag': {
      const low = s.toLowerCase()
      if (YES.has(low)) return { ok: true, value: true }
      if (NO.has(low)) return { ok: true, value: false }
      return refuse('这一列填「是」或「否」。', 'This column takes yes or no.')
    }
    case 'choice': {
      const low = s.toLowerCase()
      const words = field.words ?? []
      const hit = words.find((w) => w.code.toLowerCase() === low || w.zh === s || w.en.toLowerCase() === low)
      if (hit) return { ok: true, value: hit.code }
      return refuse(`没有「${s}」这一项，可选：${words.map((w) => w.zh).join('、')}。`,
        `“${s}” is not one of: ${words.map((w) => w.en).join(', ')}.`)
    }
    case 'credit_code': return { ok: true, value: s.replace(/\s+/g, '').toUpperCase() }
    case 'code': return { ok: true, value: s }
    case 'phone': return { ok: true, value: s.replace(/\s+/g, ' ') }
    case 'long_text': return { ok: true, value: text.replace(/\r\n?/g, '\n').replace(/\s+$/, '') }
    default: return { ok: true, value: text.replace(/[\r\n]+/g, ' ').trim() }
  }
}

/** Equal as stored values: dates and spans by content, empty = null = undefined. */
export function sameValue(a: unknown, b: unknown): boolean {
  const empty = (v: unknown) => v === null || v === undefined || v === ''
  if (empty(a) || empty(b)) return empty(a) && empty(b)
  if (typeof a === 'object' || typeof b === 'object') {
    const p = a as { from?: string; to?: string }
    const q = b as { from?: string; to?: string }
    return p?.from === q?.from && p?.to === q?.to && typeof a === typeof b
  }
  return a === b
}
