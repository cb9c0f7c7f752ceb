// What stands beside a page: why a number (?why=ADDRESS) or a project (?project=ID). In the address, so that it can be sent
// to somebody, and the browser's own "back" closes it.
import { computed } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'

export function usePanel() {
  const route = useRoute()
  const router = useRouter()
  const one = (key: string) => computed(() => (typeof route.query[key] === 'string' && route.query[key] ? route.query[key] : null))
  const address = one('why')
  const project = one('project')

  const go = (change: LocationQueryRaw, way: 'push' | 'replace') =>
    void router[way]({ path: route.path, query: { ...route.query, ...change }, hash: route.hash })

  return {
    address,
    project,
    why: (explain: string) => go({ why: explain }, 'push'),
    open: (id: string) => go({ project: id, why: undefined }, 'push'),
    /** The number first, then the project it was asked from. */
    close: () => go(address.value ? { why: undefined } : { project: undefined }, 'replace'),
  }
}
