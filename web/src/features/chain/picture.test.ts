import { describe, expect, it } from 'vitest'
import type { ChainNode, Corner, StateCode } from './chain'
import { addingUp, changes, corners, fitZoom, paperZoom, roundedPath, stepFrom, turn } from './picture'

const named = (code: string) => ({ code, zh: code, en: code })
function node(code: string, column: number, y: number, state: StateCode = 'strong', was: StateCode | null = null): ChainNode {
  return {
    id: code, code, name: code, tier: named('up'), column, row: 0, x: column * 208, y, importance: 1, keywords: [], industry_codes: [], source: '',
    state: { ...named(state), code: state }, own: { ...named(state), code: state }, direction: named('none'), score: 0, parts: [], decision: null, local: 0, anchors: 0, talks: 0, outside: 0,
    top_supplier: '', top_supplier_share: null, was: was ? { state: { ...named(was), code: was }, local: 0 } : null,
  }
}

describe('a line', () => {
  it('loses doubled points and points it only passes', () => {
    const points: Corner[] = [[192, 192], [220, 192], [220, 192], [248, 192]]
    expect(corners(points)).toEqual([[192, 192], [248, 192]])
    expect(corners([[0, 0], [10, 0], [10, 30], [20, 30]])).toEqual([[0, 0], [10, 0], [10, 30], [20, 30]])
  })
  it('turns with arcs and stops short of the box by the arrow', () => {
    expect(roundedPath([[0, 0], [20, 0], [20, 40], [60, 40]], 8, 6)).toBe('M0 0L12 0Q20 0 20 8L20 32Q20 40 28 40L54 40')
  })
  it('takes smaller arcs where pieces are short, at most half of a piece', () => {
    expect(roundedPath([[0, 0], [20, 0], [20, 6], [60, 6]], 8)).toBe('M0 0L17 0Q20 0 20 3L20 3Q20 6 23 6L60 6')
  })
  it('without length is not drawn', () => {
    expect(roundedPath([[5, 5], [5, 5]])).toBe('')
  })
})

describe('arrow keys', () => {
  const nodes = [node('a', 0, 56), node('b', 0, 160), node('c', 1, 56), node('d', 1, 264), node('e', 3, 160)]
  it('walk a column and stay at its ends', () => {
    expect(stepFrom(nodes, 'a', 'ArrowDown')).toBe('b')
    expect(stepFrom(nodes, 'b', 'ArrowDown')).toBe('b')
    expect(stepFrom(nodes, 'b', 'ArrowUp')).toBe('a')
  })
  it('go to the nearest height of the next column that has any', () => {
    expect(stepFrom(nodes, 'b', 'ArrowRight')).toBe('c')
    expect(stepFrom(nodes, 'd', 'ArrowRight')).toBe('e')
    expect(stepFrom(nodes, 'e', 'ArrowLeft')).toBe('c')
    expect(stepFrom(nodes, 'a', 'ArrowLeft')).toBe('a')
  })
})

describe('since another day', () => {
  it('counts what turned, the better first, and what was not drawn then', () => {
    const nodes = [node('a', 0, 0, 'weak', 'missing'), node('b', 0, 1, 'weak', 'strong'), node('c', 0, 2, 'weak', 'missing'), node('d', 0, 3, 'strong', 'strong'), node('e', 0, 4)]
    expect(changes(nodes)).toEqual({ turned: [{ from: 'missing', to: 'weak', names: ['a', 'c'] }, { from: 'strong', to: 'weak', names: ['b'] }], added: ['e'] })
  })
  it('finds a gap bought from one hand neither better nor worse than a gap', () => {
    expect([turn('missing', 'supply_risk'), turn('weak', 'supply_risk'), turn('supply_risk', 'strong')]).toEqual([0, -1, 1])
  })
})

describe('parts of a sum', () => {
  it('add up as shown', () => {
    // By hand: a third each of 10.0; 33.3 + 33.3 + 33.4 would be 100.0.
    expect(addingUp([100 / 3, 100 / 3, 100 / 3], 1).reduce((sum, part) => sum + part * 10, 0)).toBeCloseTo(1000)
    expect(addingUp([23.325, 10, 15], 0)).toEqual([23, 10, 15])
    expect(addingUp([21.5, 10.5, -5], 0)).toEqual([22, 10, -5])
  })
  it('are not raised above their most while another can be', () => {
    // By hand: 33.33 + 6.25 + 6.25 = 45.83, shown 45.8 = 33.3 + 6.3 + 6.2.
    expect(addingUp([33.3333, 6.25, 6.25], 1, [33.3333, 11.1, 11.1])).toEqual([33.3, 6.3, 6.2])
  })
})

describe('zoom', () => {
  it('shows the whole width, but no smaller than reads well', () => {
    expect(fitZoom({ width: 800 }, 760)).toBeCloseTo(0.95)
    expect(fitZoom({ width: 4000 }, 760)).toBe(0.86)
    expect(fitZoom({ width: 400 }, 760)).toBe(1.25)
  })
  it('puts any chain on one sheet of paper', () => {
    for (const [width, height] of [[856, 380], [4200, 1100], [600, 2400]]) {
      const zoom = paperZoom({ width, height })
      expect(width * zoom).toBeLessThanOrEqual(1480.001)
      expect(height * zoom).toBeLessThanOrEqual(860.001)
    }
  })
})
