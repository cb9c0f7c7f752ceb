import { describe, expect, it } from 'vitest'
import { amountText, cutAt, draftOf, inReadingOrder, keyOf, ownPlace, piecesOf, sortedByReading, taskOf, wordsOnce, type StatedFact, type StatedProject } from './documents'
import { namesToLookFor, projectSet } from './projectFact'
import { blankPart, itemAsRead, itemOfFact, numberWritten, partOfFact, placeSelected, problemOfFact } from './statements'

const fact: StatedFact = {
  begin: 3, end: 9, number: { begin: 7, end: 9 }, metric: null, rest: [], quote: '引进资金62亿元', indicator: '引进资金', indicator_en: '', value: 62, value2: null, unit: '亿元', relation: 'ge', bound: null, nature: 'target', period: '2026-H1', subject: '', confidence: 0.9, why: '', rows: [], key: { begin: 7, end: 9 }, verdict: null, actor: '', region: '', responsible: [], deadline: null,
}

describe('piecesOf', () => {
  it('keeps every character, those beyond the basic plane too', () => {
    const text = '𠮷一 力争引进62亿。\n版权'
    const pieces = piecesOf(text, [{ begin: 3, end: 10, nature: 'target' }], [{ begin: 12, end: 14, reason: '声明' }])
    expect(pieces.map((one) => one.text).join('')).toBe(text)
    expect(pieces.map((one) => [one.kind, one.text])).toEqual([['plain', '𠮷一 '], ['fact', '力争引进62亿'], ['plain', '。\n'], ['aside', '版权']])
  })
  it('shows a clause once, however many numbers it has', () => {
    const pieces = piecesOf('甲10个乙20个', [{ begin: 0, end: 8, nature: 'target' }, { begin: 0, end: 8, nature: 'scope' }], [])
    expect(pieces.filter((one) => one.kind === 'fact')).toHaveLength(1)
  })
})

// Two columns: 甲引进62亿元。 on the left, 乙建5个园区。 on the right; left of the last line is blank.
describe('a page in columns', () => {
  const text = '报头\n甲引进6   乙建5个\n2亿元。   园\n        区。'
  const order = [{ begin: 3, end: 7, ends: false }, { begin: 15, end: 19, ends: true }, { begin: 10, end: 14, ends: false }, { begin: 22, end: 34, ends: true }]
  const left = { begin: 15, end: 18, number: { begin: 15, end: 18 }, rest: [{ begin: 3, end: 7 }], nature: 'target' as const }
  const right = { begin: 10, end: 14, number: { begin: 12, end: 14 }, rest: [{ begin: 22, end: 33 }], nature: 'scope' as const }
  const pieces = piecesOf(text, [left, right], [{ begin: 0, end: 2, reason: '报头' }])
  const marks = (all: typeof pieces, clause: number) => all.filter((one) => one.clause === clause).map((one) => [one.text, one.leads])

  it('is marked in all lines of a clause, without the blanks before a line', () => {
    expect(pieces.map((one) => one.text).join('')).toBe(text)
    expect(marks(pieces, 15)).toEqual([['甲引进6', false], ['2亿元', true]])
    expect(marks(pieces, 10)).toEqual([['乙建5个', true], ['园', false], ['区', false]])
  })
  it('is read down each column, nothing lost', () => {
    const read = inReadingOrder(text, pieces, order)
    expect(read.map((one) => one.text + (one.ends ? '\n' : '')).join('')).toBe('报头\n甲引进62亿元。\n乙建5个园区。\n')
    expect(marks(read, 15)).toEqual([['甲引进6', false], ['2亿元', true]])
    expect(read.every((one) => Array.from(text).slice(one.begin, one.end).join('') === one.text)).toBe(true)
  })
  it('has its statements in that order', () => {
    expect(sortedByReading([right, left], order)).toEqual([left, right])
    expect(sortedByReading([right, left], [])).toEqual([right, left])
  })
  it('gives a selection the place of its line', () => {
    const shown = document.createElement('div')
    for (const one of inReadingOrder(text, pieces, order)) {
      const span = document.createElement('span')
      span.dataset.at = String(one.begin)
      span.dataset.end = String(one.end)
      span.textContent = one.text
      shown.append(span, one.ends ? '\n' : '')
    }
    document.body.append(shown)
    const select = (from: string, start: number, to: string, end: number) => {
      const node = (words: string) => [...shown.querySelectorAll('span')].find((one) => one.textContent === words)!.firstChild!
      window.getSelection()!.setBaseAndExtent(node(from), start, node(to), end)
      return placeSelected(window.getSelection(), shown)
    }
    expect(select('甲引进6', 1, '甲引进6', 4)).toEqual({ begin: 4, end: 7 })
    expect(select('甲引进6', 1, '2亿元', 2)).toEqual({ begin: 4, end: 7 })
    expect(select('园', 0, '区', 1)).toEqual({ begin: 22, end: 23 })
  })
})

