import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'stages',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/reviews', name: 'reviews', component: () => import('./ReviewsPage.vue'), meta: { title: 'nav.reviews', entity: 'stage-events' } }],
})
