// Where rows and columns of the grid stand, and which of them are in sight. Rows are equally high; a row may have one
// note under it (a finding), whose height is the same for all notes.

export interface Cell {
  row: number
  column: number
}

export interface Area {
  top: number
  left: number
  bottom: number
  right: number
}

export interface RowMetrics {
  rowHeight: number
  noteHeight: number
  /** Indexes of the rows with a note, ascending. */
  notes: readonly number[]
}

/** How many of the ascending `notes` are below `row`. */
function notesBefore(notes: readonly number[], row: number): number {
  let low = 0
  let high = notes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((notes[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

export function rowTop(m: RowMetrics, row: number): number {
  return row * m.rowHeight + notesBefore(m.notes, row) * m.noteHeight
}

/** The row whose band (its note included) holds the height `y`; not limited to the rows there are. */
export function rowAt(m: RowMetrics, y: number): number {
  let passed = 0
  for (const note of m.notes) {
    const bottom = (note + 1) * m.rowHeight + (passed + 1) * m.noteHeight
    if (y < bottom) {
      const inside = Math.floor((y - passed * m.noteHeight) / m.rowHeight)
      return Math.max(0, Math.min(note, inside))
    }
    passed++
  }
  return Math.max(0, Math.floor((y - passed * m.noteHeight) / m.rowHeight))
}

/** Left edges of the columns, and after the last one the whole width. */
export function columnEdges(widths: readonly number[], start: number): number[] {
  const edges = [start]
  for (const width of widths) edges.push((edges[edges.length - 1] ?? 0) + width)
  return edges
}

/** Indexes of the columns that are in sight right of the frozen ones, with one more on each side. */
export function columnsInSight(edges: readonly number[], frozen: number, scrollLeft: number, width: number): [number, number] {
  const last = edges.length - 2
  const frozenWidth = edges[frozen] ?? 0
  let first = frozen
  while (first < last && (edges[first + 1] ?? 0) <= scrollLeft + frozenWidth) first++
  let end = first
  while (end < last && (edges[end + 1] ?? 0) < scrollLeft + width) end++
  return [Math.max(frozen, first - 1), Math.min(last, end + 1)]
}

export function areaOf(a: Cell, b: Cell): Area {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

export interface KeyPress {
  key: string
  ctrl: boolean
  shift: boolean
}

/** Where a key leads from `from`; undefined when the key does not move. `page` = rows in sight. */
export function moved(press: KeyPress, from: Cell, size: { rows: number; columns: number }, page: number): Cell | undefined {
  const lastRow = Math.max(0, size.rows - 1)
  const lastColumn = Math.max(0, size.columns - 1)
  const at = (row: number, column: number): Cell => ({
    row: Math.max(0, Math.min(lastRow, row)),
    column: Math.max(0, Math.min(lastColumn, column)),
  })
  const { row, column } = from
  switch (press.key) {
    case 'ArrowDown': return press.ctrl ? at(lastRow, column) : at(row + 1, column)
    case 'ArrowUp': return press.ctrl ? at(0, column) : at(row - 1, column)
    case 'ArrowRight': return press.ctrl ? at(row, lastColumn) : at(row, column + 1)
    case 'ArrowLeft': return press.ctrl ? at(row, 0) : at(row, column - 1)
    case 'PageDown': return at(row + page, column)
    case 'PageUp': return at(row - page, column)
    case 'Home': return press.ctrl ? at(0, 0) : at(row, 0)
    case 'End': return press.ctrl ? at(lastRow, lastColumn) : at(row, lastColumn)
    default: return undefined
  }
}

/** Tab and Shift+Tab run through the row and on to the next; undefined at the ends, where focus leaves the grid. */
export function tabbed(back: boolean, from: Cell, size: { rows: number; columns: number }): Cell | undefined {
  const index = from.row * size.columns + from.column + (back ? -1 : 1)
  if (index < 0 || index >= size.rows * size.columns) return undefined
  return { row: Math.floor(index / size.columns), column: index % size.columns }
}
