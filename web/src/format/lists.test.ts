import { describe, expect, it } from 'vitest'
import { listed, namesText } from './lists'

describe('things named one after the other', () => {
  it('are parted as the language parts them', () => {
    expect(listed(['青禾镇', '白石镇'], 'zh')).toBe('青禾镇、白石镇')
    expect(listed(['Qinghe', 'Baishi'], 'en')).toBe('Qinghe, Baishi')
    expect(listed([], 'en')).toBe('')
  })
  it('of a cell stand in a line', () => {
    expect(namesText('高新技术企业(2025)；瞪羚企业; ')).toBe('高新技术企业(2025)、瞪羚企业')
    expect(namesText('')).toBe('')
  })
})
