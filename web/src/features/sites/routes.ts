import { loadMessages } from '@/i18n'
import { defineFeature } from '@/router/feature'
import ledger from '../ledger/routes'

export default defineFeature({
  name: 'sites',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    {
      path: '/site-match', name: 'site-match', meta: { title: 'nav.site-match', entity: 'site-needs' },
      // The fields of a need are the ledger's, and so are their words.
      component: async () => {
        await loadMessages(ledger)
        return import('./SiteMatchPage.vue')
      },
    },
    { path: '/site-portfolio', name: 'site-portfolio', component: () => import('./PortfolioPage.vue'), meta: { title: 'sites.portfolio.title', entity: 'site-needs' } },
    { path: '/site-compare', name: 'site-compare', component: () => import('./ComparePage.vue'), meta: { title: 'sites.compare.title', entity: 'parcels' } },
    { path: '/shared/:token', name: 'shared-sites', component: () => import('./SharedPage.vue'), meta: { public: true, bare: true, title: 'sites.share.page' } },
  ],
})
