import { describe, expect, it } from 'vitest'
import { cornersOf, degreesOf, inMu, middlesOf, polygonOf, ringsOf, snapped } from './sketch'

const onScreen = ([x, y]: number[]) => ({ x: x * 1000, y: y * 1000 })

describe('a sketch', () => {
  it('snaps to the nearest corner within reach, and stays where it is beyond', () => {
    const corners = [[118, 36], [118.006, 36]]
    expect(snapped([118.004, 36], corners, onScreen, 5)).toEqual({ place: [118.006, 36], snapped: true })
    expect(snapped([118.02, 36], corners, onScreen, 5)).toEqual({ place: [118.02, 36], snapped: false })
  })

  it('knows every corner of neighbours once', () => {
    const square = { type: 'Polygon' as const, coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] }
    const beside = { type: 'MultiPolygon' as const, coordinates: [[[[1, 0], [2, 0], [1, 1], [1, 0]]]] }
    expect(cornersOf([square, beside, null])).toHaveLength(4)
  })

  it('opens rings to edit them and closes them for the server', () => {
    const rings = ringsOf({ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] })!
    expect(rings[0]).toHaveLength(3)
    rings[0][1] = [1.123456789, 0]
    expect(polygonOf(rings)?.coordinates[0]).toEqual([[0, 0], [1.1234568, 0], [1, 1], [0, 0]])
    expect(polygonOf([[[0, 0], [1, 0]]])).toBeNull()
    expect(ringsOf({ type: 'MultiPolygon', coordinates: [[[[0, 0], [1, 0], [1, 1], [0, 0]]], [[[5, 0], [6, 0], [6, 1], [5, 0]]]] })).toBeNull()
  })

  it('has a middle on every side; the last side of a line is missing', () => {
    const corners = [[0, 0], [2, 0], [2, 2]]
    expect(middlesOf([corners], true).map((one) => one.at)).toEqual([[1, 0], [2, 1], [1, 1]])
    expect(middlesOf([corners], false)).toHaveLength(2)
  })

  it('reads degrees as people write them', () => {
    expect(degreesOf('118.5')).toBe(118.5)
    expect(degreesOf('118°30′36″')).toBeCloseTo(118.51, 12)
    expect(degreesOf('36度48分')).toBeCloseTo(36.8, 12)
    expect(degreesOf("36°61'")).toBeNull()
    expect(degreesOf('东')).toBeNull()
  })

  it('counts mu', () => expect(inMu(10000)).toBe(15))
})
