// Days of the calendar of the county (Asia/Shanghai). A day is text "2026-09-15" and never passes through a time zone.
import type { DateSpan, Locale } from '@/api/schema'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ZONE = 'Asia/Shanghai'
const DAY = /^(\d{4})-(\d{2})-(\d{2})/

/** text: 9月15日 in sentences, with the year when it is not this one; cell: 2026-09-15, to be copied. */
export type DateStyle = 'text' | 'cell'

/** Put together from its parts: in which order a locale writes a day differs between versions of ICU. */
export function today(now: Date = new Date()): string {
  const written = new Intl.DateTimeFormat('en', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(now)
  const part = (type: Intl.DateTimeFormatPartTypes) => written.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

export function formatDate(value: string | DateSpan | null | undefined, locale: Locale, style: DateStyle = 'text'): string {
  if (!value) return '—'
  if (typeof value === 'string') return day(value, locale, style)
  if (value.from === value.to) return day(value.from, locale, style)
  return span(value, locale, style)
}

/** Days from one day to another: 2026-09-15 to 2026-09-30 is 15. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

function parts(text: string): [number, number, number] | undefined {
  const match = DAY.exec(text)
  return match ? [Number(match[1]), Number(match[2]), Number(match[3])] : undefined
}

function day(text: string, locale: Locale, style: DateStyle): string {
  const found = parts(text)
  if (!found) return text
  if (style === 'cell') return text.slice(0, 10)
  const [year, month, date] = found
  const sameYear = year === Number(today().slice(0, 4))
  if (locale === 'zh') return `${sameYear ? '' : `${year}年`}${month}月${date}日`
  return `${date} ${MONTHS[month - 1]}${sameYear ? '' : ` ${year}`}`
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function span(value: DateSpan, locale: Locale, style: DateStyle): string {
  const from = parts(value.from)
  const to = parts(value.to)
  if (!from || !to) return `${value.from}—${value.to}`
  const whole = from[0] === to[0] && from[2] === 1 && to[2] === lastDay(to[0], to[1])
  if (!whole) return `${day(value.from, locale, style)}—${day(value.to, locale, style)}`
  const months = to[1] - from[1] + 1
  const year = from[0]
  if (months === 12) return locale === 'zh' && style === 'text' ? `${year}年` : String(year)
  if (months === 3 && from[1] % 3 === 1) {
    const quarter = (from[1] + 2) / 3
    return locale === 'zh' && style === 'text' ? `${year}年第${quarter}季度` : `${year}Q${quarter}`
  }
  if (months === 1) {
    if (style === 'cell') return `${year}-${String(from[1]).padStart(2, '0')}`
    return locale === 'zh' ? `${year}年${from[1]}月` : `${MONTHS[from[1] - 1]} ${year}`
  }
  return `${day(value.from, locale, style)}—${day(value.to, locale, style)}`
}

/** An instant of the server (RFC 3339) on the county's clock: 9月15日 17:30, or 17:30 alone when it is today. */
export function formatInstant(text: string | null | undefined, locale: Locale, now: Date = new Date()): string {
  if (!text) return '—'
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) return text
  const date = today(instant)
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant)
  return date === today(now) ? time : `${day(date, locale, 'text')} ${time}`
}

export function daysBefore(date: string, days: number): string {
  const found = parts(date)
  if (!found) return date
  const moved = new Date(Date.UTC(found[0], found[1] - 1, found[2] - days))
  return moved.toISOString().slice(0, 10)
}

export function weekday(date: string, locale: Locale): string {
  const found = parts(date)
  if (!found) return ''
  const index = new Date(Date.UTC(found[0], found[1] - 1, found[2])).getUTCDay()
  const zh = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
  const en = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
  return (locale === 'zh' ? zh : en)[index] ?? ''
}
