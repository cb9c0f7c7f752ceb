// Several things named one after the other.
import type { Locale } from '@/api/schema'

export const listed = (items: readonly string[], locale: Locale): string => items.join(locale === 'zh' ? '、' : ', ')

/** A cell of several Chinese names, parted by ; or ； in a ledger, as a line of them. */
export const namesText = (cell: string): string => listed(cell.split(/[;；]/).map((name) => name.trim()).filter(Boolean), 'zh')
