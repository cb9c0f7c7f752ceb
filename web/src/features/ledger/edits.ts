// Writing what was typed: at once, row after row in order, all or nothing for a block. Keeps what the server refused
// beside the cell, and what somebody else changed meanwhile for the person to choose.
import { computed, reactive, ref, shallowRef } from 'vue'
import { api, ApiProblem, asProblem, etagOf } from '@/api/client'
import type { FieldValue, Plural, Row, Values } from '@/api/schema'
import { sameValue } from './entry'
import type { Rows } from './rows'
import { UndoStack, type CellChange } from './undo'

export interface Refusal {
  id: string
  field: string
  /** What was to be written, as the person typed it. */
  text: string
  message: string
}

export interface ConflictField {
  id: string
  title: string
  field: string
  mine: FieldValue
  theirs: FieldValue
  original: FieldValue
  /** Who wrote theirs and when; "" where the server did not say. */
  by: string
  at: string
}

export interface Conflict {
  fields: ConflictField[]
  /** What was typed besides and is in nobody's way: written whatever is chosen. */
  rest: CellChange[]
}

/** Of a 412, and of each row of a 409: the row as it stands and who changed what. */
interface Moved {
  current?: Row
  changes?: { field: string; actor: string; at: string }[]
}

/** Somebody else's cells of the same row were kept beside what was written here. */
export interface Merge {
  title: string
  by: string
  fields: string[]
}

/** What the server wrote and yet holds for doubtful: one sentence each. */
interface Advised {
  findings?: { field: string; code: string; message: string }[]
}

interface BatchAnswer extends Advised {
  batch: string
  rows: { id: string; version: number }[]
}

