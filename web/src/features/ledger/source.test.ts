import { describe, expect, it } from 'vitest'
import { sourceText } from './source'

describe('where a value came from', () => {
  it('is said by file, sheet and row', () => {
    expect(sourceText('项目库.xlsx|项目库|5', 'zh')).toBe('「项目库.xlsx」项目库 第 5 行')
    expect(sourceText('项目库.xlsx|项目库|5', 'en')).toBe('“项目库.xlsx” 项目库 row 5')
  })
  it('is said by the cell where that is known, also of the second record of a row', () => {
    expect(sourceText('项目库.xlsx|项目库|5', 'zh', 'F5')).toBe('「项目库.xlsx」项目库 F5')
    expect(sourceText('项目库.xlsx|项目库|5.2', 'zh', 'K5')).toBe('「项目库.xlsx」项目库 K5')
    expect(sourceText('项目库.xlsx|项目库|5.2', 'zh')).toBe('「项目库.xlsx」项目库 第 5 行')
  })
  it('stays as it is where it is no line of a sheet', () => {
    expect(sourceText('县政府通知', 'zh')).toBe('县政府通知')
    expect(sourceText('a|b|c', 'zh')).toBe('a|b|c')
  })
})
