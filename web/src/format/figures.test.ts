import { describe, expect, it } from 'vitest'
import type { FieldSchema } from '@/api/schema'
import { editText, formatBand, formatField, formatNumber, MISSING, money, moneyBand, parseFigure, percent, scaleOf, unitOf } from './figures'

const field = (patch: Partial<FieldSchema>): FieldSchema => ({ name: 'x', zh: '', en: '', group: '', kind: 'number', unit: '', required: false, personal: false, masked: false, ...patch })
const invest = field({ name: 'total_investment_yuan', unit: 'yuan', entity: 'project' })
const revenue = field({ name: 'revenue_yuan', unit: 'yuan', entity: 'enterprise' })
const land = field({ name: 'land_m2', unit: 'm2', entity: 'parcel' })

describe('formatNumber', () => {
  it('groups thousands and keeps the decimals asked for', () => {
    expect(formatNumber(1234567.891, { decimals: 2 })).toBe('1,234,567.89')
    expect(formatNumber(999)).toBe('999')
    expect(formatNumber(1000)).toBe('1,000')
  })
  it('writes minus as U+2212 and never a negative zero', () => {
    expect(formatNumber(-6.6, { decimals: 1 })).toBe('\u22126.6')
    expect(formatNumber(-0.004, { decimals: 2 })).toBe('0.00')
  })
  it('signs changes but not zero', () => {
    expect(formatNumber(4, { signed: true })).toBe('+4')
    expect(formatNumber(-12, { signed: true })).toBe('\u221212')
    expect(formatNumber(0, { signed: true })).toBe('0')
  })
  it('shows what is missing as a dash, not as zero', () => {
    expect(formatNumber(null)).toBe(MISSING)
    expect(formatNumber(undefined)).toBe(MISSING)
    expect(formatNumber(Number.NaN)).toBe(MISSING)
  })
})

describe('fields', () => {
  it('shows investment of projects in 亿元 with two decimals and money of firms in 万元', () => {
    expect(formatField(invest, 1_240_000_000, 'zh')).toEqual({ text: '12.40', unit: '亿元' })
    expect(formatField(invest, 1_240_000_000, 'en')).toEqual({ text: '12.40', unit: '¥100m' })
    expect(formatField(revenue, 50_000_000, 'zh')).toEqual({ text: '5,000', unit: '万元' })
  })
  it('shows land in 亩, where 15 亩 are one hectare, but yards and floors in square metres', () => {
    expect(formatField(land, 144_270, 'zh')).toEqual({ text: '216.4', unit: '亩' })
    expect(formatField(land, 10_000, 'zh').text).toBe('15.0')
    expect(unitOf(field({ name: 'land_m2', unit: 'm2', entity: 'yard' }), 'zh')).toBe('㎡')
    expect(unitOf(field({ name: 'floor_area_m2', unit: 'm2', entity: 'plant' }), 'zh')).toBe('㎡')
  })
  it('shows words of choices in the language of the page, and unknown codes as they are', () => {
    const stage = field({ kind: 'choice', words: [{ code: 'signed', zh: '签约', en: 'Signed' }] })
    expect(formatField(stage, 'signed', 'zh').text).toBe('签约')
    expect(formatField(stage, 'signed', 'en').text).toBe('Signed')
    expect(formatField(stage, 'other', 'zh').text).toBe('other')
  })
  it('shows empty values as a dash', () => {
    expect(formatField(invest, undefined, 'zh')).toEqual({ text: MISSING, unit: '' })
    expect(formatField(field({ kind: 'text' }), '', 'zh').text).toBe(MISSING)
  })
  it('keeps a flag that is false apart from one that is missing', () => {
    expect(formatField(field({ kind: 'flag' }), false, 'zh').text).toBe('否')
    expect(formatField(field({ kind: 'flag' }), null, 'zh').text).toBe(MISSING)
  })
})

describe('editing', () => {
  it('opens with everything that is stored, in the unit shown', () => {
    expect(editText(invest, 1_234_567_890)).toBe('12.3456789')
    expect(editText(land, 10_000)).toBe('15')
  })
  it('reads back what it opened with, for any amount in yuan', () => {
    let state = 42
    for (let i = 0; i < 2000; i++) {
      state = (state * 1103515245 + 12345) % 2147483648
      const yuan = state % 90_000_000_000
      expect(parseFigure(invest, editText(invest, yuan))).toBe(yuan)
    }
  })
  it('reads units that are typed, full-width signs and thousands', () => {
    expect(parseFigure(invest, '3.2亿')).toBe(320_000_000)
    expect(parseFigure(invest, '5000万')).toBe(50_000_000)
    expect(parseFigure(revenue, '1,200')).toBe(12_000_000)
    expect(parseFigure(land, '15亩')).toBeCloseTo(10_000, 6)
    expect(parseFigure(invest, '\u22121')).toBe(-100_000_000)
  })
  it('refuses what is no number', () => {
    expect(parseFigure(invest, '约三亿')).toBeUndefined()
    expect(parseFigure(invest, '')).toBeUndefined()
    expect(parseFigure(invest, '1.2.3')).toBeUndefined()
  })
})

describe('money and percent', () => {
  it('chooses 亿元 from one hundred million up', () => {
    expect(money(100_000_000, 'zh')).toEqual({ text: '1.00', unit: '亿元' })
    expect(money(99_990_000, 'zh')).toEqual({ text: '9,999', unit: '万元' })
  })
  it('writes percent with one decimal', () => {
    expect(percent(0.708)).toBe('70.8%')
    expect(percent(null)).toBe(MISSING)
  })
  it('has a scale for every unit of the schema', () => {
    for (const unit of ['yuan', 'usd', 'm2', 'fraction', 'point', 'degree', 'm', 't_m2', 'kva', 'year', 'day', 'person', 'yuan_per_mu', 'yuan_m2_month', 'yuan_per_year', 'tce', 't_d', 't_h', 't_y', 'm3_d', 'mpa', 'tce_10k_yuan', 'kg_10k_yuan'] as const) {
      const scale = scaleOf(field({ unit }))
      expect(scale.zh, unit).not.toBe('')
      expect(scale.en, unit).not.toBe('')
      expect(scale.divisor).toBeGreaterThan(0)
    }
  })
})

describe('bands of a firm', () => {
  it('say their bounds in the unit of the column', () => {
    expect(formatBand(revenue, { from: 2e7, to: 1e8 }, 'zh')).toBe('2,000–10,000')
    expect(formatBand(revenue, { from: null, to: 3e6 }, 'zh')).toBe('< 300')
    expect(formatBand(revenue, { from: 1e10, to: null }, 'zh')).toBe('≥ 1,000,000')
    expect(formatBand(revenue, undefined, 'zh')).toBe(MISSING)
  })
  it('take the unit of each bound where the size is not known', () => {
    expect(moneyBand({ from: 2e7, to: 1e8 }, 'zh')).toBe('2,000万元–1亿元')
    expect(moneyBand({ from: 4e8, to: 1e9 }, 'zh')).toBe('4–10亿元')
    expect(moneyBand({ from: 4e8, to: 1e9 }, 'en')).toBe('4–10 ¥100m')
    expect(moneyBand({ from: 1e10, to: null }, 'zh')).toBe('≥ 100亿元')
    expect(moneyBand(null, 'en')).toBe(MISSING)
  })
})
