import { expect, it } from 'vitest'
import type { FieldSchema } from '@/api/schema'
import { bandOf, bandText, bandWords, opsOf, sentenceOf } from './conditions'
import { readAddress, writeAddress } from './address'

const revenue: FieldSchema = {
  name: 'revenue_yuan', zh: '营业收入', en: 'Revenue', group: '', kind: 'number', unit: 'yuan', required: false, personal: false, masked: true,
  entity: 'enterprise', bands: [{ from: null, to: 3e6 }, { from: 3e6, to: 4e8 }, { from: 4e8, to: null }],
}

it('offers a figure shown in bands by its bands alone, and one not shown not at all', () => {
  expect(opsOf(revenue)).toEqual(['band'])
  expect(opsOf({ ...revenue, bands: undefined })).toEqual([])
})

it('writes the bounds of a band and reads them again', () => {
  expect(revenue.bands!.map(bandText)).toEqual(['..3000000', '3000000..400000000', '400000000..'])
  for (const band of revenue.bands!) expect(bandOf(bandText(band))).toEqual(band)
  expect(bandOf('3000000')).toBeUndefined()
})

it('names a band with its unit', () => {
  expect(revenue.bands!.map((band) => bandWords(revenue, band, 'zh'))).toEqual(['< 300万元', '300万元–4亿元', '≥ 4亿元'])
  expect(sentenceOf({ field: 'revenue_yuan', op: 'band', value: '3000000..400000000' }, revenue, 'zh')).toEqual({ subject: '营业收入', verb: '', object: '300万元–4亿元' })
})

it('keeps a band in the address', () => {
  const query = { 'filter[revenue_yuan][band]': '3000000..400000000' }
  expect(writeAddress(readAddress(query))).toEqual(query)
})
