// The text form in which Excel, WPS and LibreOffice put a block on the clipboard: tabs between cells, newlines between
// rows; a cell holding a tab, newline or quote is quoted with its quotes doubled.

/** A trailing newline is not a row. A lone quote inside an unquoted cell is kept as it is. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let i = 0
  const n = text.length
  if (n === 0) return rows
  for (;;) {
    let cell = ''
    const closing = text[i] === '"' ? closingQuote(text, i) : -1
    if (closing >= 0) {
      cell = text.slice(i + 1, closing).replace(/""/g, '"').replace(/\r\n?/g, '\n')
      i = closing + 1
    } else {
      const start = i
      while (i < n && text[i] !== '\t' && text[i] !== '\n' && text[i] !== '\r') i++
      cell = text.slice(start, i)
    }
    row.push(cell)
    if (i < n && text[i] === '\t') {
      i++
      continue
    }
    rows.push(row)
    row = []
    if (text[i] === '\r') i++
    if (text[i] === '\n') i++
    if (i >= n) return rows
  }
}

/** The quote that ends the cell opened at `open`, or -1 when the cell is not really a quoted one. */
function closingQuote(text: string, open: number): number {
  for (let i = open + 1; i < text.length; i++) {
    if (text[i] !== '"') continue
    if (text[i + 1] === '"') {
      i++
      continue
    }
    const after = text[i + 1]
    return after === undefined || after === '\t' || after === '\n' || after === '\r' ? i : -1
  }
  return -1
}

export function formatBlock(rows: readonly (readonly string[])[]): string {
  const cell = (s: string) => (/["\t\n\r]/.test(s) ? `"${s.replace(/"/g, '""')}"` : s)
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n')
}

/** Where a block lands: one copied cell fills the whole selection; otherwise the block's own size from its corner. */
export function placeBlock(
  block: readonly (readonly string[])[],
  selection: { top: number; left: number; bottom: number; right: number },
  limit: { rows: number; columns: number },
): { row: number; column: number; text: string }[] {
  const cells: { row: number; column: number; text: string }[] = []
  const height = block.length
  const width = Math.max(0, ...block.map((r) => r.length))
  if (height === 0 || width === 0) return cells
  const tall = selection.bottom - selection.top + 1
  const wide = selection.right - selection.left + 1
  const rows = tall > height && tall % height === 0 ? tall : height
  const columns = wide > width && wide % width === 0 ? wide : width
  for (let y = 0; y < rows && selection.top + y < limit.rows; y++) {
    const line = block[y % height]
    for (let x = 0; x < columns && selection.left + x < limit.columns; x++) {
      const text = line[x % width]
      if (text !== undefined) cells.push({ row: selection.top + y, column: selection.left + x, text })
    }
  }
  return cells
}
