import { describe, expect, it } from 'vitest'
import { pastedAmounts, spreadEvenly, wanText, yuanOf } from './months'

describe('amounts of months', () => {
  it('are read in 万元 unless they say otherwise', () => {
    expect(yuanOf('1,200')).toBe(12_000_000)
    expect(yuanOf('0.3亿')).toBe(30_000_000)
    expect(yuanOf('')).toBeNull()
    expect(yuanOf('—')).toBeNull()
    expect(yuanOf('三百')).toBeNaN()
    expect(yuanOf('-5')).toBeNaN()
  })
  it('come back as they were written', () => {
    expect(wanText(12_345_678)).toBe('1234.5678')
    expect(yuanOf(wanText(12_345_678))).toBe(12_345_678)
  })
  it('spread evenly give the rest to December', () => {
    const months = spreadEvenly(100_000_000)
    expect(months.slice(0, 2)).toEqual([8_330_000, 8_330_000])
    expect(months.reduce((a, b) => a + b, 0)).toBe(100_000_000)
  })
  it('are pasted from a row or a column of a sheet, not beyond December', () => {
    expect(pastedAmounts('100\t200\t300\n', 0)).toEqual([{ at: 0, text: '100' }, { at: 1, text: '200' }, { at: 2, text: '300' }])
    expect(pastedAmounts('1\r\n2\r\n3\r\n', 10)).toEqual([{ at: 10, text: '1' }, { at: 11, text: '2' }])
    expect(pastedAmounts('100', 3)).toBeNull()
  })
})
