import { defineFeature } from '@/router/feature'
import { RIGHT } from '@/router/roles'

export default defineFeature({
  name: 'audit',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/audit', name: 'audit', component: () => import('./AuditPage.vue'), meta: { title: 'nav.audit', right: RIGHT.readAudit } }],
})
