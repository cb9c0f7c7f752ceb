import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'forms',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/forms', name: 'forms', component: () => import('./FormsPage.vue'), meta: { title: 'nav.forms', entity: 'projects' } }],
})
