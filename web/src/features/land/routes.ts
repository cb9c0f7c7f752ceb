import { defineFeature } from '@/router/feature'

export default defineFeature({
  name: 'land',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [
    { path: '/idle-land', name: 'idle-land', component: () => import('./IdleLandPage.vue'), meta: { title: 'nav.idle-land', entity: 'parcels' } },
  ],
})
