// Panels with their words, for the page of a row.
import { defineAsyncComponent } from 'vue'
import { loadMessages } from '@/i18n'
import feature from './routes'

export const PlantFloorsPanel = defineAsyncComponent(async () => {
  await loadMessages(feature)
  return import('./PlantFloorsPanel.vue')
})

export const SuccessionPanel = defineAsyncComponent(async () => {
  await loadMessages(feature)
  return import('./SuccessionPanel.vue')
})

export const IdleClockPanel = defineAsyncComponent(async () => {
  await loadMessages(feature)
  return import('./IdleClockPanel.vue')
})
