// Where a value came from, as the person reads it: 「项目库.xlsx」项目库 第 5 行. The log keeps file|sheet|row, row.2 for the second record that begins on a row.
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

/** `at` is the cell the value itself stood in (F7), when that is known. */
export function sourceText(source: unknown, locale: Locale, at?: string): string {
  if (typeof source === 'string') {
    const [file, sheet, row, ...more] = source.split('|')
    if (!sheet || more.length > 0 || !/^(\d+(\.\d+)?)?$/.test(row ?? '')) return source
    return sourceText({ file, sheet, row: Math.trunc(Number(row)) || undefined, cell: at }, locale)
  }
  if (!source || typeof source !== 'object') return ''
  const { file, sheet, row, cell } = source as Place
  const parts: string[] = []
  const named = file ? (locale === 'zh' ? `「${file}」` : `“${file}” `) : ''
  if (named || sheet) parts.push(`${named}${sheet ?? ''}`.trim())
  if (cell) parts.push(cell)
  else if (row) parts.push(locale === 'zh' ? `第 ${row} 行` : `row ${row}`)
  return parts.join(' ')
}
