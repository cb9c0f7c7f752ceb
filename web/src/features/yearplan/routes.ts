import { defineFeature } from '@/router/feature'

// No page of its own: a panel of a project's page.
export default defineFeature({ name: 'yearplan', messages: { zh: () => import('./zh'), en: () => import('./en') }, routes: [] })
