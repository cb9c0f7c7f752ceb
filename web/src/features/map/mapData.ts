// The layers as the server has them, read once per day shown; filtering by town and name happens here at once.
import { computed, reactive, ref, shallowRef, type Ref } from 'vue'
import { api, asProblem, type ApiProblem } from '@/api/client'
import type { MapLayer } from '@/api/schema'
import { useSchema } from '@/stores/schema'
import { LEDGER_LAYERS, type LedgerLayer, type MapCollection, type MapFeature } from './layers'

const NOTHING: MapCollection = { type: 'FeatureCollection', features: [] }

export function useMapData(town: Ref<string>, find: Ref<string>) {
  const schema = useSchema()
  const listed = shallowRef<MapLayer[]>([])
  const jurisdiction = shallowRef<MapCollection>(NOTHING)
  const towns = shallowRef<MapCollection>(NOTHING)
  const features = reactive<Record<string, MapFeature[]>>({})
  const loading = reactive<Record<string, boolean>>({})
  const problem = shallowRef<ApiProblem | null>(null)
  const loaded = ref(false)

  const layers = computed(() => LEDGER_LAYERS.filter((layer) => schema.entity(layer.plural) && listed.value.some((one) => one.name === layer.plural)))
  const ownerField = (layer: LedgerLayer) => schema.entity(layer.plural)?.owner_field ?? 'town'
  const townOf = (layer: LedgerLayer, feature: MapFeature) => String(feature.properties[ownerField(layer)] ?? feature.properties.town ?? '')

  async function layer(name: string): Promise<MapCollection> {
    loading[name] = true
    try {
      return await api.get<MapCollection>(`/map/layers/${name}.geojson`)
    } finally {
      loading[name] = false
    }
  }

  async function load(): Promise<void> {
    problem.value = null
    try {
      const answer = await api.get<MapLayer[] | { items: MapLayer[] }>('/map/layers')
      listed.value = Array.isArray(answer) ? answer : answer.items
      const has = (name: string) => listed.value.some((one) => one.name === name && one.count > 0)
      const [outline, townOutlines, ...ledgers] = await Promise.all([
        has('jurisdiction') ? layer('jurisdiction') : NOTHING, has('towns') ? layer('towns') : NOTHING,
        ...layers.value.map((one) => (has(one.plural) ? layer(one.plural) : NOTHING)),
      ])
      jurisdiction.value = outline
      towns.value = townOutlines
      layers.value.forEach((one, i) => { features[one.plural] = ledgers[i].features.filter((f) => f.geometry).map((f) => ({ ...f, properties: { ...f.properties, id: String(f.properties.id ?? f.id) } })) })
      loaded.value = true
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  function shown(one: LedgerLayer): MapFeature[] {
    const wanted = find.value.trim()
    return (features[one.plural] ?? []).filter((feature) => (!town.value || townOf(one, feature) === town.value) && (!wanted || String(feature.properties.title).includes(wanted)))
  }

  const townNames = computed(() => {
    const names = new Set<string>(towns.value.features.map((feature) => String(feature.properties.title)))
    for (const one of layers.value) for (const feature of features[one.plural] ?? []) { const name = townOf(one, feature); if (name) names.add(name) }
    return [...names].sort((a, b) => a.localeCompare(b, 'zh-CN'))
  })
  const total = computed(() => layers.value.reduce((sum, one) => sum + (features[one.plural]?.length ?? 0), 0))

  return { listed, layers, jurisdiction, towns, features, loading, problem, loaded, load, shown, townNames, total }
}
