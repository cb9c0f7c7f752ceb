// Which columns a ledger shows, how wide, and what a cell says.
import type { EntitySchema, FieldSchema, FieldValue, Locale, Row } from '@/api/schema'
import { daysBetween } from '@/format/dates'
import { editText, formatBand, formatField, isNumeric, label, MISSING, unitOf } from '@/format/figures'
import type { CellView, GridColumn } from './grid/column'

/** What a person keeps for one ledger, under the preference `ledger.<plural>`. */
export interface LedgerPreference {
  columns?: string[]
  widths?: Record<string, number>
  views?: SavedView[]
}

export interface SavedView {
  name: string
  query: Record<string, string | string[]>
}

const FIRST_COLUMNS: Record<string, string[]> = {
  enterprises: ['name', 'town', 'industry', 'credit_code', 'registered_capital_yuan', 'revenue_yuan', 'tax_yuan', 'employees',
    'above_scale', 'established_date', 'main_products', 'contact_phone'],
  deals: ['name', 'stage', 'responsible_unit', 'investor', 'total_investment_yuan', 'land_m2', 'sign_date', 'chain', 'negotiator',
    'progress'],
  projects: ['name', 'light', 'town', 'stage', 'level', 'total_investment_yuan', 'annual_plan_yuan', 'ytd_done_yuan', 'land_m2',
    'start_date', 'progress', 'problem'],
  parcels: ['parcel_no', 'location', 'town', 'land_m2', 'land_use', 'status', 'offer', 'power_kva', 'start_price_yuan_per_mu', 'right_holder',
    'updated_date', 'checked_by'],
  plants: ['name', 'town', 'offer', 'lettable_m2', 'first_floor_height_m', 'floor_load_t_m2', 'power_kva', 'fire_resistance', 'tenure',
    'rent_yuan_m2_month', 'vacant_since', 'updated_date'],
  yards: ['name', 'town', 'village', 'land_m2', 'building_m2', 'current_use', 'suitable_use', 'offer', 'rent_yuan_per_year', 'lease_years',
    'updated_date'],
  tasks: ['title', 'project', 'state', 'due_date', 'responsible_unit', 'responsible_person', 'node', 'week_from', 'finished_date', 'source'],
  decisions: ['question', 'option_a', 'option_b', 'advice', 'meeting_date', 'outcome', 'countersigned'],
  'sponsor-visits': ['name', 'lead_official', 'visited_date', 'form', 'found', 'asked', 'answered', 'responsible_unit'],
  exemptions: ['name', 'state', 'dimension', 'from_date', 'to_date', 'reason', 'asked_by', 'approver', 'document'],
  indicators: ['name', 'metric', 'unit_name', 'region', 'period', 'target_value', 'actual_value', 'actual_date', 'source'],
}

/** The title first, then the usual ones, else the first dozen that are not long. */
export function defaultColumns(entity: EntitySchema): string[] {
  const known = FIRST_COLUMNS[entity.plural]?.filter((name) => entity.fields.some((f) => f.name === name)) ?? []
  const rest = known.length
    ? known
    : entity.fields.filter((f) => f.kind !== 'long_text' && !['lon', 'lat'].includes(f.name)).slice(0, 12).map((f) => f.name)
  return [entity.title_field, ...rest.filter((name) => name !== entity.title_field)]
}

/** Width of a text at 13 px, near enough for a column. */
const inkWidth = (text: string) => [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? 13 : 7.5), 0)

/** Of two figures with their commas: "40,000–100,000". */
const BAND_WIDTH = 136

function defaultWidth(field: FieldSchema, head: string, locale: Locale): number {
  const headWidth = inkWidth(head) + 32
  const longest = Math.max(0, ...(field.words ?? []).map((w) => inkWidth(w[locale])))
  if (field.masked && isNumeric(field)) return Math.round(Math.max(BAND_WIDTH, headWidth))
  const own = {
    long_text: 240, text: 120, code: 128, credit_code: 184, phone: 124, integer: 80, number: 96, date: 104, date_span: 104, flag: 72,
    choice: Math.min(150, Math.max(72, longest + (field.name === 'light' ? 40 : 24))),
  }[field.kind]
  return Math.round(Math.min(280, Math.max(own, headWidth)))
}

/** Room for the words of a row that was not checked. */
const titleWidth = (entity: EntitySchema, locale: Locale) => (!entity.check ? 208 : locale === 'en' ? 344 : 264)

export function gridColumns(
  entity: EntitySchema, names: string[], widths: Record<string, number>, locale: Locale, readonly: boolean,
): GridColumn[] {
  const wanted = [entity.title_field, ...names.filter((n) => n !== entity.title_field)]
  return wanted.flatMap((name): GridColumn[] => {
    const field = entity.fields.find((f) => f.name === name)
    if (!field) return []
    const text = label(field, locale)
    const unit = unitOf(field, locale)
    const width = widths[name] ?? (name === entity.title_field ? titleWidth(entity, locale) : defaultWidth(field, text + unit, locale))
    return [{ key: name, label: text, unit, width, numeric: isNumeric(field), editable: !readonly && !field.masked, field }]
  })
}

/** How long a row of a register was not checked on a day: null = never, undefined = lately enough, or nobody asks for it. */
export function daysUnchecked(entity: EntitySchema, row: Row, day: string): number | null | undefined {
  const { check } = entity
  if (!check || check.except.words.includes(String(row.values[check.except.field] ?? ''))) return undefined
  const checked = row.values[check.field]
  if (!checked) return null
  const days = daysBetween(typeof checked === 'object' ? checked.to : String(checked), day)
  return days > check.days ? days : undefined
}

const LATELY_MS = 15 * 24 * 3600 * 1000

export function cellView(row: Row | undefined, column: GridColumn, locale: Locale, masked: string): CellView {
  if (!row) return { text: '', tone: 'waiting' }
  if (column.field.masked || row.masked?.includes(column.key)) {
    if (!row.bands) return { text: masked, tone: 'masked' }
    return { text: formatBand(column.field, row.bands[column.key], locale) }
  }
  const value = row.values[column.key]
  const { text } = formatField(column.field, value, locale)
  const view: CellView = { text: oneLine(text) }
  if (text === MISSING) view.tone = 'missing'
  if (column.field.words && column.key === 'light') {
    view.light = value === 'green' || value === 'yellow' || value === 'red' ? value : 'grey'
  }
  return view
}

export const changedLately = (row: Row, now: number): boolean => now - Date.parse(row.changed_at) < LATELY_MS

const oneLine = (text: string) => (text.includes('\n') ? text.replace(/\n+/g, ' ') : text)

/** Plain text of a value for the clipboard: what pasting it back would read as the same value. */
export function copyText(field: FieldSchema, value: FieldValue, locale: Locale): string {
  if (value === null || value === undefined || value === '') return ''
  if (isNumeric(field)) return editText(field, value)
  return formatField(field, value, locale).text
}

/** What an editor opens with: words for choices, the exact value in the shown unit for numbers. */
export function openingText(field: FieldSchema, value: FieldValue, locale: Locale): string {
  if (value === null || value === undefined) return ''
  if (field.kind === 'choice' || field.kind === 'flag') return formatField(field, value, locale).text
  return editText(field, value)
}
