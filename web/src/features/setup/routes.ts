import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'setup',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/setup', name: 'setup', component: () => import('./SetupPage.vue'), meta: { public: true, bare: true, title: 'setup.title' } }],
})
