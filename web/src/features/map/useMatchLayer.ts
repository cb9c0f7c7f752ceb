// The sites for one project on the map: badges of what fits, must be asked or nearly fits; and what one site lacks.
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { api, asProblem, type ApiProblem } from '@/api/client'
import { useAsof } from '@/stores/asof'
import { useLook } from '@/stores/look'
import { useSession } from '@/stores/session'
import { pluralOf, type Match, type Matches, type WhyMatch } from '../sites/sites'
import type { MapFeature, Selection } from './layers'

/** Badges beyond these would hide the map; the finder lists them all. */
const MOST_BADGES = 200
const SITES = ['parcels', 'plants', 'yards']

/** One badge a match, where its first site lies; `look`: the name of its picture. */
export function badgesOf(matches: readonly Match[]): MapFeature[] {
  return matches.flatMap((match): MapFeature[] => {
    const at = match.sites[0]
    if (!at || at.lon === null || at.lat === null || match.verdict === 'misses') return []
    return [{ type: 'Feature', geometry: { type: 'Point', coordinates: [at.lon, at.lat] },
      properties: { id: at.id, title: match.site, plural: pluralOf(at.kind), look: match.verdict === 'fits' ? `fits-${match.rank ?? ''}` : match.verdict } }]
  })
}

export function useMatchLayer(need: Ref<string>, selection: Ref<Selection | null>) {
  const session = useSession()
  const asof = useAsof()
  const look = useLook()
  const readable = computed(() => session.mayRead('site-needs'))
  const projects = ref<string[]>([])
  const found = shallowRef<Matches | null>(null)
  const why = shallowRef<WhyMatch | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)

  let turn = 0
  async function load(): Promise<void> {
    const mine = ++turn
    problem.value = null
    if (!need.value || !readable.value) { found.value = null; return }
    try {
      const answer = await api.get<Matches>('/site-matches', { need: need.value, limit: MOST_BADGES })
      if (mine === turn) found.value = answer
    } catch (error) {
      if (mine === turn) { found.value = null; problem.value = asProblem(error) }
    }
  }
  watch([need, readable, () => asof.date, () => look.locale], () => void load(), { immediate: true })

  const site = computed(() => (selection.value && SITES.includes(selection.value.plural) ? selection.value.id : ''))
  let asked = 0
  watch([site, found], async () => {
    const mine = ++asked
    why.value = null
    if (!site.value || !found.value) return
    try {
      const answer = await api.get<WhyMatch>('/site-matches', { need: need.value, site: site.value })
      if (mine === asked) why.value = answer
    } catch (error) {
      if (mine === asked) problem.value = asProblem(error)
    }
  }, { immediate: true })

  async function offer(): Promise<void> {
    if (projects.value.length || !readable.value) return
    const page = await api.get<{ items: { values: { project?: string } }[] }>('/site-needs', { limit: 200 }).catch(() => ({ items: [] }))
    projects.value = [...new Set(page.items.map((row) => row.values.project ?? '').filter(Boolean))]
  }
  const badges = computed(() => badgesOf(found.value?.matches ?? []))
  return { readable, site, projects, found, why, problem, badges, offer, load }
}
export type MatchLayer = ReturnType<typeof useMatchLayer>
