// Where a value came from, as the person reads it: 「周调度表第37周.xlsx」表 Sheet1 G7.
import type { Locale } from '@/api/schema'

interface Place {
  file?: string
  sheet?: string
  row?: number
  cell?: string
}

/** Batches and imports have long ids that nobody types; the tail tells two of them apart. */
export function shortId(id: string): string {
  return `#${id.length > 12 ? id.slice(-6) : id}`
}

export function sourceText(source: unknown, locale: Locale): string {
  if (typeof source === 'string') return source
  if (!source || typeof source !== 'object') return ''
  const { file, sheet, row, cell } = source as Place
  const parts: string[] = []
  if (file) parts.push(locale === 'zh' ? `「${file}」` : `“${file}”`)
  if (sheet) parts.push(sheet)
  if (cell) parts.push(cell)
  else if (row) parts.push(locale === 'zh' ? `第 ${row} 行` : `row ${row}`)
  return parts.join(' ')
}
