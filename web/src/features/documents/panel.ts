// What other features show of documents, with its words.
import { defineAsyncComponent } from 'vue'
import { loadMessages } from '@/i18n'
import documents from './routes'

export const SentencePanel = defineAsyncComponent(async () => {
  await loadMessages(documents)
  return import('./SentencePanel.vue')
})
