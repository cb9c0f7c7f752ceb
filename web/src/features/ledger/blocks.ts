// Changes of many cells at once: paste, fill down, clear. Every cell is read before anything is written; one bad cell
// keeps the whole block out, and each bad cell says why.
import type { FieldValue, Locale, Row } from '@/api/schema'
import { formatBand, scaleOf } from '@/format/figures'
import { placeBlock } from './clipboard'
import { copyText } from './columns'
import type { GridColumn } from './grid/column'
import type { Area } from './grid/geometry'
import { parseEntry } from './entry'
import type { CellChange } from './undo'

const MOST_COPIED = 20000

export interface BlockSource {
  columns: GridColumn[]
  rowAt: (index: number) => Row | undefined
  total: number
  locale: Locale
  locked: (column: GridColumn) => string
}

export interface BadCell {
  id: string
  field: string
  text: string
  message: string
}

export interface Block {
  changes: CellChange[]
  bad: BadCell[]
}

export function pastedBlock(source: BlockSource, area: Area, block: string[][]): Block {
  const result: Block = { changes: [], bad: [] }
  for (const cell of placeBlock(block, area, { rows: source.total, columns: source.columns.length })) {
    const row = source.rowAt(cell.row)
    const column = source.columns[cell.column]
    if (!row || !column) continue
    const entry = parseEntry(column.field, cell.text, column.numeric ? scaleOf(column.field).divisor : 1)
    const bad = (message: string) => result.bad.push({ id: row.id, field: column.key, text: cell.text, message })
    if (!column.editable) bad(source.locked(column))
    else if (!entry.ok) bad(entry[source.locale])
    else result.changes.push({ id: row.id, field: column.key, old: row.values[column.key] ?? null, new: entry.value })
  }
  return result
}

/** Ctrl+D: the first row of the area into the rows below it. */
export function filledBlock(source: BlockSource, area: Area): Block {
  const first = source.rowAt(area.top)
  const result: Block = { changes: [], bad: [] }
  if (!first) return result
  for (let r = area.top + 1; r <= area.bottom; r++) {
    eachCell(source, area, r, (row, column) => {
      result.changes.push({ id: row.id, field: column.key, old: row.values[column.key] ?? null, new: first.values[column.key] ?? null })
    })
  }
  return result
}

export function clearedBlock(source: BlockSource, area: Area): Block {
  const result: Block = { changes: [], bad: [] }
  for (let r = area.top; r <= area.bottom; r++) {
    eachCell(source, area, r, (row, column) => {
      const old: FieldValue = row.values[column.key] ?? null
      if (old !== null) result.changes.push({ id: row.id, field: column.key, old, new: null })
    })
  }
  return result
}

/** The cells of an area as text; null while a row of it is not read yet: a copy with holes would be a lie. */
export function copiedBlock(source: BlockSource, area: Area): string[][] | null {
  const lines: string[][] = []
  for (let r = area.top; r <= area.bottom && lines.length < MOST_COPIED; r++) {
    const row = source.rowAt(r)
    if (!row) return null
    lines.push(source.columns.slice(area.left, area.right + 1)
      .map((c) => (c.field.masked ? formatBand(c.field, row.bands?.[c.key], source.locale, '') : copyText(c.field, row.values[c.key], source.locale))))
  }
  return lines
}

function eachCell(source: BlockSource, area: Area, r: number, use: (row: Row, column: GridColumn) => void): void {
  const row = source.rowAt(r)
  if (!row) return
  for (let c = area.left; c <= area.right; c++) {
    const column = source.columns[c]
    if (column?.editable) use(row, column)
  }
}
