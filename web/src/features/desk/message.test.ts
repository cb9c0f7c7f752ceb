import { describe, expect, it } from 'vitest'
import type { Board, BoardMove, OnePage } from '@/api/desk'
import { boardMessage, gapText, lightCounts, moveText, onePageMessage } from './message'
import { sumUp } from './sums'
import { glued, readable } from './sentence'
import { wrap } from './picture'

const move = (patch: Partial<BoardMove>): BoardMove => ({ id: '1', name: '隔膜二期', from: 'yellow', to: 'red', added_yuan: 22_730_000, why: '', ...patch })
const board = { asof: '2026-09-15', since: '2026-08-31', rule: { pace: 70.8 }, projects: [], moved: [] } as unknown as Board

describe('the message for the group', () => {
  it('gives counts with shapes, money against pace, what moved, and says what kind of figures they are', () => {
    const sum = { ...sumUp([]), pace: 70.8, count: 10, green: 6, yellow: 2, red: 2, planned: 10, plan_yuan: 2_800_000_000, done_yuan: 1_566_000_000, completion: 55.9, gap: -14.9 }
    const text = boardMessage(board, sum, [move({})], '云川县', '', 'zh')
    expect(text.split('\n')).toEqual([
      '【云川县重点项目看板】数据截至2026年9月15日',
      '共10个：■红2 ▲黄2 ○绿6',
      '10个有年度计划：完成15.66亿元，计划28.00亿元，完成率55.9%，序时70.8%，欠序时14.9个百分点',
      '与8月31日比，变化1个：',
      '1. 隔膜二期：黄转红，增0.23亿元',
      '部门台账数，非统计数据',
    ])
    const english = boardMessage(board, sum, [], '云川县', 'County level', 'en')
    expect(english).toContain('■ red 2, ▲ yellow 2, ○ green 6')
    expect(english).toContain('no light has changed')
  })
  it('names what was not judged only when there is something', () => {
    expect(lightCounts({ ...sumUp([]), none: 3 }, 'zh')).toBe('■红0 ▲黄0 ○绿0 ◇未判定3')
  })
  it('words entering, leaving and money alone', () => {
    expect(moveText(move({ entered: true, from: null, added_yuan: null }), 'zh')).toBe('隔膜二期：新入库')
    expect(moveText(move({ left: true }), 'en')).toBe('隔膜二期: left the board, +0.23 ¥100m')
    expect(moveText(move({ from: 'red', to: 'red', added_yuan: -5_000_000 }), 'zh')).toBe('隔膜二期：减0.05亿元')
    expect(moveText(move({ from: null, added_yuan: 100 }), 'zh')).toBe('隔膜二期：未判定转红')
  })
  it('words the gap in points', () => {
    expect([gapText(-0.4, 'zh'), gapText(0, 'zh'), gapText(3.2, 'en'), gapText(null, 'zh')]).toEqual(['欠序时0.4个百分点', '与序时持平', '3.2 points ahead of pace', '没有年度计划'])
  })
  it('sends the one page section by section and leaves out what is empty', () => {
    const page = {
      title: '云川县重点项目会前一页纸', subtitle: '共10个项目', asof: '2026-09-15', since: '2026-08-31', pace_note: '全年；序时＝70.8%', note: '部门台账数，非统计数据',
      changes: [[{ text: '钱', strong: true }, { text: '：由' }, { text: '14.45', explain: 'board.done' }, { text: '亿元到' }, { text: '15.66', doubtful: true }, { text: '亿元。' }]],
      indicators: [{ name: '重点项目投资', unit: '亿元', target: '28.00', actual: '15.66', completion: 55.9, gap: -14.9, doubt: '截至9月1日' }],
      wanted: [{ question: '管线由谁先建', options: '方案一：园区。', advice: '建议方案一' }],
      promises: [{ title: '专线送电', unit: '供电公司', due: '2026-09-04', overdue_working_days: 7, provisional: false, state: '在办' }], good_news: [], corrections: [], doubts: [{ project: 'a', sentence: '甲项目：8月1日后未更新' }],
    } as unknown as OnePage
    const lines = onePageMessage(page).split('\n')
    expect(lines[3]).toBe('1. 钱：由14.45亿元到15.66（待核）亿元。')
    expect(lines).toContain('1. 重点项目投资：15.66／28.00亿元，完成55.9%，欠序时14.9个百分点（待核）')
    expect(lines).toContain('1. 管线由谁先建。方案一：园区。建议方案一')
    expect(lines.some((line) => line.startsWith('五、'))).toBe(false)
    expect(lines.at(-2)).toBe('待核1条：甲项目：8月1日后未更新')
    const english = onePageMessage(page, 'en').split('\n')
    expect(english).toContain('1. 重点项目投资: 15.66 of 28.00 亿元, 55.9%, 14.9 points behind pace (to check)')
    expect(english.at(-1)).toBe('Data as of 2026-09-15; Department ledgers, not official statistics')
  })
})

describe('a sentence on the screen', () => {
  it('keeps the stop with the number before it and loses no text', () => {
    const sentence = [{ text: '未判定' }, { text: '14', explain: 'x' }, { text: '，合计' }, { text: '56', explain: 'y' }, { text: '个。' }]
    const pieces = glued(sentence)
    expect(pieces[1]).toMatchObject({ text: '14', tail: '，' })
    expect(pieces.map((p) => p.text + (p.tail ?? '')).join('')).toBe('未判定14，合计56个。')
  })
  it('shows the basis without the path of the source tree', () => {
    expect(readable('银川市2025年管理办法（docs/sources.md#light-rules）；未规定')).toBe('银川市2025年管理办法；未规定')
  })
})

describe('the long picture', () => {
  it('breaks between Chinese characters, never inside a number or before a stop', () => {
    const measure = (text: string) => [...text].length * 10
    expect(wrap('序时90.6%，欠44.2个', 60, measure)).toEqual(['序时', '90.6%，', '欠44.2个'])
    expect(wrap('', 60, measure)).toEqual([])
  })
})
