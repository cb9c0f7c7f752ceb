// What a finding says in English. The server's sentence is the paper's own language and stays beside the cell and the value;
// a code that is not here keeps it.
import type { Locale } from '@/api/schema'
import type { ImportFinding } from './types'

const ENGLISH: Record<string, string> = {
  above_whole: 'a part of the land cannot exceed all of it', bad_char: 'holds a character that no credit code has', bad_check_digit: 'the check digit is wrong; compare with the licence', bad_department: 'the registering department does not exist', bad_division: 'the region does not exist', bad_organisation_check: 'the organisation code has a wrong check digit', bad_project_code: 'a project code has 20 digits', two_columns: 'two columns name this field; one was read, see the columns', unknown_column: 'columns that belong to no field were not read', unknown_industry: 'not in GB/T 4754-2017; it may be of the 2011 edition',
  ambiguous: 'can be read in two ways; please check', ambiguous_key: 'means more than one row; choose which', aside: 'the words beside the value were not read', approximate: 'an approximate number, read as written',
  bad_code: 'an industry code has 1 to 4 digits (GB/T 4754)', bad_date: 'there is no such day; check year, month and day', bad_length: 'a credit code has 18 characters', check_digit: 'the check digit is wrong; compare with the licence',
  by_day: 'a daily price, taken times 30 as a monthly one', cell_error: 'the cell holds a formula error', code_conflict: 'another firm has the same credit code', conflict: 'two columns contradict each other',
  currency: 'another currency without a rate; give the converted amount', decreased: 'a cumulative figure is less than the week before', doubtful_column: 'the heading was read as this field; please confirm', duplicate_key: 'the same row stands twice in the file',
  duplicate_of: 'the same firm as another row', duplicate_row: 'the same row again, taken once', future: 'lies in the future', gt_total: 'larger than the total it belongs to', inferred: 'put into this class by its words', negative: 'must not be negative',
  no_code: 'words where a code belongs, taken as empty', no_colour: 'a mark without a colour; write green, yellow or red', no_unit: 'no unit in heading, title or cell', no_year: 'a date without a year, and none in the title', not_a_coordinate: 'not a coordinate',
  not_a_date: 'not a date; write 2025-03-15', not_a_day: 'must name the day', not_a_flag: 'must be yes or no', not_a_number: 'not a number; write number and unit', not_a_phone: 'no phone number in the column', not_whole: 'must be a whole number',
  open_end: 'a date with "before", "after" or "about"; only the date was read', order: 'earlier than the day it should follow', out_of_area: 'lies outside the county', out_of_range: 'outside what is possible', range: 'a range, not one value',
  row_gone: 'the row was deleted meanwhile', row_unreadable: 'the row cannot be read', side_table: 'a second table beside this one was not read', stored_as_number: 'stored as a number, its last digits are lost; make the column text', struck: 'the cell is struck through and was not read',
  swapped: 'longitude and latitude were changed over and put right', too_large: 'too large', total_mismatch: 'the rows do not add up to the total', unit_mismatch: 'the unit does not fit', unit_suspect: 'the unit may be wrong; compare with the other rows',
  unknown_word: 'not one of the words to choose from', wrong_zone: 'coordinates of another zone', stage_reported: 'a later stage is not written: it is reported and waits for another person to confirm it', stage_by_hand: 'a table cannot take a stage back, suspend or end it; report it on the project page', year_inferred: 'no year written; taken from the title',
}

export function findingText(finding: Pick<ImportFinding, 'code' | 'message'>, locale: Locale): string {
  return locale === 'zh' ? finding.message : (ENGLISH[finding.code ?? ''] ?? finding.message)
}
