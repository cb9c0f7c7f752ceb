import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'network',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/networks', name: 'networks', component: () => import('./PortfolioPage.vue'), meta: { title: 'nav.networks', entity: 'approval-networks' } },
    { path: '/networks/plan', name: 'network-plan', component: () => import('./PlanPage.vue'), meta: { title: 'network.plan.title', entity: 'approval-networks' } },
    { path: '/networks/:id', name: 'network', component: () => import('./NetworkPage.vue'), meta: { title: 'network.title', entity: 'approval-networks' } },
  ],
})
