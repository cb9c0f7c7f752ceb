import { describe, expect, it } from 'vitest'
import { LEDGER_LAYERS } from './layers'
import { ends, siteFilterOf, siteQuery, tileFilter } from './siteFilter'

const layer = (plural: string) => LEDGER_LAYERS.find((one) => one.plural === plural)!

describe('conditions on sites', () => {
  it('are read from the address; what is no number is none', () => {
    expect(siteFilterOf({ f_power: '2000', f_land: '-200', f_steam: 'much', f_water: '', town: 'x', f_chemical: '1' })).toEqual({ power: '2000', land: '-200', chemical: '1' })
    expect(ends('50-200')).toEqual([50, 200])
    expect(ends('50')).toEqual([50, null])
    expect(ends('-200')).toEqual([null, 200])
  })
  it('become filters of the list in the unit of the field', () => {
    const filter = { land: '15-30', power: '2000', chemical: '1', offer: 'available', height: '8' }
    expect(siteQuery(layer('parcels'), filter)).toEqual({
      'filter[offer]': 'available', 'filter[land_m2][ge]': 10000, 'filter[land_m2][le]': 20000, 'filter[power_kva][ge]': 2000, 'filter[in_chemical_park]': true,
    })
    expect(siteQuery(layer('plants'), filter)).toEqual({ 'filter[offer]': 'available', 'filter[first_floor_height_m][ge]': 8, 'filter[power_kva][ge]': 2000, 'filter[in_chemical_park]': true })
    expect(siteQuery(layer('projects'), filter)).toEqual({})
  })
  it('take a better grade of resistance to fire as well', () => {
    const filter = siteFilterOf({ f_fire: 'two', f_double: '1', f_pressure: '0.8' })
    expect(siteQuery(layer('plants'), filter)).toEqual({ 'filter[double_supply]': true, 'filter[fire_resistance][in]': 'one,two' })
    expect(siteQuery(layer('parcels'), filter)).toEqual({ 'filter[steam_pressure_mpa][ge]': 0.8, 'filter[double_supply]': true })
    expect(tileFilter(layer('plants'), { fire: 'two' }, { field: 'town', name: '' }, '')).toEqual([['in', ['get', 'fire_resistance'], ['literal', ['one', 'two']]]])
    expect(siteFilterOf({ f_fire: 'best' })).toEqual({})
  })
  it('become expressions over a tile', () => {
    expect(tileFilter(layer('parcels'), { power: '2000' }, { field: 'town', name: '青禾镇' }, 'A-1')).toEqual([
      ['all', ['has', 'power_kva'], ['>=', ['to-number', ['get', 'power_kva']], 2000]], ['==', ['get', 'town'], '青禾镇'], ['in', 'A-1', ['to-string', ['get', 'title']]],
    ])
    expect(tileFilter(layer('parcels'), {}, { field: 'town', name: '' }, '')).toEqual([])
  })
})
