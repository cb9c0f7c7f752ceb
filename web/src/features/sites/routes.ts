import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'sites',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/site-match', name: 'site-match', component: () => import('./SiteMatchPage.vue'), meta: { title: 'nav.site-match', entity: 'site-needs' } },
    { path: '/site-portfolio', name: 'site-portfolio', component: () => import('./PortfolioPage.vue'), meta: { title: 'sites.portfolio.title', entity: 'site-needs' } },
    { path: '/site-compare', name: 'site-compare', component: () => import('./ComparePage.vue'), meta: { title: 'sites.compare.title', entity: 'parcels' } },
    { path: '/shared/:token', name: 'shared-sites', component: () => import('./SharedPage.vue'), meta: { public: true, bare: true, title: 'sites.share.page' } },
  ],
})
