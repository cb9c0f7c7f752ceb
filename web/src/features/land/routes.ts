import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'land',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/idle-land', name: 'idle-land', component: () => import('./IdleLandPage.vue'), meta: { title: 'nav.idle-land', entity: 'parcels' } },
    { path: '/land-quota', name: 'land-quota', component: () => import('./LandQuotaPage.vue'), meta: { title: 'land.tab.land-quota', entity: 'land-quotas' } },
    { path: '/head-room', name: 'head-room', component: () => import('./HeadRoomPage.vue'), meta: { title: 'land.tab.head-room', entity: 'utilities' } },
    { path: '/redevelopment', name: 'redevelopment', component: () => import('./RedevelopmentPage.vue'), meta: { title: 'land.tab.redevelopment', entity: 'redevelopments' } },
    { path: '/park-timeline', name: 'park-timeline', component: () => import('./ParkTimelinePage.vue'), meta: { title: 'land.tab.park-timeline', entity: 'park-phases' } },
  ],
})
