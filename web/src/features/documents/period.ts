// A period as a document's statement has it (2026, 2026-H1, 2026-Q2, 2026-02, 2026-01/2026-03), in words and back.
import type { DateSpan, Locale } from '@/api/schema'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const QUARTERS = '一二三四'
const CODE = /^(\d{4})(?:-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/

function chinese(year: string, part: string | undefined): string {
  if (!part) return `${year}年`
  if (part[0] === 'H') return `${year}年${part === 'H1' ? '上' : '下'}半年`
  return part[0] === 'Q' ? `${year}年${QUARTERS[Number(part[1]) - 1]}季度` : `${year}年${Number(part)}月`
}
function english(year: string, part: string | undefined): string {
  if (!part) return year
  if (part[0] === 'H') return `${part === 'H1' ? 'first' : 'second'} half of ${year}`
  return part[0] === 'Q' ? `${part} ${year}` : `${MONTHS[Number(part) - 1]} ${year}`
}

/** What is no such period stands as it is. */
export function periodText(code: string, locale: Locale): string {
  const ends = code.split('/').map((one) => CODE.exec(one))
  if (!code || ends.some((one) => !one)) return code
  const [from, to] = ends.map((one) => (locale === 'zh' ? chinese : english)(one![1], one![2]))
  if (!to) return from
  const sameYear = ends[0]![1] === ends[1]![1]
  if (locale === 'zh') return `${from}—${sameYear ? to.replace(/^\d{4}年/, '') : to}`
  return `${sameYear ? from.replace(/ \d{4}$/, '') : from}–${to}`
}

const PART = /^(?:(\d{4})年?)?(?:全年|(上|下)半年|第?([一二三四1-4])季度|(\d{1,2})月份?)?$/
function codeOfOne(text: string, year: string): string | null {
  const plain = text.trim().replace(/\s+/g, '')
  if (CODE.test(plain)) return plain
  const found = PART.exec(plain)
  const [said, half, quarter, month] = found?.slice(1) ?? []
  if (!found || !plain || !(said ?? year) || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) return null
  const nth = quarter && (QUARTERS.includes(quarter) ? QUARTERS.indexOf(quarter) + 1 : quarter)
  const part = half ? (half === '上' ? 'H1' : 'H2') : nth ? `Q${nth}` : month ? month.padStart(2, '0') : ''
  return (said ?? year) + (part && `-${part}`)
}

/** "2026年上半年", "2026年1月—3月", "2026-H1" as a period; null when it is none. '' is no period. */
export function periodCode(text: string): string | null {
  const ends = text.trim().split(/[\/—–至~]/)
  if (!text.trim()) return ''
  const from = codeOfOne(ends[0], '')
  const to = ends.length > 1 && from ? codeOfOne(ends[1], from.slice(0, 4)) : from
  if (!from || !to || ends.length > 2) return null
  return from === to ? from : `${from}/${to}`
}

function daysOfOne(code: string): DateSpan | null {
  const found = CODE.exec(code)
  if (!found) return null
  const [year, part] = [found[1], found[2] ?? '']
  const [first, last] = part[0] === 'H' ? [Number(part[1]) * 6 - 5, Number(part[1]) * 6] : part[0] === 'Q' ? [Number(part[1]) * 3 - 2, Number(part[1]) * 3] : part ? [Number(part), Number(part)] : [1, 12]
  const lastDay = new Date(Date.UTC(Number(year), last, 0)).getUTCDate()
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: `${year}-${String(last).padStart(2, '0')}-${lastDay}` }
}

/** The days of a period; null for what is none. */
export function periodDays(code: string): DateSpan | null {
  const [from, to] = code.split('/')
  const [first, last] = [daysOfOne(from), daysOfOne(to ?? from)]
  return first && last && first.from <= last.to ? { from: first.from, to: last.to } : null
}
