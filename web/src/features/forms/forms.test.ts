import { describe, expect, it } from 'vitest'
import { letters, said } from './forms'

describe('columns of a fixed form', () => {
  it('are lettered as Excel letters them', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
  it('are sent back by number, the empty ones too, so that a person can empty one', () => {
    const columns = { sheet: '上报表', header_row: 3, row: 5, last_row: 7, sheets: ['上报表'],
      items: [{ column: 1, heading: '序号', name: '项目.序号', formula: false }, { column: 2, heading: '联系人', name: '', formula: false }] }
    expect(said(columns)).toEqual({ sheet: '上报表', row: 5, last_row: 7, names: { 1: '项目.序号', 2: '' } })
  })
})
