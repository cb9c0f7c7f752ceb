import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'home',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/', name: 'home', component: () => import('./HomePage.vue'), meta: { title: 'nav.today' } }],
})
