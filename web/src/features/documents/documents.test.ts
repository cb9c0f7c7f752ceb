import { describe, expect, it } from 'vitest'
import { amountText, draftOf, piecesOf, type StatedFact } from './documents'

const fact: StatedFact = {
  begin: 3, end: 9, number: { begin: 7, end: 9 }, quote: '引进资金62亿元', indicator: '引进资金', value: 62, value2: null, unit: '亿元', relation: 'ge', bound: null, nature: 'target', period: '2026-H1', subject: '', confidence: 0.9, why: '', rows: [],
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

describe('amountText', () => {
  it('reads as people write', () => {
    expect(amountText(fact)).toBe('≥62亿元')
    expect(amountText({ ...fact, value: 25, value2: 9, unit: '个工作日', relation: 'from_to' })).toBe('25→9个工作日')
    expect(amountText({ ...fact, value: 30, unit: '%', relation: 'increase', bound: 'ge' })).toBe('↑≥30%')
    expect(amountText({ ...fact, value: 0.1667, unit: '1/6', relation: 'eq' })).toBe('1/6')
  })
})

describe('draftOf', () => {
  it('takes period, amount and the sentence', () => {
    expect(draftOf(fact, '讲话', 2026)).toMatchObject({ name: '引进资金', unit_name: '亿元', year: '2026', part: 'h1', target: '62', source: '《讲话》“引进资金62亿元”' })
    expect(draftOf({ ...fact, period: '' }, '讲话', 2026)).toMatchObject({ year: '2026', part: 'year' })
    expect(draftOf({ ...fact, value: 25, value2: 9, relation: 'from_to', period: '2027' }, '讲话', 2026)).toMatchObject({ year: '2027', target: '9' })
  })
})
