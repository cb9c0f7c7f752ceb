// Several things named one after the other.
import type { Locale } from '@/api/schema'

export const listed = (items: readonly string[], locale: Locale): string => items.join(locale === 'zh' ? '、' : ', ')
