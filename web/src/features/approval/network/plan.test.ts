import { describe, expect, it } from 'vitest'
import { columnHeight, departmentRows, type PlanRuleAnswer, type PlannedDepartment, ruleOf, weeksOf } from './plan'

const answer: PlanRuleAnswer = { version: 1, reason: '', actor: '', at: null, rule: { departments: [{ department: '乙局', cases: 2, basis: '会议' }], levels: [] }, known: [{ department: '甲局', name: 'Office A' }, { department: '乙局', name: 'Office B' }] }
const office = (weeks: string[], cases: number | null, most = 2): PlannedDepartment => ({ department: '甲', cases, basis: null, steps: 1, work: 1, queued: 0, most, weeks: weeks.map((from) => ({ from, most })) })

describe('what plans go by', () => {
  it('shows every department, those with a row first', () => {
    expect(departmentRows(answer).map((row) => [row.name, row.amount, row.label])).toEqual([['乙局', '2', 'Office B'], ['甲局', '', 'Office A']])
  })
  it('sends only rows with an amount, and says which is no whole number', () => {
    const rows = departmentRows(answer)
    expect(ruleOf(rows, [], '本地设置')).toEqual({ rule: { departments: [{ department: '乙局', cases: 2, basis: '会议' }], levels: [] }, wrong: null })
    rows[1]!.amount = '3'
    expect(ruleOf(rows, [], '本地设置').rule.departments[1]).toEqual({ department: '甲局', cases: 3, basis: '本地设置' })
    rows[1]!.amount = '1.5'
    expect(ruleOf(rows, [], '本地设置').wrong?.name).toBe('甲局')
  })
})

describe('the load of departments', () => {
  it('lays the weeks of all departments on one line', () => {
    expect(weeksOf([office(['2026-12-07'], 1), office(['2026-11-30', '2026-12-07'], 1)])).toEqual(['2026-11-30', '2026-12-07'])
  })
  it('measures a column by what the department can do', () => {
    expect(columnHeight(2, office([], 4))).toBe(50)
    expect(columnHeight(0, office([], 4))).toBe(0)
    expect(columnHeight(2, office([], null))).toBe(100)
  })
})