export function useEdits(options: {
  plural: () => Plural
  rows: Rows
  titleOf: (row: Row) => string
  textOf: (field: string, value: FieldValue) => string
  say: (state: 'saved' | 'failed' | 'conflict', detail?: string) => void
  merged?: (merge: Merge) => void
}) {
  const saving = reactive(new Map<string, unknown>())
  const refusals = reactive(new Map<string, Refusal>())
  const conflict = shallowRef<Conflict | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)
  const advice = ref<string[]>([])
  const savedAt = ref('')
  const steps = ref(0)
  const busy = computed(() => saving.size > 0)
  const chains = new Map<string, Promise<void>>()
  const stack = new UndoStack((changes) => store(changes))
  const key = (id: string, field: string) => `${id}.${field}`
  /** The last value this page wrote into a cell: what stands there is then no change of somebody else. */
  const written = new Map<string, unknown>()

  /** One row's writes follow each other, so that each carries the version the one before it made. */
  function inOrder<T>(id: string, write: () => Promise<T>): Promise<T> {
    const before = chains.get(id) ?? Promise.resolve()
    const result = before.then(write, write)
    chains.set(id, result.then(() => undefined, () => undefined))
    return result
  }

  function mark(changes: CellChange[]): void {
    for (const c of changes) {
      saving.set(key(c.id, c.field), c.new)
      refusals.delete(key(c.id, c.field))
    }
    options.rows.touch()
  }

  function release(changes: CellChange[]): void {
    for (const c of changes) saving.delete(key(c.id, c.field))
    options.rows.touch()
  }

  /** Writes and can be undone. Resolves to false when it was refused; why is then beside the cells. */
  async function write(changes: CellChange[]): Promise<boolean> {
    const real = changes.filter((c) => !sameValue(c.old, c.new))
    if (real.length === 0) return true
    try {
      await store(real)
      stack.push({ label: '', changes: real })
      steps.value++
      return true
    } catch {
      return false
    }
  }

  async function store(changes: CellChange[]): Promise<void> {
    mark(changes)
    problem.value = null
    advice.value = []
    const ids = [...new Set(changes.map((c) => c.id))]
    try {
      if (ids.length === 1 && ids[0]) await inOrder(ids[0], () => storeRow(ids[0]!, changes))
      else await storeBlock(ids, changes)
      savedAt.value = new Date().toISOString()
      options.say('saved')
      void options.rows.loadSummary()
    } catch (error) {
      const refusal = asProblem(error)
      if (refusal.status !== 412 || !conflict.value) problem.value = refusal
      options.say(conflict.value ? 'conflict' : 'failed', refusal.sentence)
      throw error
    } finally {
      release(changes)
    }
  }

  const setOf = (changes: CellChange[]): Values => {
    const set: Values = {}
    for (const c of changes) set[c.field] = c.new as FieldValue
    return set
  }

  const clashes = (changes: CellChange[], row: Row) => changes.filter((c) => {
    const now = row.values[c.field]
    return !sameValue(c.old, now) && !sameValue(c.new, now) && !sameValue(written.get(key(c.id, c.field)), now)
  })
  const remember = (changes: CellChange[]) => changes.forEach((c) => written.set(key(c.id, c.field), c.new))

  /** Opens the dialog over all cells that were changed on both sides. */
  function ask(clash: CellChange[], changes: CellChange[], moved: Map<string, Moved>): never {
    conflict.value = {
      fields: clash.map((c) => {
        const there = moved.get(c.id)
        const row = there?.current ?? options.rows.byId(c.id)
        const change = there?.changes?.find((one) => one.field === c.field)
        return {
          id: c.id, title: row ? options.titleOf(row) : '', field: c.field, mine: c.new as FieldValue, theirs: row?.values[c.field],
          original: c.old as FieldValue, by: change?.actor ?? '', at: change?.at ?? row?.changed_at ?? '',
        }
      }),
      rest: changes.filter((c) => !clash.includes(c)),
    }
    throw new ApiProblem(412, { title: '', status: 412 })
  }

  async function storeRow(id: string, changes: CellChange[], attempt = 0): Promise<void> {
    const row = options.rows.byId(id) ?? (await api.get<Row>(`/${options.plural()}/${id}`))
    // Somebody else's change may have come in while this one was being typed: then nothing is sent unasked.
    const clash = clashes(changes, row)
    if (clash.length) ask(clash, changes, new Map([[id, await whoChanged(row, clash)]]))
    const set = setOf(changes)
    try {
      const after = await api.patch<Row & Advised>(`/${options.plural()}/${id}`, { set }, { ifMatch: etagOf(row) })
      advice.value = (after.findings ?? []).map((f) => f.message)
      options.rows.replace({ id: after.id, version: after.version, batch: after.batch, changed_at: after.changed_at }, set)
      remember(changes)
    } catch (error) {
      const refusal = asProblem(error)
      if (refusal.status === 412) return answerConflict(id, changes, refusal, attempt)
      if ([400, 409, 422].includes(refusal.status)) noteRefusal(id, changes, refusal)
      throw error
    }
  }

  /** From the row's history: the newest change of each of these cells. */
  async function whoChanged(row: Row, clash: CellChange[]): Promise<Moved> {
    try {
      const { versions } = await api.get<{ versions: { actor: string; at: string; changes: { field: string }[] }[] }>(`/${options.plural()}/${row.id}/history`)
      return { current: row, changes: clash.flatMap((c) => {
        const version = versions.find((v) => v.changes.some((change) => change.field === c.field))
        return version ? [{ field: c.field, actor: version.actor, at: version.at }] : []
      }) }
    } catch {
      return { current: row }   // the three values can be chosen between without a name
    }
  }

  function sayMerged(moved: Moved): void {
    const changes = moved.changes ?? []
    if (!moved.current || changes.length === 0) return
    options.merged?.({ title: options.titleOf(moved.current), by: [...new Set(changes.map((c) => c.actor))].join('、'), fields: changes.map((c) => c.field) })
  }

  /** What the other person changed does not touch what is written here: write again on top. Otherwise ask. */
  async function answerConflict(id: string, changes: CellChange[], refusal: ApiProblem, attempt: number): Promise<void> {
    const moved = refusal.body as Moved
    const fresh = moved.current ?? (await api.get<Row>(`/${options.plural()}/${id}`))
    const clash = clashes(changes, fresh)
    options.rows.replace(fresh)
    if (clash.length) ask(clash, changes, new Map([[id, { ...moved, current: fresh }]]))
    if (attempt >= 3) throw refusal
    await storeRow(id, changes, attempt + 1)
    sayMerged({ ...moved, current: fresh })
  }

  async function resolve(chosen: ConflictField[]): Promise<void> {
    const open = conflict.value
    conflict.value = null
    if (!open) return
    const mine = chosen.map((f) => ({ id: f.id, field: f.field, old: f.theirs, new: f.mine }))
    if (mine.length + open.rest.length) await write([...open.rest, ...mine])
  }

  async function storeBlock(ids: string[], changes: CellChange[], attempt = 0): Promise<void> {
    await Promise.all(ids.map((id) => chains.get(id)))
    const here = ids.flatMap((id) => options.rows.byId(id) ?? [])
    const clash = here.flatMap((row) => clashes(changes.filter((c) => c.id === row.id), row))
    if (clash.length) {
      const whose = await Promise.all([...new Set(clash.map((c) => c.id))].slice(0, 20).map(async (id) =>
        [id, await whoChanged(options.rows.byId(id)!, clash.filter((c) => c.id === id))] as const))
      ask(clash, changes, new Map(whose))
    }
    const body = ids.map((id) => ({
      id, version: options.rows.byId(id)?.version ?? 0, set: setOf(changes.filter((c) => c.id === id)),
    }))
    try {
      const answer = await api.patch<BatchAnswer>(`/${options.plural()}`, body)
      advice.value = [...new Set((answer.findings ?? []).map((f) => f.message))]
      for (const row of answer.rows) {
        options.rows.replace({ ...row, batch: answer.batch }, body.find((b) => b.id === row.id)?.set)
      }
      remember(changes)
    } catch (error) {
      const refusal = asProblem(error)
      for (const { pointer, detail } of refusal.errors) {
        const [, index, , field] = pointer.split('/')
        const id = body[Number(index)]?.id
        const change = changes.find((c) => c.id === id && c.field === field)
        if (id && field && change) {
          refusals.set(key(id, field), { id, field, text: options.textOf(field, change.new as FieldValue), message: detail })
        }
      }
      const moved = (refusal.body.rows ?? []) as Moved[]
      if (refusal.status === 409 && moved.length && attempt < 3) {
        for (const one of moved) if (one.current) options.rows.replace(one.current)
        const both = moved.flatMap((one) => (one.current ? clashes(changes.filter((c) => c.id === one.current!.id), one.current) : []))
        if (both.length) ask(both, changes, new Map(moved.flatMap((one) => (one.current ? [[one.current.id, one] as const] : []))))
        await storeBlock(ids, changes, attempt + 1)
        return moved.forEach(sayMerged)
      }
      if (refusal.status === 409) for (const id of ids) void options.rows.reread(id)
      throw error
    }
  }

  function noteRefusal(id: string, changes: CellChange[], refusal: ApiProblem): void {
    for (const c of changes) {
      const message = refusal.of(c.field) ?? (changes.length === 1 ? refusal.sentence : undefined)
      if (message) {
        refusals.set(key(id, c.field), { id, field: c.field, text: options.textOf(c.field, c.new as FieldValue), message })
      }
    }
  }

  /** A cell that could not even be read as a value of its column; nothing was sent. */
  function refuse(id: string, field: string, text: string, message: string): void {
    refusals.set(key(id, field), { id, field, text, message })
    options.rows.touch()
  }

  function dismiss(id: string, field?: string): void {
    for (const [k, r] of refusals) if (r.id === id && (!field || r.field === field)) refusals.delete(k)
    options.rows.touch()
  }

  const canUndo = computed(() => steps.value >= 0 && stack.canUndo)

  async function undo(): Promise<CellChange[] | undefined> {
    const step = await stack.undo().catch(() => undefined)
    steps.value++
    return step?.changes
  }
  async function redo(): Promise<CellChange[] | undefined> {
    const step = await stack.redo().catch(() => undefined)
    steps.value++
    return step?.changes
  }

  return {
    saving, refusals, conflict, problem, advice, savedAt, busy, write, resolve, refuse, dismiss, undo, redo,
    canUndo, key,
  }
}

export type Edits = ReturnType<typeof useEdits>
