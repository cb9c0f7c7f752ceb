import { describe, expect, it } from 'vitest'
import { circlesOf, labelsOf, placed, plane, radius, shade, type PlacedCity, type TargetCity } from './cityMap'

const SIZE = { width: 640, height: 400, largest: 32, smallest: 7 }
const city = (name: string, lon: number | null, lat: number | null, count: number, best: number | null = null): TargetCity => ({ city: name, lon, lat, count, placed_by: lon === null ? null : 'city', chains: [{ code: 'C', name: '链', count, best }] })

describe('the plane', () => {
  it('holds all that is shown, east to the right and north up', () => {
    const to = plane([{ lon: 113, lat: 23 }, { lon: 121, lat: 37 }], SIZE)
    const [south, north] = [to(113, 23), to(121, 37)]
    expect(north.x).toBeGreaterThan(south.x)
    expect(north.y).toBeLessThan(south.y)
    for (const spot of [south, north]) {
      expect(spot.x).toBeGreaterThanOrEqual(43)
      expect(spot.x).toBeLessThanOrEqual(597)
      expect(spot.y).toBeGreaterThanOrEqual(43)
      expect(spot.y).toBeLessThanOrEqual(357)
    }
  })
  it('a single city stands in the middle', () => {
    expect(plane([{ lon: 118, lat: 36 }], SIZE)(118, 36)).toEqual({ x: 320, y: 200 })
  })
})
describe('circles', () => {
  it('the area tells the number', () => {
    expect(radius(16, 16, SIZE)).toBe(32)
    expect(radius(4, 16, SIZE)).toBe(16)
    expect(radius(0, 16, SIZE)).toBe(7)
  })
  it('cover neither each other nor the edge, whatever lies on one place', () => {
    const cities = placed([1, 2, 3, 4, 5].map((n) => city(`市${n}`, 118, 32, n * 3)).concat(city('远', 104, 30, 9), city('没有', null, null, 4)))
    expect(cities.length).toBe(6)
    const circles = circlesOf(cities, plane(cities, SIZE), SIZE)
    for (const [i, a] of circles.entries()) {
      expect(a.x - a.r).toBeGreaterThanOrEqual(0)
      expect(a.y + a.r).toBeLessThanOrEqual(400)
      for (const b of circles.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r)
    }
  })
})
describe('names', () => {
  it('cover no circle and each other nowhere; one without room is left out', () => {
    const at = (x: number, y: number, name: string) => ({ x, y, r: 12, at: { x, y }, city: { ...city(name, 118, 32, 3), lon: 118, lat: 32 } })
    const labels = labelsOf([at(100, 100, '甲市'), at(100, 124, '乙市'), at(320, 394, '边市')], SIZE)
    expect(labels.map((one) => [one.circle.city.city, one.anchor, one.x, one.y])).toEqual([['甲市', 'middle', 100, 84], ['乙市', 'middle', 100, 148], ['边市', 'middle', 320, 378]])
  })
})
describe('the shade', () => {
  it('is the quarter of the points', () => {
    const cities: TargetCity[] = [city('甲', 1, 1, 1, 20), city('乙', 1, 1, 1, 60), city('丙', 1, 1, 1, 39)] as PlacedCity[]
    expect([20, 39, 41, 60].map((points) => shade(points, cities))).toEqual([0, 1, 2, 3])
    expect(shade(null, cities)).toBeNull()
  })
})
