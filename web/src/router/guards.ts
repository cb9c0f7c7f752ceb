// Who may open which page. The server decides again on every request; this only spares people a dead end.
import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router'

export interface Visitor {
  state: 'unknown' | 'signed-in' | 'signed-out' | 'unreachable'
  hasRole: (...roles: string[]) => boolean
  mayRead: (entity: string) => boolean
}

export function admit(to: Pick<RouteLocationNormalized, 'name' | 'meta' | 'fullPath' | 'params'>, visitor: Visitor): true | RouteLocationRaw {
  if (to.meta.public) {
    return to.name === 'login' && visitor.state === 'signed-in' ? { path: '/' } : true
  }
  if (visitor.state === 'signed-out' || visitor.state === 'unknown') {
    return { name: 'login', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  }
  if (visitor.state === 'unreachable') return true
  const plural = typeof to.params.plural === 'string' ? to.params.plural : undefined
  const entity = to.meta.entity ?? plural
  const allowed = (!entity || visitor.mayRead(entity)) && (!to.meta.roles || visitor.hasRole(...to.meta.roles))
  return allowed || to.name === 'forbidden' ? true : { name: 'forbidden', query: { from: to.fullPath } }
}
