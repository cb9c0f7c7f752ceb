// A ledger as a count speaks of it: in English the rail has the word for many (Deals +2), the ledger that for one row (Deal).
import { useI18n } from 'vue-i18n'
import type { EntitySchema } from '@/api/schema'
import { label } from '@/format/figures'
import { useLook } from '@/stores/look'

export function useLedgerName(): (entity: Pick<EntitySchema, 'zh' | 'en'> & { plural: string }) => string {
  const { t, te } = useI18n()
  const look = useLook()
  return (entity) => (look.locale === 'en' && te(`nav.${entity.plural}`) ? t(`nav.${entity.plural}`) : label(entity, look.locale))
}
