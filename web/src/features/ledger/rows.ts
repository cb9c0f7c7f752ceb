// The rows of one ledger view, read page by page ahead of the eye: along the server's cursors, and by an offset after a jump
// (the way into the past has cursors only). A row not yet read is undefined at its index; the grid draws it as a skeleton.
import { ref, shallowRef } from 'vue'
import { api, asProblem, type ApiProblem } from '@/api/client'
import { useAsof } from '@/stores/asof'
import type { Page, Plural, Row, Summary, Values } from '@/api/schema'

const FIRST_PAGE = 200
const LATER_PAGE = 1000
const AHEAD = 1500
const BEHIND = 500

export function useRows(plural: () => Plural) {
  const asof = useAsof()
  const total = ref(0)
  const tick = ref(0)
  const loading = ref(false)
  const problem = shallowRef<ApiProblem | null>(null)
  const summary = shallowRef<Summary | null>(null)
  let rows: (Row | undefined)[] = []
  let places = new Map<string, number>()
  let cursors = new Map<number, string>()
  let wanted = { first: 0, last: 0 }
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
    wanted = { first: 0, last: 0 }
    try {
      const page = await readPage(0, FIRST_PAGE)
      if (mine !== run) return
      forget()
      take(page, 0)
    } catch (error) {
      if (mine !== run) return
      problem.value = asProblem(error)
      forget()
      total.value = 0
    }
    loading.value = false
    touch()
    void loadSummary(mine)
  }

  function forget(): void {
    rows = []
    places = new Map()
    cursors = new Map()
  }

  function readPage(from: number, limit: number): Promise<Page<Row>> {
    const query = new URLSearchParams(parameters)
    query.set('limit', String(limit))
    const cursor = cursors.get(from)
    if (cursor) query.set('after', cursor)
    else if (from > 0) query.set('offset', String(from))
    return api.get<Page<Row>>(`/${plural()}?${query.toString()}`)
  }

  function take(page: Page<Row>, from: number): void {
    page.items.forEach((row, i) => {
      places.set(row.id, from + i)
      rows[from + i] = row
    })
    const end = from + page.items.length
    if (page.next) cursors.set(end, page.next)
    total.value = Math.max(page.total, end)
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

  /** The grid shows the rows `first` to `last`: those and some around them are read. */
  function need(first: number, last: number): void {
    wanted = { first: Math.max(0, first - BEHIND / 2), last: last + AHEAD }
    if (!reading) void readOn()
  }

  /** Where the next page begins so that `wanted` fills up, and how long it may be; null when nothing is missing. */
  function nextPage(): { from: number; limit: number } | null {
    const end = Math.min(wanted.last + 1, total.value)
    let hole = Math.min(wanted.first, end)
    while (hole < end && rows[hole]) hole++
    if (hole >= end) return null
    let from = hole
    if (asof.past) while (from > 0 && !cursors.has(from)) from--
    else while (from > 0 && hole - from < BEHIND && !rows[from - 1]) from--
    let limit = 1
    while (limit < LATER_PAGE && from + limit < total.value && !rows[from + limit]) limit++
    return { from, limit }
  }

  async function readOn(): Promise<void> {
    const mine = run
    reading = true
    for (let next = nextPage(); mine === run && next; next = nextPage()) {
      try {
        const page = await readPage(next.from, next.limit)
        if (mine !== run) return
        take(page, next.from)
        touch()
        if (page.items.length === 0) {
          total.value = page.total
          break
        }
      } catch (error) {
        if (mine !== run) return
        problem.value = asProblem(error)
        break
      }
    }
    if (mine === run) reading = false
  }

  /** Reads the rows `first` to `last` and waits for them; for jumps to a row of the address. */
  async function readSpan(first: number, last: number): Promise<void> {
    const end = Math.min(last + 1, total.value)
    const missing = () => {
      for (let i = first; i < end; i++) if (!rows[i]) return true
      return false
    }
    for (const mine = run; mine === run && missing() && !problem.value; ) {
      need(first, last)
      while (reading && mine === run && missing()) await new Promise((resolve) => setTimeout(resolve, 20))
    }
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

  return { total, tick, loading, problem, summary, at, byId, indexOf, load, need, readSpan, replace, reread, loadSummary, touch }
}

export type Rows = ReturnType<typeof useRows>
