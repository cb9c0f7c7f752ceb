import { describe, expect, it } from 'vitest'
import { daysBefore, formatDate, formatInstant, today, weekday } from './dates'

const year = Number(today().slice(0, 4))

describe('days', () => {
  it('are 9月15日 in sentences and 2026-09-15 in cells', () => {
    expect(formatDate(`${year}-09-15`, 'zh')).toBe('9月15日')
    expect(formatDate(`${year}-09-15`, 'en')).toBe('15 Sep')
    expect(formatDate('2026-09-15', 'zh', 'cell')).toBe('2026-09-15')
  })
  it('name the year when it is another', () => {
    expect(formatDate('2019-02-03', 'zh')).toBe('2019年2月3日')
    expect(formatDate('2019-02-03', 'en')).toBe('3 Feb 2019')
  })
  it('keep a month, a quarter and a year as coarse as they are', () => {
    expect(formatDate({ from: '2024-03-01', to: '2024-03-31' }, 'zh')).toBe('2024年3月')
    expect(formatDate({ from: '2024-02-01', to: '2024-02-29' }, 'zh', 'cell')).toBe('2024-02')
    expect(formatDate({ from: '2024-04-01', to: '2024-06-30' }, 'zh')).toBe('2024年第2季度')
    expect(formatDate({ from: '2024-01-01', to: '2024-12-31' }, 'zh', 'cell')).toBe('2024')
    expect(formatDate({ from: '2024-01-10', to: '2024-01-12' }, 'zh', 'cell')).toBe('2024-01-10—2024-01-12')
  })
  it('are those of the county, whatever the zone of this computer', () => {
    expect(today(new Date('2026-09-15T16:30:00Z'))).toBe('2026-09-16')
    expect(today(new Date('2026-09-15T15:59:00Z'))).toBe('2026-09-15')
  })
  it('count back over month ends and leap days', () => {
    expect(daysBefore('2026-09-15', 15)).toBe('2026-08-31')
    expect(daysBefore('2024-03-01', 1)).toBe('2024-02-29')
  })
  it('know their weekday', () => {
    expect(weekday('2026-09-15', 'zh')).toBe('周二')
    expect(weekday('2026-11-25', 'en')).toBe('Wed')
  })
})

describe('instants', () => {
  const now = new Date('2026-09-15T10:00:00Z')
  it('are a time today and a day before', () => {
    expect(formatInstant('2026-09-15T17:30:00+08:00', 'zh', now)).toBe('17:30')
    expect(formatInstant('2026-09-14T16:42:00Z', 'zh', now)).toBe('00:42')
    expect(formatInstant(null, 'zh', now)).toBe('—')
  })
})
