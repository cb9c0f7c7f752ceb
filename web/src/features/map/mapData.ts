// The layers as the server has them. Tiled ones are filtered there; the others are read once per day shown and filtered by town and name here.
import { computed, reactive, ref, shallowReactive, shallowRef, type Ref } from 'vue'
import { api, asProblem, type ApiProblem, type Query } from '@/api/client'
import type { MapLayer, Row } from '@/api/schema'
import { useAsof } from '@/stores/asof'
import { useSchema } from '@/stores/schema'
import { LEDGER_LAYERS, lookOf, type Box, type LedgerLayer, type MapCollection, type MapFeature } from './layers'
import { siteQuery, tileFilter, type SiteFilter } from './siteFilter'
import { NO_ROWS, shapeOf, shapesIn, tiledBox, tiledRows, townsOf, type TiledRows } from './tileLayer'

const NOTHING: MapCollection = { type: 'FeatureCollection', features: [] }

export function useMapData(town: Ref<string>, find: Ref<string>, sites: Ref<SiteFilter>) {
  const schema = useSchema()
  const asof = useAsof()
  const listed = shallowRef<MapLayer[]>([])
  const jurisdiction = shallowRef<MapCollection>(NOTHING)
  const towns = shallowRef<MapCollection>(NOTHING)
  const features = reactive<Record<string, MapFeature[]>>({})
  const tiled = shallowReactive<Record<string, TiledRows>>({})
  const tiledTowns = shallowRef<string[]>([])
  const boxes = shallowReactive<Record<string, Box | null>>({})
  const loading = reactive<Record<string, boolean>>({})
  const problem = shallowRef<ApiProblem | null>(null)
  const loaded = ref(false)

  const layers = computed(() => LEDGER_LAYERS.filter((layer) => schema.entity(layer.plural) && listed.value.some((one) => one.name === layer.plural)))
  const ownerField = (layer: LedgerLayer) => schema.entity(layer.plural)?.owner_field ?? 'town'
  const titleField = (layer: LedgerLayer) => schema.entity(layer.plural)?.title_field ?? 'name'
  const townOf = (layer: LedgerLayer, feature: MapFeature) => String(feature.properties[ownerField(layer)] ?? feature.properties.town ?? '')
  const has = (name: string) => listed.value.some((one) => one.name === name && one.count > 0)

  async function busy<T>(name: string, work: Promise<T>): Promise<T> {
    loading[name] = true
    try {
      return await work
    } finally {
      loading[name] = false
    }
  }
  const layer = (name: string, query: Query = {}) => busy(name, api.get<MapCollection>(`/map/layers/${name}.geojson`, query))

  /** By project, as the rule of the office works it out; the unit's own word is a field of the row. */
  async function lights(): Promise<Map<string, string> | null> {
    const board = await api.get<{ projects: { id: string; light: string | null }[] }>('/board').catch(() => null)
    return board && new Map(board.projects.map((project) => [project.id, project.light ?? '']))
  }

  async function loadFeatures(one: LedgerLayer): Promise<void> {
    const [read, judged] = await Promise.all([has(one.plural) ? layer(one.plural, siteQuery(one, sites.value)) : NOTHING, one.symbols === 'light' ? lights() : null])
    features[one.plural] = read.features.filter((f) => f.geometry).map((f) => {
      const id = String(f.properties.id ?? f.id)
      return { ...f, properties: { ...f.properties, id, ...(judged ? { light: judged.get(id) ?? '' } : {}) } }
    })
  }

  let asked = 0
  async function loadTiled(one: LedgerLayer): Promise<void> {
    const mine = ++asked
    const query: Query = { ...siteQuery(one, sites.value), [`filter[${ownerField(one)}]`]: town.value, [`filter[${titleField(one)}][contains]`]: find.value.trim() }
    const fields = [titleField(one), ...one.facts.slice(0, one.tableFacts), one.by].filter((name) => schema.field(one.plural, name))
    const rows = has(one.plural) ? await busy(one.plural, tiledRows(one, [...new Set(fields)], query)) : NO_ROWS
    if (mine === asked) tiled[one.plural] = rows
  }

  async function load(): Promise<void> {
    problem.value = null
    try {
      const answer = await api.get<MapLayer[] | { items: MapLayer[] }>('/map/layers')
      listed.value = Array.isArray(answer) ? answer : answer.items
      const many = layers.value.filter((one) => one.tiled)
      const [outline, townOutlines] = await Promise.all([
        has('jurisdiction') ? layer('jurisdiction') : NOTHING, has('towns') ? layer('towns') : NOTHING,
        Promise.all(many.map(async (one) => { boxes[one.plural] = has(one.plural) ? await tiledBox(one, asof.date) : null })),
        Promise.all(many.map((one) => townsOf(one, ownerField(one)))).then((names) => { tiledTowns.value = names.flat() }),
        ...layers.value.map((one) => (one.tiled ? loadTiled(one) : loadFeatures(one))),
      ])
      jurisdiction.value = outline
      towns.value = townOutlines
      loaded.value = true
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  /** After another condition: what the server filters is asked again. */
  async function refilter(conditions: boolean): Promise<void> {
    if (!loaded.value) return
    try {
      await Promise.all(layers.value.map((one) => (one.tiled ? loadTiled(one) : conditions && one.group === 'sites' ? loadFeatures(one) : undefined)))
    } catch (error) {
      problem.value = asProblem(error)
    }
  }

  function shown(one: LedgerLayer): MapFeature[] {
    if (one.tiled) return [...(tiled[one.plural] ?? NO_ROWS).rows.values()].map((row) => listedFeature(one, row))
    const wanted = find.value.trim()
    return (features[one.plural] ?? []).filter((feature) => (!town.value || townOf(one, feature) === town.value) && (!wanted || String(feature.properties.title).includes(wanted)))
  }
  /** A row of the table; its shape stands in the tiles. */
  const listedFeature = (one: LedgerLayer, row: Row): MapFeature => ({ type: 'Feature', geometry: { type: 'GeometryCollection', geometries: [] }, properties: { id: row.id, title: String(row.values[titleField(one)] ?? '') } })
  const count = (one: LedgerLayer): number => (one.tiled ? (tiled[one.plural] ?? NO_ROWS).total : shown(one).length)
  function looks(one: LedgerLayer): Record<string, number> {
    if (one.tiled) return (tiled[one.plural] ?? NO_ROWS).looks
    const counts: Record<string, number> = {}
    for (const feature of shown(one)) { const look = lookOf(one, feature); counts[look] = (counts[look] ?? 0) + 1 }
    return counts
  }
  const rows = (one: LedgerLayer): Map<string, Row> | undefined => (one.tiled ? tiled[one.plural]?.rows : undefined)
  const inTiles = (one: LedgerLayer) => tileFilter(one, sites.value, { field: ownerField(one), name: town.value }, find.value.trim())
  /** The chosen row with its whole shape. */
  async function feature(one: LedgerLayer, id: string): Promise<MapFeature | null> {
    return one.tiled ? shapeOf(one, titleField(one), id, asof.date) : (features[one.plural]?.find((f) => f.properties.id === id) ?? null)
  }
  const near = (one: LedgerLayer, box: Box): Promise<MapFeature[]> => shapesIn(one, titleField(one), box)
  function extent(): { geometry: MapFeature['geometry'] }[] {
    return layers.value.flatMap((one): { geometry: MapFeature['geometry'] }[] => {
      const box = boxes[one.plural]
      return one.tiled ? (box ? [{ geometry: { type: 'MultiPoint', coordinates: [[box[0], box[1]], [box[2], box[3]]] } }] : []) : shown(one)
    })
  }

  const townNames = computed(() => {
    const names = new Set<string>([...towns.value.features.map((feature) => String(feature.properties.title)), ...tiledTowns.value])
    for (const one of layers.value) for (const feature of features[one.plural] ?? []) { const name = townOf(one, feature); if (name) names.add(name) }
    return [...names].sort((a, b) => a.localeCompare(b, 'zh-CN'))
  })
  const total = computed(() => layers.value.reduce((sum, one) => sum + (listed.value.find((l) => l.name === one.plural)?.count ?? 0), 0))

  return { listed, layers, jurisdiction, towns, features, loading, problem, loaded, load, refilter, shown, count, looks, rows, inTiles, feature, near, extent, townNames, total }
}
