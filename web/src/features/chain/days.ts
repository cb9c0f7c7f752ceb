// Days worth comparing a chain with: each year's end since there was anything of it, the usual ones, and changes that were given a name.
import { daysBefore } from '@/format/dates'
import { yearBefore } from './week'

export interface DrawnDays { since: string | null; years?: { year: number; source: string; by: string; on: string }[]; versions: { day: string; batch: string; name: string; by: string; rows: number }[] }
export interface DayOf { day: string; kind: 'yearEnd' | 'year' | 'half' | 'version'; name: string }

const VERSIONS = 12

/** Newest first in each kind; none from before the chain, none that is not past on `day`. One day stands once: the first kind that names it. */
export function daysToCompare(days: DrawnDays | null, day: string): DayOf[] {
  const since = days?.since ?? null
  const found: DayOf[] = []
  const add = (one: DayOf) => { if (one.day < day && (!since || one.day >= since) && !found.some((other) => other.day === one.day && other.kind !== 'version')) found.push(one) }
  const first = since ? Number(since.slice(0, 4)) : Number(day.slice(0, 4)) - 1
  for (let year = Number(day.slice(0, 4)) - 1; year >= first; year--) add({ day: `${year}-12-31`, kind: 'yearEnd', name: String(year) })
  add({ day: yearBefore(day), kind: 'year', name: '' })
  add({ day: daysBefore(day, 182), kind: 'half', name: '' })
  for (const version of (days?.versions ?? []).slice(0, VERSIONS)) if (version.day < day) found.push({ day: version.day, kind: 'version', name: version.name })
  return found
}
