import { defineFeature } from '@/router/feature'
import { RIGHT } from '@/router/roles'

export default defineFeature({
  name: 'people',
  messages: { zh: () => import('./zh'), en: () => import('./en') },
  routes: [{ path: '/people', name: 'people', component: () => import('./PeoplePage.vue'), meta: { title: 'nav.people', right: RIGHT.managePeople } }],
})
