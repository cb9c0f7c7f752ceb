import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'life',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/pool', name: 'pool', component: () => import('./PoolPage.vue'), meta: { title: 'nav.pool', entity: 'reserves' } },
    { path: '/full-output', name: 'full-output', component: () => import('./OutputPage.vue'), meta: { title: 'nav.full-output', entity: 'production-reports' } },
    { path: '/sponsors', name: 'sponsors', component: () => import('./SponsorsPage.vue'), meta: { title: 'nav.sponsors', entity: 'projects' } },
    { path: '/counting', name: 'counting', component: () => import('./CountingPage.vue'), meta: { title: 'nav.counting', entity: 'projects' } },
  ],
})
