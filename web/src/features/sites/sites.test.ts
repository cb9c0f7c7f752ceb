import { describe, expect, it } from 'vitest'
import { textOfWants, wantsOf } from './sites'

describe('conditions that are tried', () => {
  it('come back from the address of the page, an emptied one as null', () => {
    expect(wantsOf(textOfWants({ power_kva: 2000, gas: null }))).toEqual({ power_kva: 2000, gas: null })
  })
  it('are none when the address cannot be read', () => {
    for (const text of [undefined, '', '{', '[1]', 'null', '3']) expect(wantsOf(text)).toEqual({})
    expect(textOfWants({})).toBeUndefined()
  })
})
