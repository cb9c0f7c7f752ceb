import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'sites',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/site-match', name: 'site-match', component: () => import('./SiteMatchPage.vue'), meta: { title: 'nav.site-match', entity: 'site-needs' } },
  ],
})
