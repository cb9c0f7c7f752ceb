import { describe, expect, it } from 'vitest'
import { amountOf, partOf, periodOf, rowOf, type TargetDraft } from './targets'

const draft: TargetDraft = {
  name: ' 亿元以上新开工 ', metric: 'new_starts_100m', unit_name: '个', region: '青禾镇', responsible_unit: '', year: '2026', part: 'q2', target: '1,200', source: '文件第3条',
  actual: '', actual_date: '', actual_source: '',
}

describe('a target from the form', () => {
  it('writes the quarter from its first day to its last and leaves empty members out', () => {
    expect(rowOf(draft)).toEqual({
      name: '亿元以上新开工', metric: 'new_starts_100m', unit_name: '个', region: '青禾镇', period: { from: '2026-04-01', to: '2026-06-30' }, target_value: 1200, source: '文件第3条',
    })
  })
  it('knows a part of a year again', () => {
    expect(partOf(periodOf({ year: '2026', part: 'h2' }))).toBe('h2')
    expect(partOf({ from: '2026-01-01', to: '2026-10-31' })).toBeNull()
  })
  it('keeps days of its own, in the year that is written', () => {
    const span = { from: '2026-01-01', to: '2026-05-31' }
    expect(periodOf({ year: '2026', part: 'own', span })).toEqual(span)
    expect(periodOf({ year: '2027', part: 'own', span })).toEqual({ from: '2027-01-01', to: '2027-05-31' })
    expect(periodOf({ year: '2027', part: 'own', span: { from: '2025-11-01', to: '2026-02-28' } })).toEqual({ from: '2025-11-01', to: '2026-02-28' })
  })
  it('reads amounts as they are typed and refuses words', () => {
    expect(amountOf(' 3,200.5 ')).toBe(3200.5)
    expect(amountOf('')).toBeNull()
    expect(amountOf('约3亿')).toBeUndefined()
  })
})
