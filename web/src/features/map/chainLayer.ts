// The firms of one chain as a layer: shape and colour by tier, texture by the state of the node they stand on.
import { computed, ref, shallowRef, watch, type Ref } from 'vue'
import { api, asProblem, type ApiProblem } from '@/api/client'
import { useAsof } from '@/stores/asof'
import { useSchema } from '@/stores/schema'
import { useSession } from '@/stores/session'
import { STATES, type ChainMap, type ChainNode, type Chains, type ChainSummary, type StateCode } from '../chain/chain'
import type { MapFeature } from './layers'

export const TIERS = ['up', 'mid', 'down'] as const
export type TierCode = (typeof TIERS)[number]
export interface FirmOnChain { id: string; name: string; local: boolean; anchor: boolean; nodes: { node: string; confidence: number; confirmed: boolean }[] }
export type NodeOfMap = Pick<ChainNode, 'code' | 'name' | 'tier' | 'state'>
export interface FirmLine {
  id: string
  name: string
  anchor: boolean
  /** The chosen node first, else the surest. */
  nodes: NodeOfMap[]
  town: string
  feature: MapFeature | null
}

/** Firms that stand on the chain (on the node, when one is chosen) with where they are; those without a position last. */
export function firmLines(firms: readonly FirmOnChain[], nodes: readonly NodeOfMap[], node: string, positions: ReadonlyMap<string, MapFeature>): FirmLine[] {
  const known = new Map(nodes.map((one) => [one.code, one]))
  const lines = firms.flatMap((firm): FirmLine[] => {
    const on = firm.nodes.flatMap((at) => known.get(at.node) ?? [])
    if (node && !on.some((one) => one.code === node)) return []
    on.sort((a, b) => Number(b.code === node) - Number(a.code === node))
    const feature = positions.get(firm.id) ?? null
    return on.length && (firm.local || feature) ? [{ id: firm.id, name: firm.name, anchor: firm.anchor, nodes: on, town: String(feature?.properties.town ?? ''), feature }] : []
  })
  return lines.sort((a, b) => Number(b.feature !== null) - Number(a.feature !== null))
}
/** The name of a firm's picture: tier and state. */
export const pictureOfFirm = (line: Pick<FirmLine, 'nodes'>): string => `${line.nodes[0].tier.code}-${line.nodes[0].state.code}`

export function useChainLayer(code: Ref<string>, node: Ref<string>, positions: () => MapFeature[], passes: (feature: MapFeature) => boolean, narrowed: () => boolean) {
  const session = useSession()
  const asof = useAsof()
  const schema = useSchema()
  const readable = computed(() => Boolean(schema.entity('chains')) && Boolean(schema.entity('enterprises')) && session.wholeCounty)
  const chains = shallowRef<ChainSummary[]>([])
  const chain = shallowRef<ChainMap | null>(null)
  const firms = shallowRef<FirmOnChain[]>([])
  const problem = shallowRef<ApiProblem | null>(null)
  const loading = ref(false)

  let turn = 0
  async function load(): Promise<void> {
    const own = ++turn
    if (!readable.value) return
    problem.value = null
    try {
      if (!chains.value.length) chains.value = (await api.get<Chains>('/chain-maps')).chains
      const at = `/chain-maps/${encodeURIComponent(code.value)}`
      if (!code.value) { chain.value = null; firms.value = []; return }
      loading.value = true
      const [map, on] = await Promise.all([api.get<ChainMap>(at), api.get<{ firms: FirmOnChain[] }>(`${at}/firms`)])
      if (own !== turn) return
      chain.value = map
      firms.value = on.firms
    } catch (error) {
      if (own === turn) { problem.value = asProblem(error); chain.value = null; firms.value = [] }
    } finally {
      if (own === turn) loading.value = false
    }
  }
  watch(() => [code.value, asof.date, readable.value], () => void load(), { immediate: true })

  const every = computed(() => (chain.value ? firmLines(firms.value, chain.value.node_list, node.value, new Map(positions().map((feature) => [feature.properties.id, feature]))) : []))
  const lines = computed(() => every.value.filter((line) => (line.feature ? passes(line.feature) : !narrowed())))
  const features = computed(() => lines.value.flatMap((line): MapFeature[] => (line.feature ? [{ ...line.feature, properties: { ...line.feature.properties, look: pictureOfFirm(line) } }] : [])))
  const unplaced = computed(() => lines.value.filter((line) => !line.feature).length)
  const count = (of: (line: FirmLine) => boolean) => lines.value.filter((line) => line.feature && of(line)).length
  const tiers = computed(() => TIERS.map((tier) => ({ code: tier, count: count((line) => line.nodes[0].tier.code === tier) })))
  const states = computed(() => STATES.map((state: StateCode) => ({ code: state, count: count((line) => line.nodes[0].state.code === state) })))
  const nodesOf = (id: string): NodeOfMap[] => every.value.find((line) => line.id === id)?.nodes ?? []

  return { readable, chains, chain, lines, features, unplaced, tiers, states, nodesOf, problem, loading, load }
}
export type ChainLayer = ReturnType<typeof useChainLayer>
