// Parts with their words, for other pages.
import { defineAsyncComponent } from 'vue'
import { loadMessages } from '@/i18n'
import feature from './routes'

export const CasesCard = defineAsyncComponent(async () => {
  await loadMessages(feature)
  return import('./CasesCard.vue')
})
export const CaseSummaryPanel = defineAsyncComponent(async () => {
  await loadMessages(feature)
  return import('./CaseSummaryPanel.vue')
})
