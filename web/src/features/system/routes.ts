import { defineFeature } from '@/router/feature'
import { RIGHT } from '@/router/roles'

export default defineFeature({
  name: 'system',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/system', name: 'system', component: () => import('./SystemPage.vue'), meta: { title: 'nav.system', right: RIGHT.manageSystem } }],
})
