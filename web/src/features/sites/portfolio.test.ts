import { describe, expect, it } from 'vitest'
import { quotasOf, registeredRows } from './portfolio'

describe('quotas from the registers', () => {
  const rows = registeredRows(
    [{ kind: { code: 'new_land' }, year: 2025, balance_m2: 10000 }, { kind: { code: 'new_land' }, year: 2026, balance_m2: 60000 }, { kind: { code: 'linkage' }, year: 2026, balance_m2: 90000 }],
    [{ park: '东园', kinds: [
      { kind: { code: 'power' }, sources: [{ head_room: 28000 }, { head_room: 2000 }] },
      { kind: { code: 'water' }, sources: [{ head_room: null }] },
      { kind: { code: 'sewage' }, sources: [{ head_room: -5 }] },
      { kind: { code: 'gas' }, sources: [{ head_room: 7 }] }] }])

  it('takes the newest year of new land in mu, and what the sources of a park have left together', () => {
    expect(rows).toEqual([
      { kind: 'land', park: '', limit: '90' },
      { kind: 'power', park: '东园', limit: '30000' },
      { kind: 'sewage', park: '东园', limit: '0' },
    ])
  })
  it('is asked for in square metres', () => {
    expect(quotasOf(rows).quotas[0]).toEqual({ kind: 'land', park: '', limit: 60000 })
  })
})
