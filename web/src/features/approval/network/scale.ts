// Days as places on a line. A day is text; it never passes through a time zone.
const DAY_MS = 86_400_000
const at = (iso: string) => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)))

export const daysBetween = (from: string, to: string) => Math.round((at(to) - at(from)) / DAY_MS)
export const dayAfter = (day: string, days: number) => new Date(at(day) + days * DAY_MS).toISOString().slice(0, 10)
/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string) => new Date(at(day)).getUTCDay() || 7

export interface Scale {
  from: string
  width: number
  /** Left edge of a day. */
  x: (day: string) => number
}

export function scaleOf(from: string, width: number): Scale {
  return { from, width, x: (day) => daysBetween(from, day) * width }
}

/** Days wide enough to be told apart, as wide as the room allows. */
export function dayWidth(room: number, days: number): number {
  return Math.max(9, Math.min(22, room / days))
}
