// Who may open which page. The server decides again on every request; this only spares people a dead end.
import type { RouteLocationRaw, RouteMeta } from 'vue-router'

export interface Visitor {
  state: 'unknown' | 'signed-in' | 'signed-out' | 'unreachable'
  hasRight: (right: string) => boolean
  mayRead: (entity: string) => boolean
  /** false: sees the rows of the own units only. */
  wholeCounty?: boolean
}

export interface Destination {
  name?: string | symbol | null
  meta: RouteMeta
  fullPath: string
  params: Record<string, string | string[]>
}

export function admit(to: Destination, visitor: Visitor): true | RouteLocationRaw {
  if (to.meta.public) {
    return to.name === 'login' && visitor.state === 'signed-in' ? { path: '/' } : true
  }
  if (visitor.state === 'signed-out' || visitor.state === 'unknown') {
    return { name: 'login', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  }
  if (visitor.state === 'unreachable') return true
  const plural = typeof to.params.plural === 'string' ? to.params.plural : undefined
  const entity = to.meta.entity ?? plural
  const allowed = (!entity || visitor.mayRead(entity)) && (!to.meta.right || visitor.hasRight(to.meta.right)) && !(to.meta.whole && visitor.wholeCounty === false)
  return allowed || to.name === 'forbidden' ? true : { name: 'forbidden', query: { from: to.fullPath } }
}
