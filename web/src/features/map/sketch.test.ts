import { describe, expect, it } from 'vitest'
import { cornersOf, degreesOf, inMu, middlesOf, outlineOf, shapeOf, snapped, withoutCorner } from './sketch'

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
    const shape = shapeOf({ type: 'Polygon', coordinates: [[[0, 0], [1, 0], [1, 1], [0, 0]]] })!
    expect(shape.rings[0]).toHaveLength(3)
    shape.rings[0][1] = [1.123456789, 0]
    expect(outlineOf(shape)?.coordinates[0]).toEqual([[0, 0], [1.1234568, 0], [1, 1], [0, 0]])
    expect(outlineOf({ rings: [[[0, 0], [1, 0]]], parts: [0] })).toBeNull()
    expect(shapeOf({ type: 'Point', coordinates: [0, 0] })).toBeNull()
  })

  const two = { type: 'MultiPolygon' as const, coordinates: [[[[0, 0], [9, 0], [9, 9], [0, 0]], [[6, 1], [8, 1], [8, 2], [6, 1]]], [[[20, 0], [21, 0], [21, 1], [20, 0]]]] }
  it('keeps several parts and their holes apart', () => {
    const shape = shapeOf(two)!
    expect(shape.parts).toEqual([0, 0, 1])
    expect(outlineOf(shape)).toEqual(two)
  })
  it('loses a ring with its last corner: a hole alone, a border with its holes, never all', () => {
    const emptied = (shape: NonNullable<ReturnType<typeof shapeOf>>, ring: number) => [0, 0, 0].reduce((now) => withoutCorner(now, ring, 0), shape)
    expect(outlineOf(emptied(shapeOf(two)!, 1))).toEqual({ type: 'MultiPolygon', coordinates: [[two.coordinates[0][0]], two.coordinates[1]] })
    const east = emptied(shapeOf(two)!, 0)
    expect(outlineOf(east)).toEqual({ type: 'Polygon', coordinates: two.coordinates[1] })
    expect(emptied(east, 0).rings).toEqual([[]])
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
