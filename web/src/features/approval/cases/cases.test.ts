import { describe, expect, it } from 'vitest'
import { dayNumber, dayText, momentNumber, sumOf, usualMove } from './cases'

const move = (code: string) => ({ code, zh: code, en: code, needs: [] })

describe('cases', () => {
  it('counts days and moments of Shanghai without a time zone', () => {
    expect(dayNumber('1970-01-02')).toBe(1)
    expect(dayText(dayNumber('2026-10-10'))).toBe('2026-10-10')
    expect(momentNumber('2026-09-17T12:00:00+08:00') - dayNumber('2026-09-17')).toBeCloseTo(0.5)
  })
  it('offers the move that usually comes next', () => {
    expect(usualMove([move('withdraw'), move('grant'), move('begin')])).toBe('begin')
    expect(usualMove([move('withdraw')])).toBeUndefined()
  })
  it('adds departments up', () => {
    expect(sumOf([{ department: 'a', department_words: 'A', running: 2, warning: 1, overdue: 0, stopped: 3, asks: 0 }, { department: 'b', department_words: 'b', running: 1, warning: 0, overdue: 1, stopped: 0, asks: 4 }]))
      .toEqual({ department: '', department_words: '', running: 3, warning: 1, overdue: 1, stopped: 3, asks: 4 })
  })
})
