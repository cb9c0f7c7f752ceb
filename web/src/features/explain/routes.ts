import { defineFeature } from '@/router/feature'

// No page of its own: the panel stands beside any page, see shell/SideHost.vue.
export default defineFeature({ name: 'explain', messages: { zh: () => import('./zh'), en: () => import('./en') }, routes: [] })
