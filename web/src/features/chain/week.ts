// Weeks from Monday to Sunday, as text of days.
import { daysBefore } from '@/format/dates'

/** The Monday of the week a day is in. */
export function mondayOf(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7
  return daysBefore(day, weekday)
}
export const nextMonday = (day: string): string => daysBefore(mondayOf(day), -7)
export const sundayOf = (monday: string): string => daysBefore(monday, -6)

/** The same day a year ago; 29 February becomes the 28th. */
export function yearBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year - 1, month, 0)).getUTCDate()
  return `${year - 1}-${String(month).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}

export interface WeekLine { week: string; suggested: number; adopted: number; made: number; talks: number; signed: number }
/** Counted as the hit rate is: talks are also made, contracts also talks; `shown` are the server's counts of what was suggested. The newest week first. */
export function weekLines(visits: readonly Record<string, unknown>[], shown: readonly { week: string; suggested: number }[] = []): WeekLine[] {
  const lines = new Map<string, WeekLine>(shown.map(({ week, suggested }) => [week, { week, suggested, adopted: 0, made: 0, talks: 0, signed: 0 }]))
  const counted = new Set(lines.keys())
  for (const visit of visits) {
    const week = String(visit.week_date ?? '')
    if (!week) continue
    const line = lines.get(week) ?? { week, suggested: 0, adopted: 0, made: 0, talks: 0, signed: 0 }
    lines.set(week, line)
    const outcome = String(visit.outcome ?? '')
    line.suggested += Number(!counted.has(week))
    line.adopted += Number(visit.verdict === 'adopted')
    line.made += Number(['visited', 'talks', 'signed', 'no_interest'].includes(outcome))
    line.talks += Number(['talks', 'signed'].includes(outcome))
    line.signed += Number(outcome === 'signed')
  }
  return [...lines.values()].sort((a, b) => (a.week < b.week ? 1 : -1))
}
