// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { formatBlock, parseBlock, placeBlock } from './clipboard'

describe('a block from Excel', () => {
  it('splits by tab and line, and drops the last newline', () => {
    expect(parseBlock('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']])
  })
  it('keeps quoted line breaks and doubled quotes inside one cell', () => {
    expect(parseBlock('"第一行\r\n第二行"\t"他说""好"""\tx')).toEqual([['第一行\n第二行', '他说"好"', 'x']])
  })
  it('keeps a lone quote in a cell that is not quoted', () => {
    expect(parseBlock('5"管\t"半截\tz')).toEqual([['5"管', '"半截', 'z']])
  })
  it('keeps empty cells and empty lines in the middle', () => {
    expect(parseBlock('a\t\tb\n\nc')).toEqual([['a', '', 'b'], [''], ['c']])
  })
  it('gives back what it was given', () => {
    let seed = 7
    const next = (n: number) => (seed = (seed * 48271) % 2147483647) % n
    const alphabet = ['a', '"', '\t', '\n', '字', ' ', '1']
    for (let i = 0; i < 2000; i++) {
      const block = Array.from({ length: 1 + next(3) }, () =>
        Array.from({ length: 2 }, () => Array.from({ length: next(5) }, () => alphabet[next(7)]).join('')))
      expect(parseBlock(formatBlock(block))).toEqual(block)
    }
  })
})

describe('where it lands', () => {
  const limit = { rows: 10, columns: 4 }
  it('fills the selection with one copied cell', () => {
    expect(placeBlock([['x']], { top: 1, left: 0, bottom: 2, right: 1 }, limit)).toHaveLength(4)
  })
  it('starts at the corner and stops at the edge of the table', () => {
    const cells = placeBlock([['a', 'b'], ['c', 'd']], { top: 9, left: 3, bottom: 9, right: 3 }, limit)
    expect(cells).toEqual([{ row: 9, column: 3, text: 'a' }])
  })
})
