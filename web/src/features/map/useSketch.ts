// One act of drawing from its beginning to the answer of the server: corners with steps back, what the server measures of them, and
// the rows that would follow. Rules are the server's; this only asks.
import { computed, ref, shallowRef, watch } from 'vue'
import type { Position } from 'geojson'
import { api, asProblem, type ApiProblem } from '@/api/client'
import type { Row } from '@/api/schema'
import type { MapFeature } from './layers'
import { cornersOf, NO_SHAPE, outlineOf, shapeOf, withoutCorner, type Corners, type Outline, type Shape, type SketchAct } from './sketch'

export interface DrawnParcel {
  parcel_no: string
  area_m2: number
  land_m2: number | null
  outline: Outline
  id?: string
}
export interface DrawnAnswer {
  parcels: DrawnParcel[]
  remarks: string[]
  reason: string
  batch?: string
}
interface Measured {
  area_m2: number
  faults: Position[]
  refusal: string
  remarks: string[]
}
export interface Target {
  id: string
  version: number
  title: string
  land: number | null
}

const ASK_AFTER_MS = 120

export function useSketch(parcels: () => MapFeature[]) {
  const act = ref<SketchAct | null>(null)
  const shape = shallowRef<Shape>(NO_SHAPE)
  const rings = computed(() => shape.value.rings)
  const finished = ref(false)
  const targets = ref<Target[]>([])
  const numbers = ref<string[]>([])
  const town = ref('')
  const takeMeasured = ref(false)
  const measured = shallowRef<Measured | null>(null)
  const answer = shallowRef<DrawnAnswer | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)
  const busy = ref(false)
  const current = ref<[number, number] | null>(null)
  const past: Shape[] = []
  const steps = ref(0)
  let held = false

  const closed = computed(() => act.value !== 'split')
  const adding = computed(() => !finished.value && (act.value === 'draw' || act.value === 'split'))
  const corners = computed(() => rings.value.flatMap((ring, r) => ring.map((place, i) => ({ ring: r, at: i, place }))))
  const neighbours = computed(() => (act.value && act.value !== 'join' ? cornersOf(parcels().filter((one) => act.value !== 'edit' || !targets.value.some((target) => target.id === one.properties.id)).map((one) => one.geometry)) : []))
  const geometries = computed(() => targets.value.flatMap((target) => {
    const geometry = parcels().find((one) => one.properties.id === target.id)?.geometry
    return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry] : []
  }))
  const shown = computed<Outline[]>(() => (act.value === 'split' || act.value === 'join' ? answer.value?.parcels.map((one) => one.outline) ?? geometries.value : []))

  function change(next: Shape): void {
    if (!held) remember()
    shape.value = next
  }
  function remember(): void {
    past.push(shape.value)
    steps.value = past.length
  }
  function back(): void {
    const before = past.pop()
    steps.value = past.length
    if (!before) return
    shape.value = before
    if (act.value === 'draw' || act.value === 'split') finished.value = false
  }
  const withRing = (ring: number, next: Corners): Shape => ({ ...shape.value, rings: rings.value.map((one, i) => (i === ring ? next : one)) })

  const add = (place: Position) => change(withRing(0, [...rings.value[0], place]))
  const insert = (ring: number, before: number, place: Position) => change(withRing(ring, [...rings.value[ring].slice(0, before), place, ...rings.value[ring].slice(before)]))
  const move = (ring: number, at: number, place: Position) => change(withRing(ring, rings.value[ring].map((one, i) => (i === at ? place : one))))
  const drop = (ring: number, at: number) => change(withoutCorner(shape.value, ring, at))
  function hold(holding: boolean): void {
    if (holding) remember()
    held = holding
  }

  async function target(id: string, title: string): Promise<Target> {
    const row = await api.get<Row>(`/parcels/${id}`)
    return { id, version: row.version, title, land: typeof row.values.land_m2 === 'number' ? row.values.land_m2 : null }
  }

  async function begin(which: SketchAct, feature?: MapFeature): Promise<boolean> {
    cancel()
    try {
      if (feature) targets.value = [await target(feature.properties.id, feature.properties.title)]
    } catch (error) {
      problem.value = asProblem(error)
      return false
    }
    act.value = which
    if (which === 'edit') {
      shape.value = shapeOf(feature?.geometry) ?? NO_SHAPE
      finished.value = rings.value[0].length > 2
    }
    if (which === 'join' && feature) numbers.value = [feature.properties.title]
    ask()
    return true
  }
  function cancel(): void {
    act.value = null
    shape.value = NO_SHAPE
    targets.value = []
    numbers.value = []
    measured.value = answer.value = problem.value = null
    finished.value = takeMeasured.value = held = false
    current.value = null
    past.length = steps.value = 0
  }
  async function toggle(feature: MapFeature): Promise<void> {
    const chosen = targets.value.some((one) => one.id === feature.properties.id)
    if (chosen) targets.value = targets.value.filter((one) => one.id !== feature.properties.id)
    else if (shapeOf(feature.geometry)) targets.value = [...targets.value, await target(feature.properties.id, feature.properties.title)]
    ask()
  }

  function order(preview: boolean): Record<string, unknown> | null {
    const parcelsOf = targets.value.map(({ id, version }) => ({ id, version }))
    const given = numbers.value.map((one) => one.trim())
    if (act.value === 'split') return rings.value[0].length < 2 ? null : { act: 'split', parcels: parcelsOf, line: rings.value[0].map(([lon, lat]) => [lon, lat]), ...(preview ? {} : { numbers: given }), preview }
    if (act.value === 'join') return parcelsOf.length < 2 ? null : { act: 'join', parcels: parcelsOf, ...(given[0] ? { numbers: given } : {}), preview }
    const outline = outlineOf(shape.value)
    if (!outline) return null
    return act.value === 'draw' ? { act: 'draw', outline, numbers: given, town: town.value, preview } : { act: 'edit', outline, parcels: parcelsOf, measured: takeMeasured.value, preview }
  }

  let asked = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  function ask(): void {
    clearTimeout(waiting)
    waiting = setTimeout(() => void measure(), ASK_AFTER_MS)
  }
  async function measure(): Promise<void> {
    const mine = ++asked
    const outline = act.value === 'draw' || act.value === 'edit' ? outlineOf(shape.value) : null
    const wanted = act.value === 'split' || act.value === 'join' ? order(true) : null
    try {
      const found = outline ? await api.post<Measured>('/parcel-drawings/check', { outline, land_m2: act.value === 'edit' && !takeMeasured.value ? targets.value[0]?.land ?? null : null }) : null
      const preview = wanted ? await api.post<DrawnAnswer>('/parcel-drawings', wanted) : null
      if (mine !== asked) return
      measured.value = found
      answer.value = preview
      problem.value = null
      if (preview && act.value === 'split' && numbers.value.length !== preview.parcels.length) numbers.value = preview.parcels.map((one) => one.parcel_no)
    } catch (error) {
      if (mine !== asked) return
      answer.value = null
      problem.value = asProblem(error)
    }
  }
  watch([shape, takeMeasured], () => { if (act.value) ask() })

  async function save(): Promise<DrawnAnswer | null> {
    const wanted = order(false)
    if (!wanted) return null
    busy.value = true
    problem.value = null
    try {
      return await api.post<DrawnAnswer>('/parcel-drawings', wanted)
    } catch (error) {
      problem.value = asProblem(error)
      return null
    } finally {
      busy.value = false
    }
  }

  const ready = computed(() => {
    if (act.value === 'split') return (answer.value?.parcels.length ?? 0) > 1 && numbers.value.every((one) => one.trim())
    if (act.value === 'join') return answer.value !== null
    return Boolean(measured.value && !measured.value.refusal && outlineOf(shape.value) && (act.value !== 'draw' || numbers.value[0]?.trim()))
  })

  return { act, shape, rings, finished, targets, numbers, town, takeMeasured, measured, answer, problem, busy, current, steps, closed, adding, corners, neighbours, shown, ready, add, insert, move, drop, hold, back, begin, cancel, toggle, save, finish: () => { finished.value = true } }
}

export type Sketch = ReturnType<typeof useSketch>