describe('statements of one clause', () => {
  const letters = Array.from('𠮷县甲厂、乙园2个项目开工')
  const project: StatedProject = { begin: 2, end: letters.length, key: { begin: 2, end: 3 }, verdict: null, actor: '', rows: [], responsible: [], deadline: null, name: '乙园', status: '', status_en: '', location: '', quote: '', investment_yuan: null }
  it('are told from each other', () => {
    expect(keyOf(project)).not.toBe(keyOf({ ...project, name: '甲厂' }))
    expect(keyOf(fact)).not.toBe(keyOf({ ...fact, number: { begin: 4, end: 6 } }))
  })
  it('have places of their own', () => {
    expect(ownPlace(project, letters)).toEqual({ begin: 5, end: 7 })
    expect(ownPlace({ ...project, name: '丙' }, Array.from('𠮷县甲厂、丙\n庚2个'))).toEqual({ begin: 5, end: 6 })
    expect(ownPlace({ ...project, name: '丙庚' }, Array.from('𠮷县甲厂、丙\n庚2个'))).toEqual({ begin: 5, end: 8 })
    expect(ownPlace({ ...project, name: '丙' }, letters)).toEqual({ begin: 2, end: letters.length })
    expect(cutAt({ text: '甲厂、乙园2个', begin: 2, end: 9, kind: 'fact' }, { begin: 5, end: 7 })).toEqual([{ text: '甲厂、', lit: false }, { text: '乙园', lit: true }, { text: '2个', lit: false }])
    expect(cutAt({ text: '甲厂', begin: 2, end: 4, kind: 'fact' }, { begin: 5, end: 7 })).toEqual([{ text: '甲厂', lit: false }])
    expect(cutAt({ text: '乙园', begin: 5, end: 7, kind: 'plain' }, { begin: 6, end: 9 })).toEqual([{ text: '乙', lit: false }, { text: '园', lit: true }])
  })
})

describe('amountText', () => {
  it('reads as people write', () => {
    expect(amountText(fact)).toBe('≥62亿元')
    expect(amountText({ ...fact, value: 25, value2: 9, unit: '个工作日', relation: 'from_to' })).toBe('25→9个工作日')
    expect(amountText({ ...fact, value: 30, unit: '%', relation: 'increase', bound: 'ge' })).toBe('↑≥30%')
    expect(amountText({ ...fact, value: 0.1667, unit: '1/6', relation: 'eq' })).toBe('1/6')
  })
})

it('names a word that speaks for the nature once', () => expect(wordsOnce('不少于 · 要 · 不少于')).toBe('不少于、要'))

describe('draftOf', () => {
  it('takes period, amount and the sentence', () => {
    expect(draftOf(fact, '讲话', 2026)).toMatchObject({ name: '引进资金', unit_name: '亿元', year: '2026', part: 'h1', target: '62', source: '《讲话》“引进资金62亿元”' })
    expect(draftOf({ ...fact, period: '' }, '讲话', 2026)).toMatchObject({ year: '2026', part: 'year' })
    expect(draftOf({ ...fact, value: 0.8, unit: '亿美元', metric: { code: 'foreign_capital', value: 8000 } }, '讲话', 2026)).toMatchObject({ name: '', metric: 'foreign_capital', target: '8000' })
    expect(draftOf({ ...fact, value: 25, value2: 9, relation: 'from_to', period: '2027' }, '讲话', 2026)).toMatchObject({ year: '2027', target: '9' })
  })
})

// By the end of May is January to May; in May is May; the first three quarters are no part that the form has.
it('takes the days that are said', () => {
  const may = { ...fact, period: '2026-05' }
  const due = { words: '5月底前', day: '2026-05-31', count: null, unit: '' }
  expect(draftOf({ ...may, deadline: due }, '讲话', 2026)).toMatchObject({ year: '2026', part: 'own', span: { from: '2026-01-01', to: '2026-05-31' } })
  expect(draftOf({ ...may, period: '2026-06', deadline: due }, '讲话', 2026)).toMatchObject({ part: 'h1' })
  expect(draftOf(may, '讲话', 2026)).toMatchObject({ part: 'own', span: { from: '2026-05-01', to: '2026-05-31' } })
  expect(draftOf({ ...fact, period: '2026-Q1/2026-Q3' }, '讲话', 2026)).toMatchObject({ part: 'own', span: { from: '2026-01-01', to: '2026-09-30' } })
  expect(draftOf({ ...fact, period: '2028' }, '讲话', 2026)).not.toHaveProperty('span')
})

