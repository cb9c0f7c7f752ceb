import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'imports',
  messages: { zh: () => import('./messages.zh'), en: () => import('./messages.en') },
  routes: [
    { path: '/imports', name: 'batches', component: () => import('./BatchesPage.vue'), meta: { title: 'imports.batches' } },
    { path: '/imports/new', name: 'import-new', component: () => import('./ImportNewPage.vue'), meta: { title: 'imports.new' } },
    { path: '/imports/:id', name: 'import', component: () => import('./ImportPage.vue'), meta: { title: 'imports.one' } },
  ],
})
