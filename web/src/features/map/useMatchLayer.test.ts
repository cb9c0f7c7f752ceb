import { describe, expect, it } from 'vitest'
import type { Match } from '../sites/sites'
import { badgesOf } from './useMatchLayer'

const match = (verdict: Match['verdict'], rank: number, lon: number | null): Match => ({
  site: 'A', sites: [{ id: 'a', kind: 'plant_unit', code: 'A', town: '', park: '', lon, lat: lon, offer: 'available' }],
  verdict, rank, points: 0, taken_m2: null, part: '', borrowed: '', unchecked: '', idle: [], reasons: [], missing: [],
})

describe('badges of a project’s sites', () => {
  it('carry the place of what fits, and leave out what misses or lies nowhere', () => {
    const badges = badgesOf([match('fits', 1, 119), match('near', 2, 119), match('misses', 3, 119), match('fits', 4, null)])
    expect(badges.map((badge) => badge.properties.look)).toEqual(['fits-1', 'near'])
    expect(badges[0]!.properties.plural).toBe('plant-units')
  })
})
