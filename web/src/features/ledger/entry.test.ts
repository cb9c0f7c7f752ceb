// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { parseDate, parseEntry, parseNumber, sameValue } from './entry'

const value = (e: ReturnType<typeof parseNumber>) => (e.ok ? e.value : e.zh)

describe('numbers as clerks type them', () => {
  it('reads 亿, 万 and 千万 into whole yuan', () => {
    expect(value(parseNumber('3.2亿', 'yuan'))).toBe(320000000)
    expect(value(parseNumber('5000万', 'yuan'))).toBe(50000000)
    expect(value(parseNumber('3千万元', 'yuan'))).toBe(30000000)
    expect(value(parseNumber('１２．４亿元', 'yuan'))).toBe(1240000000)
    expect(value(parseNumber('1,234,567元', 'yuan'))).toBe(1234567)
  })
  it('takes a bare number in the unit of the column heading', () => {
    expect(value(parseNumber('2.31', 'yuan', 1e8))).toBe(231000000)
    expect(value(parseNumber('64.2', 'fraction', 0.01))).toBe(0.642)
    expect(value(parseNumber('64.2%', 'fraction', 0.01))).toBe(0.642)
  })
  it('reads 亩, hectares and 万平 into square metres', () => {
    expect(value(parseNumber('120亩', 'm2'))).toBe(80000)
    expect(value(parseNumber('8公顷', 'm2', 10000 / 15))).toBe(80000)
    expect(value(parseNumber('1.5万平', 'm2'))).toBe(15000)
  })
  it('reads degrees, minutes and seconds', () => {
    expect(value(parseNumber('118°30′00″', 'degree'))).toBe(118.5)
    expect(value(parseNumber('36.25', 'degree'))).toBe(36.25)
  })
  it('understands both minus signs', () => {
    expect(value(parseNumber('−6.6', 'point'))).toBe(-6.6)
    expect(value(parseNumber('-6.6', 'point'))).toBe(-6.6)
  })
  it('says what is wrong instead of guessing', () => {
    expect(parseNumber('约120亩', 'm2').ok).toBe(false)
    expect(parseNumber('3.2亩', 'yuan').ok).toBe(false)
    expect(parseNumber('3-5亿', 'yuan').ok).toBe(false)
    expect(parseNumber('1.5', 'person', 1, true).ok).toBe(false)
    expect(parseNumber('1,23', 'yuan').ok).toBe(false)
  })
  it('never loses yuan to floating point', () => {
    for (let cents = 1; cents < 4000; cents += 7) {
      expect(value(parseNumber(`${(cents / 100).toFixed(2)}亿`, 'yuan'))).toBe(cents * 1e6)
    }
  })
})

describe('dates', () => {
  it('reads the spellings seen in ledgers', () => {
    for (const s of ['2026-09-15', '2026/9/15', '2026.9.15', '2026年9月15日', '20260915', '２０２６．９．１５', '9月15日']) {
      expect(parseDate(s, false, 2026)).toEqual({ ok: true, value: '2026-09-15' })
    }
  })
  it('keeps a month, quarter, half or year as a span where the column allows one', () => {
    expect(parseDate('2024.3', true)).toEqual({ ok: true, value: { from: '2024-03-01', to: '2024-03-31' } })
    expect(parseDate('2024年2月', true)).toEqual({ ok: true, value: { from: '2024-02-01', to: '2024-02-29' } })
    expect(parseDate('2026年三季度', true)).toEqual({ ok: true, value: { from: '2026-07-01', to: '2026-09-30' } })
    expect(parseDate('2026年下半年', true)).toEqual({ ok: true, value: { from: '2026-07-01', to: '2026-12-31' } })
    expect(parseDate('2026', true)).toEqual({ ok: true, value: { from: '2026-01-01', to: '2026-12-31' } })
    expect(parseDate('2024.3').ok).toBe(false)
  })
  it('refuses days that do not exist', () => {
    for (const s of ['2026-02-30', '2026-13-01', '2025-02-29', '20261301', '明年底', '13月']) expect(parseDate(s, true).ok).toBe(false)
  })
})

describe('other kinds', () => {
  const stage = { kind: 'choice', words: [{ code: 'signed', zh: '签约', en: 'Signed' }] }
  it('takes a choice by its Chinese, English or code', () => {
    for (const s of ['签约', 'signed', 'SIGNED']) expect(parseEntry(stage, s)).toEqual({ ok: true, value: 'signed' })
    expect(parseEntry(stage, '在谈').ok).toBe(false)
  })
  it('empties a cell with an empty text', () => expect(parseEntry(stage, ' ')).toEqual({ ok: true, value: null }))
  it('reads yes and no', () => {
    expect(parseEntry({ kind: 'flag' }, '√')).toEqual({ ok: true, value: true })
    expect(parseEntry({ kind: 'flag' }, '否')).toEqual({ ok: true, value: false })
    expect(parseEntry({ kind: 'flag' }, '也许').ok).toBe(false)
  })
  it('compares stored values by content', () => {
    expect(sameValue({ from: 'a', to: 'b' }, { from: 'a', to: 'b' })).toBe(true)
    expect(sameValue('', null)).toBe(true)
    expect(sameValue(0, null)).toBe(false)
    expect(sameValue('2026-01-01', { from: '2026-01-01', to: '2026-01-31' })).toBe(false)
  })
})

it('never throws and never answers with a number that is not finite, whatever is typed', () => {
  let seed = 20260915
  const next = (n: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n
  const alphabet = '0123456789.,-−+亿万元亩年月日/ \n\t"％%°′〇一二'
  for (let i = 0; i < 5000; i++) {
    const s = Array.from({ length: next(9) }, () => alphabet[next(alphabet.length)]).join('')
    for (const kind of ['number', 'integer', 'date', 'date_span', 'flag', 'long_text']) {
      const e = parseEntry({ kind, unit: 'yuan' }, s, 1e8)
      if (e.ok && typeof e.value === 'number') expect(Number.isFinite(e.value)).toBe(true)
    }
  }
})
