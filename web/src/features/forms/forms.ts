// The answers of /paper-forms (docs/design/http.md, "Forms of the office").
export const PAPERS = ['weekly', 'onepage'] as const
export type PaperCode = (typeof PAPERS)[number]

export interface FormLine { place: string; written: string; known: boolean; name: string; about: string; value: string; listed: boolean; message?: string }
export interface FormHeading { column: number; heading: string; name: string; formula: boolean }
export interface FormColumns { sheet: string; header_row: number; row: number; last_row: number; items: FormHeading[]; sheets: string[] }
export interface FormCheck { format: 'xlsx' | 'docx'; lines: FormLine[]; unknown: number; entries: number; columns?: FormColumns }
export interface FormVersion { version: number; file_name: string; sha256: string; size: number; fixed: boolean; actor: string; at: string }
export interface PaperForm { id: string; paper: PaperCode; unit: string; name: string; removed: boolean; versions: FormVersion[] }
export interface OneForm extends PaperForm { version: number; check: FormCheck }
export interface FormField { name: string; en: string; about: string; listed: boolean }

/** What is sent back: the rows and the name of every column. */
export interface SaidColumns { sheet: string; row?: number; last_row?: number; names?: Record<string, string> }

/** 28 → "AB". */
export function letters(column: number): string {
  let text = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text
  return text
}

export function said(columns: FormColumns): SaidColumns {
  return { sheet: columns.sheet, row: columns.row, last_row: columns.last_row, names: Object.fromEntries(columns.items.map((item) => [String(item.column), item.name])) }
}

export const braces = (name: string) => (name === '{{' ? '{{' : `{{${name}}}`)
