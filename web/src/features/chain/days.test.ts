import { describe, expect, it } from 'vitest'
import { daysToCompare } from './days'

const version = (day: string, name: string) => ({ day, batch: name, name, by: '链办', rows: 3 })

describe('days to compare with', () => {
  it('are the year ends since the chain was drawn, a year and half a year ago, and named changes before today', () => {
    const days = { since: '2023-05-10', versions: [version('2026-11-30', '今天改的'), version('2026-04-02', '按省图谱补上游'), version('2023-05-10', '绘制产业链图谱')] }
    expect(daysToCompare(days, '2026-11-30')).toEqual([
      { day: '2025-12-31', kind: 'yearEnd', name: '2025' }, { day: '2024-12-31', kind: 'yearEnd', name: '2024' }, { day: '2023-12-31', kind: 'yearEnd', name: '2023' },
      { day: '2025-11-30', kind: 'year', name: '' }, { day: '2026-06-01', kind: 'half', name: '' },
      { day: '2026-04-02', kind: 'version', name: '按省图谱补上游' }, { day: '2023-05-10', kind: 'version', name: '绘制产业链图谱' },
    ])
  })
  it('leave out what came before the chain', () => {
    expect(daysToCompare({ since: '2026-09-01', versions: [] }, '2026-11-30')).toEqual([])
    expect(daysToCompare(null, '2026-11-30').map((one) => one.day)).toEqual(['2025-12-31', '2025-11-30', '2026-06-01'])
  })
})
