import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { loadMessages } from '@/i18n'
import { useAsof } from '@/stores/asof'
import { useSession } from '@/stores/session'
import type { Feature } from './feature'
import { admit } from './guards'

const modules = import.meta.glob<{ default: Feature }>(['../features/*/routes.ts', '../features/*/*/routes.ts'], { eager: true })
export const features: Feature[] = Object.values(modules).map((module) => module.default)

const routes: RouteRecordRaw[] = features.flatMap((feature) =>
  feature.routes.map((route) => ({ ...route, meta: { ...route.meta, feature: feature.name } }) as RouteRecordRaw))

routes.push(
  { path: '/403', name: 'forbidden', component: () => import('@/shell/ForbiddenPage.vue'), meta: { title: 'error.forbidden' } },
  { path: '/:rest(.*)*', name: 'not-found', component: () => import('@/shell/NotFoundPage.vue'), meta: { title: 'error.notFound' } },
)

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to, from) => {
  const session = useSession()
  if (session.state === 'unknown' || session.state === 'unreachable') await session.load()
  const verdict = admit(to, session)
  if (verdict !== true) return verdict
  // The day shown stays while the person walks from page to page.
  if (from.query.asof && !('asof' in to.query) && !to.meta.bare && to.redirectedFrom === undefined && from.name !== to.name) {
    return { ...to, query: { ...to.query, asof: from.query.asof } }
  }
  useAsof().read(to.query.asof)
  const feature = features.find((f) => f.name === to.meta.feature)
  if (feature) await loadMessages(feature)
  return true
})
