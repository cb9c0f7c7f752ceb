// The light of a project with its words, for pages of other features.
import { defineAsyncComponent } from 'vue'
import { loadMessages } from '@/i18n'
import feature from './routes'

export const ProjectLight = defineAsyncComponent(async () => {
  await loadMessages(feature)
  return import('./ProjectLight.vue')
})
