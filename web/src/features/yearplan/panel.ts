// The panel with its words, for a project's page.
import { defineAsyncComponent } from 'vue'
import { loadMessages } from '@/i18n'
import feature from './routes'

export const YearPlanPanel = defineAsyncComponent(async () => {
  await loadMessages(feature)
  return import('./YearPlanPanel.vue')
})
