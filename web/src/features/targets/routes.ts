import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'targets',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/targets', name: 'targets', component: () => import('./TargetsPage.vue'), meta: { title: 'nav.targets', entity: 'indicators' } },
  ],
})
