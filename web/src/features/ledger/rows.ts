// The rows of one ledger view, read page by page along the server's cursors and ahead of the eye. A row not yet read is
// undefined at its index; the grid draws it as a skeleton.
import { ref, shallowRef } from 'vue'
import { api, asProblem, type ApiProblem } from '@/api/client'
import type { Page, Plural, Row, Summary, Values } from '@/api/schema'

const FIRST_PAGE = 200
const LATER_PAGE = 1000
const AHEAD = 1500

export function useRows(plural: () => Plural) {
  const total = ref(0)
  const tick = ref(0)
  const loading = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)
  const summary = shallowRef<Summary | null>(null)
  let rows: Row[] = []
  let places = new Map<string, number>()
  let cursor: string | null = null
  let wanted = 0
  let run = 0
  let reading = false
  let parameters = new URLSearchParams()

  const touch = () => void tick.value++
  const at = (index: number): Row | undefined => rows[index]
  const byId = (id: string): Row | undefined => rows[places.get(id) ?? -1]
  const indexOf = (id: string): number => places.get(id) ?? -1

  /** Starts again with other filters, order or columns. */
  async function load(chosen: URLSearchParams): Promise<void> {
    parameters = chosen
    const mine = ++run
    reading = false
    loading.value = true
    problem.value = null
    wanted = 0
    try {
      const page = await readPage(null, FIRST_PAGE)
      if (mine !== run) return
      rows = []
      places = new Map()
      take(page)
    } catch (error) {
      if (mine !== run) return
      problem.value = asProblem(error)
      rows = []
      places = new Map()
      total.value = 0
      cursor = null
    }
    loading.value = false
    touch()
    void loadSummary(mine)
  }

  function readPage(after: string | null, limit: number): Promise<Page<Row>> {
    const query = new URLSearchParams(parameters)
    query.set('limit', String(limit))
    if (after) query.set('after', after)
    return api.get<Page<Row>>(`/${plural()}?${query.toString()}`)
  }

  function take(page: Page<Row>): void {
    for (const row of page.items) {
      places.set(row.id, rows.length)
      rows.push(row)
    }
    cursor = page.next
    total.value = Math.max(page.total, rows.length)
  }

  async function loadSummary(mine = run): Promise<void> {
    const query = new URLSearchParams(parameters)
    for (const key of ['sort', 'fields']) query.delete(key)
    try {
      const answer = await api.get<Summary>(`/${plural()}/summary?${query.toString()}`)
      if (mine === run) summary.value = answer
    } catch {
      if (mine === run) summary.value = null
    }
  }

  /** The grid shows rows up to `last`: reads on until those, and some more, are here. */
  function need(last: number): void {
    wanted = Math.max(wanted, last + AHEAD)
    if (!reading) void readOn()
  }

  async function readOn(): Promise<void> {
    const mine = run
    reading = true
    while (mine === run && cursor !== null && rows.length < Math.min(wanted, total.value)) {
      try {
        const page = await readPage(cursor, LATER_PAGE)
        if (mine !== run) return
        take(page)
        touch()
      } catch (error) {
        if (mine !== run) return
        problem.value = asProblem(error)
        break
      }
    }
    if (mine === run) reading = false
  }

  /** Reads everything up to and with `index`; for jumps to a row of the address. */
  async function readUpTo(index: number): Promise<void> {
    need(index)
    while (reading && rows.length <= index && cursor !== null) await new Promise((resolve) => setTimeout(resolve, 20))
  }

  /** Takes a newer version of a row that is shown; values it does not carry are kept when `partial`. */
  function replace(row: Pick<Row, 'id' | 'version'> & Partial<Row>, set?: Values): void {
    const place = places.get(row.id)
    const old = place === undefined ? undefined : rows[place]
    if (place === undefined || !old) return
    const values = { ...(row.values ?? old.values) }
    for (const [field, value] of Object.entries(set ?? {})) {
      if (value === null || value === undefined || value === '') delete values[field]
      else values[field] = value
    }
    rows[place] = { ...old, ...row, values, changed_at: row.changed_at ?? new Date().toISOString() }
    touch()
  }

  /** A row that somebody else changed: read again, keeping its place. */
  async function reread(id: string): Promise<Row | undefined> {
    if (!places.has(id)) return undefined
    try {
      const row = await api.get<Row>(`/${plural()}/${id}`)
      replace(row)
      return row
    } catch {
      return undefined
    }
  }

  const loaded = () => rows.length

  return { total, tick, loading, problem, summary, at, byId, indexOf, load, need, readUpTo, replace, reread, loadSummary, touch, loaded }
}

export type Rows = ReturnType<typeof useRows>
