import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'ledger',
  messages: { zh: () => import('./messages.zh'), en: () => import('./messages.en') },
  routes: [
    {
      path: '/ledger/:plural', name: 'ledger', component: () => import('./LedgerPage.vue'),
      meta: { title: 'ledger.title', full: true },
    },
    {
      path: '/ledger/:plural/duplicates', name: 'duplicates', component: () => import('./DuplicatesPage.vue'),
      meta: { title: 'ledger.duplicates' },
    },
  ],
})
