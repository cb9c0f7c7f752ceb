// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { columnEdges, columnsInSight, moved, rowAt, rowTop, tabbed } from './geometry'

describe('rows with notes under some of them', () => {
  const m = { rowHeight: 32, noteHeight: 36, notes: [1, 8] }
  it('shifts what stands below a note', () => {
    expect([0, 1, 2, 9].map((r) => rowTop(m, r))).toEqual([0, 32, 100, 360])
  })
  it('finds the row of every height, its note included', () => {
    for (let row = 0; row < 40; row++) {
      const top = rowTop(m, row)
      expect(rowAt(m, top)).toBe(row)
      expect(rowAt(m, rowTop(m, row + 1) - 1)).toBe(row)
    }
  })
})

it('shows the columns in sight and one more on each side', () => {
  const edges = columnEdges([150, 60, 80, 80, 80, 80, 80], 44)
  expect(edges[7]).toBe(654)
  expect(columnsInSight(edges, 1, 0, 400)).toEqual([1, 4])
  expect(columnsInSight(edges, 1, 250, 400)).toEqual([3, 6])
})

it('keeps the cursor inside the table', () => {
  const size = { rows: 3, columns: 2 }
  const press = (key: string, ctrl = false) => moved({ key, ctrl, shift: false }, { row: 1, column: 1 }, size, 10)
  expect(press('ArrowRight')).toEqual({ row: 1, column: 1 })
  expect(press('ArrowDown', true)).toEqual({ row: 2, column: 1 })
  expect(press('PageUp')).toEqual({ row: 0, column: 1 })
  expect(press('Home', true)).toEqual({ row: 0, column: 0 })
  expect(press('a')).toBeUndefined()
})

it('runs through rows with Tab and leaves at the ends', () => {
  const size = { rows: 2, columns: 2 }
  expect(tabbed(false, { row: 0, column: 1 }, size)).toEqual({ row: 1, column: 0 })
  expect(tabbed(true, { row: 1, column: 0 }, size)).toEqual({ row: 0, column: 1 })
  expect(tabbed(false, { row: 1, column: 1 }, size)).toBeUndefined()
  expect(tabbed(true, { row: 0, column: 0 }, size)).toBeUndefined()
})
