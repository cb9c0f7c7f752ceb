import type { FieldSchema } from '@/api/schema'

export interface GridColumn {
  key: string
  label: string
  unit: string
  width: number
  numeric: boolean
  editable: boolean
  field: FieldSchema
}

export interface CellView {
  text: string
  /** Colour and shape of a light beside the text. */
  light?: 'green' | 'yellow' | 'red' | 'grey'
  tone?: 'missing' | 'masked' | 'bad' | 'warn' | 'saving' | 'waiting'
  /** Corner triangle: changed lately. */
  changed?: boolean
  /** The row was not checked for long: its figures stand back. */
  old?: boolean
  /** Small words behind the text. */
  note?: string
  /** Said to those who cannot see the tone. */
  hint?: string
}
