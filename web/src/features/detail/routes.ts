import { loadMessages } from '@/i18n'
import { defineFeature } from '@/router/feature'
import ledger from '../ledger/routes'

export default defineFeature({
  name: 'detail',
  messages: { zh: () => import('./messages.zh'), en: () => import('./messages.en') },
  routes: [{
    path: '/ledger/:plural/:id', name: 'row', meta: { title: 'detail.title' },
    // The form and the cell history are the ledger's, and so are their words.
    component: async () => {
      await loadMessages(ledger)
      return import('./DetailPage.vue')
    },
  }],
})
