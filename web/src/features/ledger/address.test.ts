// @vitest-environment node
import { expect, it } from 'vitest'
import { readAddress, rowParameters, writeAddress, type LedgerAddress } from './address'

const full: LedgerAddress = {
  conditions: [
    { field: 'town', op: 'eq', value: '青禾镇' },
    { field: 'stage', op: 'in', value: 'signed,landed' },
    { field: 'total_investment_yuan', op: 'ge', value: '100000000' },
    { field: 'light', op: 'empty', value: '1' },
  ],
  q: '隔膜', sort: '-total_investment_yuan', columns: ['name', 'stage'], selection: 'p7.light', asof: '2026-09-15',
}

it('comes back from the address unchanged', () => expect(readAddress(writeAddress(full))).toEqual(full))

it('asks the server in the list grammar', () => {
  expect(decodeURIComponent(rowParameters(full).toString())).toBe(
    'filter[town]=青禾镇&filter[stage][in]=signed,landed&filter[total_investment_yuan][ge]=100000000' +
    '&filter[light][empty]=1&q=隔膜&sort=-total_investment_yuan&asof=2026-09-15')
})

it('ignores what is not of its grammar', () => {
  const a = readAddress({ 'filter[a;b]': '1', 'filter[x][like]': '1', sort: 'a b', asof: 'gestern', cols: 'ok,<b>' })
  expect(a).toEqual({ conditions: [], q: '', sort: '', columns: ['ok'], selection: '', asof: '' })
})

it('keeps two conditions on one field', () => {
  const twice = { ...full, conditions: [{ field: 'a', op: 'ne' as const, value: '1' }, { field: 'a', op: 'ne' as const, value: '2' }] }
  expect(readAddress(writeAddress(twice)).conditions).toEqual(twice.conditions)
})
