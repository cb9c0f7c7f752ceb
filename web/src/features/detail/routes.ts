import { loadMessages } from '@/i18n'
import { defineFeature } from '@/router/feature'
import ledger from '../ledger/routes'
import desk from '../desk/routes'
import stages from '../stages/routes'

export default defineFeature({
  name: 'detail',
  messages: { zh: () => import('./messages.zh'), en: () => import('./messages.en') },
  routes: [{
    path: '/ledger/:plural/:id', name: 'row', meta: { title: 'detail.title' },
    // The form and the cell history are the ledger's, the stages and the light of a project their features', and so are their words.
    component: async () => {
      await Promise.all([loadMessages(ledger), loadMessages(stages), loadMessages(desk)])
      return import('./DetailPage.vue')
    },
  }],
})
