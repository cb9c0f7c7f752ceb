import { loadMessages } from '@/i18n'
import { defineFeature } from '@/router/feature'
import targets from '@/features/targets/routes'

export default defineFeature({
  name: 'documents',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    {
      path: '/yearly-board', name: 'yearly-board', component: () => import('./YearlyBoardPage.vue'), meta: { title: 'nav.yearly-board', entity: 'indicators' },
      beforeEnter: async () => {
        await loadMessages(targets)
      },
    },
    { path: '/documents', name: 'documents', component: () => import('./DocumentsPage.vue'), meta: { title: 'nav.documents', entity: 'indicators' } },
    {
      path: '/documents/:sha256', name: 'document', component: () => import('./ReaderPage.vue'), meta: { title: 'nav.documents', entity: 'indicators' },
      beforeEnter: async () => {
        await loadMessages(targets)
      },
    },
  ],
})
