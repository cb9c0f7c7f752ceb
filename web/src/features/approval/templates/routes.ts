import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'templates',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/approval-templates', name: 'approval-templates', component: () => import('./TemplatesPage.vue'), meta: { title: 'templates.title', entity: 'approval-networks' } },
    { path: '/approval-templates/:code', name: 'approval-template', component: () => import('./TemplatePage.vue'), meta: { title: 'templates.title', entity: 'approval-networks' } },
  ],
})
