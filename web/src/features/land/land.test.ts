import { describe, expect, it } from 'vitest'
import { numbersOf } from './land'

describe('numbers of parcels before and after', () => {
  it('stand apart by 、, and are none where nothing is written', () => {
    expect(numbersOf('YC-01-1、YC-01-2')).toEqual(['YC-01-1', 'YC-01-2'])
    for (const empty of [undefined, null, '', '、']) expect(numbersOf(empty)).toEqual([])
  })
})
