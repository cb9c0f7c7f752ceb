import { describe, expect, it } from 'vitest'
import type { EntitySchema, Row } from '@/api/schema'
import { daysUnchecked } from './columns'

const parcel = {
  name: 'parcel', plural: 'parcels', zh: '宗地', en: 'Parcel', title_field: 'parcel_no', may_write: true, keys: [], fields: [],
  check: { field: 'updated_date', days: 90, except: { field: 'offer', words: ['taken', 'withdrawn'] } },
} as unknown as EntitySchema
const row = (values: Row['values']): Row => ({ id: 'r', version: 1, changed_at: '', values })

// 2026-06-17 is 90 days before 2026-09-15: 13 of June, 31, 31, 15.
describe('how long a row was not checked', () => {
  it('counts from the day of the check and says nothing up to the days of the rule', () => {
    expect(daysUnchecked(parcel, row({ updated_date: '2026-06-17' }), '2026-09-15')).toBeUndefined()
    expect(daysUnchecked(parcel, row({ updated_date: '2026-06-16' }), '2026-09-15')).toBe(91)
  })
  it('counts from the end of a month when no day is known', () => {
    expect(daysUnchecked(parcel, row({ updated_date: { from: '2026-06-01', to: '2026-06-30' } }), '2026-09-15')).toBeUndefined()
    expect(daysUnchecked(parcel, row({ updated_date: { from: '2026-05-01', to: '2026-05-31' } }), '2026-09-15')).toBe(107)
  })
  it('knows what was never checked, and leaves what is taken and ledgers without a rule alone', () => {
    expect(daysUnchecked(parcel, row({ offer: 'available' }), '2026-09-15')).toBeNull()
    expect(daysUnchecked(parcel, row({ offer: 'taken' }), '2026-09-15')).toBeUndefined()
    expect(daysUnchecked({ ...parcel, check: undefined } as EntitySchema, row({}), '2026-09-15')).toBeUndefined()
  })
})
