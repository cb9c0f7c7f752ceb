import { describe, expect, it } from 'vitest'
import { boxOf, middleOf, scaleBar } from './layers'

const square = [[118, 36], [118.02, 36], [118.02, 36.02], [118, 36.02], [118, 36]]

describe('geometry', () => {
  it('finds the box of points and polygons together', () => {
    expect(boxOf([{ geometry: { type: 'Polygon', coordinates: [square] } }, { geometry: { type: 'Point', coordinates: [117.5, 36.5] } }])).toEqual([117.5, 36, 118.02, 36.5])
    expect(boxOf([])).toBeNull()
  })
  it('finds the middle of a square, and of the larger part of two', () => {
    const middle = middleOf({ type: 'Polygon', coordinates: [square] })!
    expect(middle[0]).toBeCloseTo(118.01, 9)
    expect(middle[1]).toBeCloseTo(36.01, 9)
    const small = square.map(([x, y]) => [(x - 118) / 10 + 119, (y - 36) / 10 + 37])
    expect(middleOf({ type: 'MultiPolygon', coordinates: [[small], [square]] })![0]).toBeCloseTo(118.01, 9)
  })
  it('draws a scale of a round length, never wider than asked', () => {
    for (let zoom = 3; zoom < 18; zoom += 0.37) {
      const bar = scaleBar(zoom, 36.5, 140)
      expect(bar.pixels).toBeLessThanOrEqual(140)
      expect(bar.pixels).toBeGreaterThan(140 / 2.6)
      expect(/^[125]0*$/.test(String(bar.metres)) || bar.metres < 1).toBe(true)
    }
    // One pixel at zoom 0 on the equator is 40075016.686 m / 512.
    expect(scaleBar(0, 0, 512).pixels).toBeCloseTo((20000000 / 40075016.686) * 512, 3)
  })
})
