import { describe, expect, it } from 'vitest'
import { durationOf, linksOf, linksText } from './template'

describe('predecessors as they are typed', () => {
  it('keep the article of a link that stays', () => {
    const old = [{ step: '4.2', article: '《建筑法》第八条' }, { step: '5.1' }]
    expect(linksOf('4.2，3.1+2', old, 'working_day')).toEqual([{ step: '4.2', article: '《建筑法》第八条' }, { step: '3.1', lag_wd: 2 }])
  })
  it('read back what they write', () => {
    const step = { code: 'a', module: 'M', name: '', en: '', after: [{ step: '1.1' }, { step: '2.1', lag_wd: 1.5 }], basis: '' }
    expect(linksText(step, 'working_day')).toBe('1.1, 2.1+1.5')
    expect(linksOf(linksText(step, 'working_day'), step.after, 'working_day')).toEqual(step.after)
  })
})

describe('durations', () => {
  it('are whole or half, or not promised', () => {
    expect(durationOf('1.5')).toBe(1.5)
    expect(durationOf('')).toBeNull()
    expect(durationOf('1.3')).toBeUndefined()
    expect(durationOf('0')).toBeUndefined()
  })
})
