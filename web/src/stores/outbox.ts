// What was written while the server could not be reached: kept on this device for the person who wrote it, sent when it is back.
import { defineStore } from 'pinia'
import { ref } from 'vue'
import { api, ApiProblem, asProblem, etagOf } from '@/api/client'
import type { Page, Row, Values } from '@/api/schema'
import { useAsof } from './asof'

export interface Writing {
  ledger: string
  /** The row that was seen, null for a new one. */
  row: { id: string; version: number } | null
  /** What a new row has besides `set`; its name is looked for before it is made, so that nothing is made twice. */
  create?: { name: string } & Values
  set: Values
  /** What the list says of it. */
  label: string
}
export interface Unsent extends Writing {
  key: string
  at: string
  /** Why the server did not take it; "" while it waits for the network. */
  refused: string
  /** What the row says now where somebody else changed it meanwhile. */
  theirs?: string
}

const AGAIN_AFTER = 20_000
/** A line that is dead but not down answers nothing: after this long it counts as not reached. */
const PATIENCE = 15_000
const LATER = new Set([0, 401, 408, 429, 500, 502, 503, 504])

const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
const patience = () => ({ signal: AbortSignal.timeout?.(PATIENCE) })
const holds = (row: Row, set: Values) => Object.entries(set).every(([field, value]) => (row.values[field] ?? null) === (value ?? null))

async function change(one: Unsent, row: { id: string; version: number }): Promise<Row> {
  try {
    return await api.patch<Row>(`/${one.ledger}/${row.id}`, { set: one.set }, { ifMatch: etagOf(row), ...patience() })
  } catch (error) {
    if (!asProblem(error).conflict) throw error
    const now = await api.get<Row>(`/${one.ledger}/${row.id}`, {}, patience())
    if (holds(now, one.set)) return now   // it was taken, only the answer was lost
    one.theirs = Object.keys(one.set).map((field) => now.values[field]).filter((value) => typeof value === 'string' && value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value)).join('；')
    throw error
  }
}
async function send(one: Unsent, again: boolean): Promise<Row> {
  if (one.row) return change(one, one.row)
  const known = again ? (await api.get<Page<Row>>(`/${one.ledger}`, { 'filter[name]': one.create?.name, limit: 1 }, patience())).items[0] : undefined
  if (known) return change(one, known)
  return api.post<Row>(`/${one.ledger}`, { values: { ...one.create, ...one.set } }, { idempotencyKey: one.key, ...patience() })
}

export const useOutbox = defineStore('outbox', () => {
  const items = ref<Unsent[]>([])
  /** Grows when something kept was taken by the server: lists that show it read again. */
  const taken = ref(0)
  const busy = ref(false)
  let shelf = ''
  let timer = 0

  function store(): boolean {
    if (!shelf) return false
    try {
      if (items.value.length) localStorage.setItem(shelf, JSON.stringify(items.value))
      else localStorage.removeItem(shelf)
      return true
    } catch {
      return false
    }
  }
  /** What this person left on this device. */
  function open(person: string): void {
    shelf = `liantu.unsent.${person}`
    try {
      items.value = JSON.parse(localStorage.getItem(shelf) ?? '[]') as Unsent[]
    } catch {
      items.value = []
    }
    window.addEventListener('online', flush)
    window.clearInterval(timer)
    timer = window.setInterval(() => void flush(), AGAIN_AFTER)
    void flush()
  }
  /** Signed out: what is kept stays for the same person. */
  function close(): void {
    shelf = ''
    items.value = []
    window.removeEventListener('online', flush)
    window.clearInterval(timer)
  }

  /** The row as the server has it, or null: not reached, kept here. A refusal is thrown. */
  async function write(writing: Writing): Promise<Row | null> {
    const one: Unsent = { ...writing, key: newKey(), at: new Date().toISOString(), refused: '' }
    try {
      return await send(one, false)
    } catch (error) {
      const problem = asProblem(error)
      if (problem.type !== 'offline') throw problem
      items.value.push(one)
      if (!store()) {
        items.value.pop()
        throw problem
      }
      return null
    }
  }

  async function flush(): Promise<void> {
    if (busy.value || useAsof().past || !shelf) return
    busy.value = true
    for (const one of [...items.value].filter((item) => !item.refused)) {
      try {
        const row = await send(one, true)
        items.value = items.value.filter((item) => item.key !== one.key)
        for (const item of items.value) if (item.ledger === one.ledger && item.row?.id === row.id) item.row.version = row.version
        taken.value += 1
      } catch (error) {
        const problem = error instanceof ApiProblem ? error : null
        if (!problem || LATER.has(problem.status)) break
        const kept = items.value.find((item) => item.key === one.key)
        if (kept) Object.assign(kept, { refused: problem.sentence, theirs: one.theirs })
      }
    }
    store()
    busy.value = false
  }
  /** Somebody wrote to the row meanwhile: what is kept here goes over it, the older value stays in the history. */
  async function insist(key: string): Promise<void> {
    const one = items.value.find((item) => item.key === key)
    if (!one) return
    if (one.row) one.row.version = (await api.get<Row>(`/${one.ledger}/${one.row.id}`)).version
    Object.assign(one, { refused: '', theirs: '' })
    store()
    await flush()
  }
  function drop(key: string): void {
    items.value = items.value.filter((item) => item.key !== key)
    store()
  }
  const waits = (id: string): boolean => items.value.some((item) => item.row?.id === id)

  return { items, taken, busy, open, close, write, flush, insist, drop, waits }
})
