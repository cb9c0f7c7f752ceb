import { defineFeature } from '@/router/feature'
import { RIGHT } from '@/router/roles'

export default defineFeature({
  name: 'map',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/map', name: 'map', component: () => import('./MapPage.vue'), meta: { title: 'nav.map', full: true, right: RIGHT.readLedgers } }],
})
