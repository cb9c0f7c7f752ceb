import { describe, expect, it } from 'vitest'
import { signed } from './network'
import { dayAfter, daysBetween, dayWidth, weekdayOf } from './scale'

describe('days as places', () => {
  it('count over the end of a year and a leap day', () => {
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(dayAfter('2026-09-30', 1)).toBe('2026-10-01')
  })
  it('know their weekday', () => expect([weekdayOf('2026-09-20'), weekdayOf('2026-09-21')]).toEqual([7, 1]))
  it('are neither too narrow nor too wide', () => expect([dayWidth(600, 300), dayWidth(600, 40), dayWidth(600, 10)]).toEqual([9, 15, 22]))
})

it('signed days have a true minus', () => expect([signed(-2), signed(0), signed(1.5)]).toEqual(['−2', '0', '+1.5']))
