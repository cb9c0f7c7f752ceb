import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'chain',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/chains', name: 'chains', component: () => import('./ChainsPage.vue'), meta: { title: 'nav.chain-maps', entity: 'chains', whole: true } },
    { path: '/chains/:code', name: 'chain', component: () => import('./ChainPage.vue'), meta: { title: 'nav.chain-maps', entity: 'chains', whole: true } },
    { path: '/chains/:code/lists', name: 'chain-lists', component: () => import('./lists/ChainListsPage.vue'), meta: { title: 'nav.chain-maps', entity: 'chains', whole: true } },
    { path: '/chains/:code/visits', name: 'chain-visits', component: () => import('./VisitsPage.vue'), meta: { title: 'nav.visit-week', entity: 'visits', whole: true } },
    { path: '/visit-week', name: 'visit-week', component: () => import('./VisitsEntry.vue'), meta: { title: 'nav.visit-week', entity: 'visits', whole: true } },
  ],
})
