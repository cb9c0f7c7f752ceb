import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'cases',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/case-queue', name: 'case-queue', component: () => import('./QueuePage.vue'), meta: { title: 'nav.case-queue', entity: 'approval-cases' } },
    { path: '/case/:id', name: 'case', component: () => import('./CasePage.vue'), meta: { title: 'cases.page', entity: 'approval-cases' } },
    { path: '/progress/:token', name: 'case-progress', component: () => import('./ProgressPage.vue'), meta: { public: true, bare: true, title: 'cases.progress.page' } },
  ],
})
