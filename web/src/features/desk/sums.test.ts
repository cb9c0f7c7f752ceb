import { describe, expect, it } from 'vitest'
import type { Board, BoardRow } from '@/api/desk'
import { atMost, choices, groupsOf, narrowed, rate, REST, sumUp, turn } from './sums'

const row = (patch: Partial<BoardRow>): BoardRow => ({
  id: 'a', name: '样例', light: 'green', why: '', plan_yuan: 100, done_yuan: 50, total_yuan: 1000, category: '新开工', level: '县重点', park: '', town: '青禾镇',
  chain: '智能装备', lead_official: '', responsible_unit: '', reported_on: '2026-09-15', ...patch,
})
const rows = [
  row({ id: '1', light: 'red', plan_yuan: 600_000_000, done_yuan: 240_000_000, due_yuan: 424_800_000, town: '柳泉镇', park: '化工园' }),
  row({ id: '2', light: 'yellow', plan_yuan: 400_000_000, done_yuan: 300_000_000, due_yuan: 283_200_000 }),
  row({ id: '3', light: null, plan_yuan: null, done_yuan: 90_000_000, name: '隔膜二期' }),
]

describe('the board added up', () => {
  it('counts each project once and takes money only of those with a plan', () => {
    const sum = sumUp(rows)
    expect(sum).toMatchObject({ count: 3, red: 1, yellow: 1, green: 0, none: 1, planned: 2, plan_yuan: 1_000_000_000, done_yuan: 540_000_000, total_yuan: 3000 })
    expect(sum.completion).toBe(54)
    expect(sum.gap).toBe(-16.8)
  })
  it('weighs the pace of a sum by the plans', () => {
    const own = row({ id: '4', plan_yuan: 400_000_000, due_yuan: 400_000_000, pace_arithmetic: '本项目月度计划＝100.0%' })
    expect(sumUp([...rows.slice(0, 1), own])).toMatchObject({ due_yuan: 824_800_000, own_months: 1, pace: 82.5 })
  })
  it('rounds a rate half away from zero and has none without a plan', () => {
    expect(rate(7375, 10000)).toBe(73.8)
    expect(rate(1, 3)).toBe(33.3)
    expect(rate(2, 3)).toBe(66.7)
    expect(rate(5, 0)).toBeNull()
    expect(sumUp([])).toMatchObject({ count: 0, completion: null, gap: null })
  })
  it('narrows by several groups, by an empty value and by a part of the name', () => {
    expect(narrowed(rows, { town: '青禾镇', light: 'yellow' }).map((r) => r.id)).toEqual(['2'])
    expect(narrowed(rows, { park: '' }).map((r) => r.id)).toEqual(['2', '3'])
    expect(narrowed(rows, { light: 'none' }, '隔膜').map((r) => r.id)).toEqual(['3'])
  })
  it('counts a project under each of its lists, and narrows by one or by none', () => {
    const listed = [row({ id: '1', list: ['省重大', '市重点'] }), row({ id: '2', list: ['市重点'] }), row({ id: '3', list: [] })]
    expect(narrowed(listed, { list: '市重点' }).map((r) => r.id)).toEqual(['1', '2'])
    expect(narrowed(listed, { list: '' }).map((r) => r.id)).toEqual(['3'])
    expect(groupsOf({ group: 'level', groups: [] } as unknown as Board, listed, 'list', true).map((sum) => [sum.key, sum.count])).toEqual([['省重大', 1], ['市重点', 2], ['', 1]])
  })
  it('offers what there is, the empty one last', () => {
    expect(choices(rows, 'park')).toEqual(['化工园', ''])
    expect(choices(rows, 'light')).toEqual(['red', 'yellow', 'none'])
  })
  it('takes the groups of the server while nothing is narrowed, and adds up itself otherwise', () => {
    const board = { rule: { pace: 70.8 }, group: 'light', groups: [{ ...sumUp(rows), key: '红' }], projects: rows } as unknown as Board
    expect(groupsOf(board, rows, 'light', true).map((g) => g.key)).toEqual(['red'])
    expect(groupsOf(board, rows, 'light', false).map((g) => [g.key, g.count])).toEqual([['red', 1], ['yellow', 1], ['none', 1]])
    const towns = groupsOf(board, rows, 'town', false)
    expect(towns.reduce((sum, g) => sum + g.count, 0)).toBe(3)
    expect(towns.reduce((sum, g) => sum + g.done_yuan, 0)).toBe(sumUp(rows).done_yuan)
  })
  it('hides no group in a total: what has no line of its own is in the last one', () => {
    const groups = ['a', 'b', 'c', 'd'].map((key) => sumUp(rows, key))
    const shown = atMost(groups, 3)
    expect(shown.map((g) => g.key)).toEqual(['a', 'b', REST])
    expect(shown.reduce((sum, g) => sum + g.count, 0)).toBe(12)
    expect(shown[2]).toMatchObject({ count: 6, completion: 54, gap: -16.8 })
    expect(atMost(groups, 4)).toBe(groups)
  })
  it('says better or worse only between two lights', () => {
    expect(turn('red', 'yellow')).toBe('better')
    expect(turn('green', 'yellow')).toBe('worse')
    expect(turn(null, 'red')).toBe('other')
    expect(turn('red', 'red')).toBe('other')
  })
})
