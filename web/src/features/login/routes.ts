import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'login',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/login', name: 'login', component: () => import('./LoginPage.vue'), meta: { public: true, bare: true, title: 'login.title' } }],
})