describe('a statement in its form', () => {
  const letters = Array.from('𠮷，力争引进资金62亿元、新建5个园区')
  const clause = { begin: 2, end: letters.length }
  const read: StatedFact = { ...fact, begin: 2, end: letters.length, number: { begin: 8, end: 12 }, period: '2026' }

  it('comes back as it was read', () => {
    const part = partOfFact(read, letters)
    expect(part).toMatchObject({ written: '62亿元', value: '62', value2: '', relation: 'ge' })
    expect(itemOfFact(part, letters, clause)).toMatchObject({ begin: 2, number: { begin: 8, end: 12 }, indicator: '引进资金', value: 62, value2: null })
  })
  it('finds the number of a second part by its words and says what is missing', () => {
    const part = { ...blankPart(''), written: '5个', value: '5', indicator: '新建园区' }
    expect(itemOfFact(part, letters, clause)).toMatchObject({ number: { begin: 15, end: 17 } })
    expect(problemOfFact(part, letters, clause)).toBe('')
    expect(problemOfFact({ ...part, written: '6个' }, letters, clause)).toBe('written')
    expect(problemOfFact({ ...part, indicator: ' ' }, letters, clause)).toBe('indicator')
    expect(problemOfFact({ ...part, relation: 'from_to' }, letters, clause)).toBe('value')
  })
  it('has its period in words, and is asked again where they are none', () => {
    expect(partOfFact(read, letters, 'zh').period).toBe('2026年')
    expect(partOfFact({ ...read, period: '2026-H1' }, letters, 'en').period).toBe('2026-H1')
    const part = { ...partOfFact(read, letters), period: '2026年二季度' }
    expect(itemOfFact(part, letters, clause)).toMatchObject({ period: '2026-Q2' })
    expect(problemOfFact({ ...part, period: '年内' }, letters, clause)).toBe('period')
  })
  it('begins an addition with the first number of what was selected', () => {
    expect(numberWritten('力争引进62亿元以上')).toBe('62亿元')
    expect(blankPart('达到8.5%')).toMatchObject({ written: '8.5%', value: '8.5', unit: '%' })
  })
  it('is confirmed without what the page added', () => {
    expect(Object.keys(itemAsRead('fact', read))).not.toContain('verdict')
    expect(itemAsRead('fact', read)).toMatchObject({ begin: 2, number: { begin: 8, end: 12 }, value: 62 })
  })
})

describe('taskOf', () => {
  it('is the clause, or the name of a project with its project', () => {
    expect(taskOf(fact).title).toBe('引进资金62亿元')
    expect(taskOf({ ...fact, responsible: [{ unit: '工信局', role: 'support' }, { unit: '商务局', role: 'lead' }], deadline: { words: '6月底前', day: '2026-06-30', count: null, unit: '' } })).toMatchObject({ responsible_unit: '商务局', by: 'day', due: '2026-06-30' })
    expect(taskOf({ ...fact, deadline: { words: '5个工作日内', day: null, count: 5, unit: '个工作日' } })).toMatchObject({ by: 'days', working_days: '5' })
    expect(taskOf({ begin: 0, end: 4, key: { begin: 0, end: 4 }, verdict: null, actor: '', rows: [], name: '甲厂', status: '', location: '', quote: '甲厂开工', investment_yuan: null, responsible: [], deadline: null })).toEqual({ title: '甲厂', project: '甲厂', responsible_unit: '' })
  })
})

it('looks for a project by its name, then without 项目', () => {
  expect(namesToLookFor(' 北辰轮胎扩建项目 ')).toEqual(['北辰轮胎扩建项目', '北辰轮胎扩建'])
  expect(namesToLookFor('滨河大桥建设工程')).toEqual(['滨河大桥建设工程', '滨河大桥'])
  expect(namesToLookFor('青禾电池二期')).toEqual(['青禾电池二期'])
  expect(namesToLookFor('项目')).toEqual(['项目'])
})

describe('projectSet', () => {
  const row = { id: 'a', version: 1, changed_at: '', values: { total_investment_yuan: 100000000, town: '青禾镇' } }
  it('holds what differs', () => {
    expect(projectSet({ investment: '1', town: '青禾镇' }, row)).toEqual({})
    expect(projectSet({ investment: '1.25', town: '' }, row)).toEqual({ total_investment_yuan: 125000000 })
    expect(projectSet({ investment: '约一亿', town: '柳河镇' })).toEqual({ town: '柳河镇' })
  })
})
