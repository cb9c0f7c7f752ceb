import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'desk',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/board', name: 'board', component: () => import('./BoardPage.vue'), meta: { title: 'nav.board', entity: 'projects', screen: true } },
    { path: '/one-page', name: 'one-page', component: () => import('./OnePagePage.vue'), meta: { title: 'nav.one-page', entity: 'projects' } },
    { path: '/data-quality', name: 'quality', component: () => import('./QualityPage.vue'), meta: { title: 'nav.quality', entity: 'projects' } },
  ],
})
