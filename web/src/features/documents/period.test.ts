import { describe, expect, it } from 'vitest'
import { periodCode, periodDays, periodText } from './period'

const WORDS: [string, string, string][] = [
  ['2026', '2026年', '2026'], ['2026-H1', '2026年上半年', 'first half of 2026'], ['2026-Q3', '2026年三季度', 'Q3 2026'], ['2026-02', '2026年2月', 'Feb 2026'],
  ['2026-01/2026-03', '2026年1月—3月', 'Jan–Mar 2026'], ['2021/2025', '2021年—2025年', '2021–2025'], ['2025-11/2026-02', '2025年11月—2026年2月', 'Nov 2025–Feb 2026'],
]

describe('a period', () => {
  it('is said in words, and the Chinese ones are read back', () => {
    for (const [code, zh, en] of WORDS) {
      expect(periodText(code, 'zh')).toBe(zh)
      expect(periodText(code, 'en')).toBe(en)
      expect(periodCode(zh)).toBe(code)
      expect(periodCode(code)).toBe(code)
    }
  })
  it('is read as people write it', () => {
    expect(periodCode(' 2026 年全年 ')).toBe('2026')
    expect(periodCode('2026年第2季度')).toBe('2026-Q2')
    expect(periodCode('2026年1月至3月份')).toBe('2026-01/2026-03')
    expect(periodCode('')).toBe('')
  })
  it('is refused when it is none', () => {
    for (const text of ['明年', '上半年', '2026年13月', '2026年0月', '26年', '2026-1/2/3']) expect(periodCode(text)).toBeNull()
  })
  it('has its days', () => {
    expect(periodDays('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' })
    expect(periodDays('2026-Q1/2026-Q3')).toEqual({ from: '2026-01-01', to: '2026-09-30' })
    expect(periodDays('2026-H2')).toEqual({ from: '2026-07-01', to: '2026-12-31' })
    expect(periodDays('年内')).toBeNull()
    expect(periodDays('2026/2025')).toBeNull()
  })
  it('stands as it is when it is not known', () => expect(periodText('十四五', 'zh')).toBe('十四五'))
})
