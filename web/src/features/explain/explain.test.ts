import { describe, expect, it } from 'vitest'
import type { Explanation } from '@/api/desk'
import type { EntitySchema } from '@/api/schema'
import { rowOf } from '@/router/row'
import { addsUp, boardAddress, explainPath, ledgerConditions, measureOf, parseAddress, partColumn, partOf, shownValue, sumOf } from './explain'

const answer = (patch: Partial<Explanation>): Explanation => ({ metric: 'board.done', definition: '', note: '', value: 0, total: 0, rows: [], ...patch })
const tasks = { name: 'task', plural: 'tasks', zh: '周任务', en: 'Weekly tasks', title_field: 'title', may_write: true, keys: [], fields: [
  { name: 'due_date', zh: '完成时限', en: 'Due', group: '', kind: 'date', unit: '', required: false, personal: false, masked: false },
  { name: 'state', zh: '状态', en: 'State', group: '', kind: 'choice', unit: '', required: false, personal: false, masked: false, words: [{ code: 'done', zh: '办结', en: 'Done' }] },
] } as unknown as EntitySchema

describe('the address of a number', () => {
  it('is a metric with filters; an empty value stays', () => {
    expect(parseAddress('key_investment')).toEqual({ metric: 'key_investment', query: [] })
    expect(parseAddress('board.count?park=&light=red').query).toEqual([['park', ''], ['light', 'red']])
    expect(explainPath('board.count?park=', null)).toBe('/explain/board.count?park=')
  })
  it('takes the day shown unless it names its own', () => {
    expect(explainPath('key_investment', '2026-09-01')).toBe('/explain/key_investment?asof=2026-09-01')
    expect(explainPath('board.done?asof=2026-08-31', '2026-09-01')).toBe('/explain/board.done?asof=2026-08-31')
    expect(explainPath('tasks.count?filter[due_date][ge]=2026-09-01', null, 'XY')).toBe('/explain/tasks.count?filter%5Bdue_date%5D%5Bge%5D=2026-09-01&after=XY&limit=1000')
  })
  it('is read back as it was made', () => {
    expect(parseAddress(boardAddress('done', { town: '青禾镇', park: '' }, '2026-09-15'))).toEqual({ metric: 'board.done', query: [['town', '青禾镇'], ['park', ''], ['asof', '2026-09-15']] })
    expect(boardAddress('count', { park: 'A B' }, 'd')).toContain('A%20B')
  })
  it('may name a row instead', () => {
    expect(rowOf('row:projects/01998010-aac0')).toEqual({ plural: 'projects', id: '01998010-aac0' })
    expect(rowOf('board.count')).toBeNull()
  })
})

describe('the parts', () => {
  it('are given, or the field that is added, or one for each row counted', () => {
    expect(partOf({ id: '1', part: 5 }, 'board.done')).toBe(5)
    expect(partOf({ id: '1', values: { amount_yuan: 7 } }, 'funds.amount_yuan')).toBe(7)
    expect(partOf({ id: '1', values: { title: 'x' } }, 'tasks.count')).toBe(1)
    expect(partOf({ id: '1', values: {} }, 'funds.amount_yuan')).toBe(0)
  })
  it('add up exactly, but for the last bits of decimals', () => {
    expect(addsUp(sumOf([{ id: '1', part: 2 }, { id: '2', part: 3 }], 'x'), 5)).toBe(true)
    expect(addsUp(0.1 + 0.2, 0.3)).toBe(true)
    expect(addsUp(5, 6)).toBe(false)
    expect(addsUp(0, null)).toBe(false)
  })
  it('are shown with as many decimals as lose nothing', () => {
    expect(partColumn('yuan', [366_060_000, 22_730_000], 'zh')).toMatchObject({ unit: '万元' })
    expect(partColumn('yuan', [366_060_000], 'zh').text(366_060_000)).toBe('36,606')
    expect(partColumn('yuan', [10_005_000], 'zh').text(10_005_000)).toBe('1,000.5')
    expect(partColumn('plain', [1, 1], 'zh').text(1)).toBe('1')
    expect(partColumn('usd', [250_000], 'en')).toMatchObject({ unit: '$10k' })
  })
  it('are measured as the number is', () => {
    expect(measureOf(answer({ unit: '亿元' }), undefined)).toBe('yuan')
    expect(measureOf(answer({ unit: '万美元' }), undefined)).toBe('usd')
    expect(measureOf(answer({ metric: 'tasks.count' }), tasks)).toBe('plain')
  })
})

describe('the number', () => {
  it('is printed as the page prints it', () => {
    expect(shownValue(answer({ shown: '36.24', unit: '亿元' }), 'yuan', 'zh')).toEqual({ text: '36.24', unit: '亿元' })
    expect(shownValue(answer({ value: 3_624_440_000, unit: 'yuan' }), 'yuan', 'zh')).toEqual({ text: '36.24', unit: '亿元' })
    expect(shownValue(answer({ value: 12, unit: '' }), 'plain', 'en')).toEqual({ text: '12', unit: '' })
  })
  it('has its conditions in words', () => {
    expect(ledgerConditions([['filter[due_date][ge]', '2026-09-01'], ['filter[state]', 'done'], ['filter[x][empty]', '1'], ['asof', 'd']], tasks, 'zh')).toEqual(['完成时限 ≥ 2026-09-01', '状态 = 办结', 'x 没填'])
  })
})
