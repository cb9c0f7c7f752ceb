// One row being read and edited: its values, the saving of one field after another, undo, and conflicts.
import { computed, ref, shallowRef, watch } from 'vue'
import { api, asProblem, type ApiProblem } from '@/api/client'
import type { EntitySchema, FieldValue, Locale, Plural, Row } from '@/api/schema'
import { formatField } from '@/format/figures'
import { useEdits } from '../ledger/edits'
import type { Rows } from '../ledger/rows'

export function useRow(options: {
  entity: () => EntitySchema
  id: () => string
  locale: () => Locale
  say: (state: 'saved' | 'failed' | 'conflict', detail?: string) => void
}) {
  const row = shallowRef<Row | null>(null)
  const loading = ref(true)
  const problem = shallowRef<ApiProblem | null>(null)
  const plural = (): Plural => options.entity().plural

  async function load(): Promise<void> {
    problem.value = null
    try {
      row.value = await api.get<Row>(`/${plural()}/${options.id()}`)
    } catch (error) {
      problem.value = asProblem(error)
      row.value = null
    }
    loading.value = false
  }
  watch(() => [options.entity().name, options.id()], () => {
    loading.value = true
    row.value = null
    void load()
  }, { immediate: true })

  /** The one row in the shape that the ledger's writing knows. */
  const one: Pick<Rows, 'byId' | 'replace' | 'reread' | 'loadSummary' | 'touch'> = {
    byId: (id) => (row.value?.id === id ? row.value : undefined),
    replace: (fresh, set) => {
      if (!row.value || row.value.id !== fresh.id) return
      const values = { ...(fresh.values ?? row.value.values) }
      for (const [name, value] of Object.entries(set ?? {})) {
        if (value === null || value === undefined || value === '') delete values[name]
        else values[name] = value
      }
      row.value = { ...row.value, ...fresh, values, changed_at: fresh.changed_at ?? new Date().toISOString() }
    },
    reread: async () => {
      await load()
      return row.value ?? undefined
    },
    loadSummary: async () => undefined,
    touch: () => undefined,
  }

  const fieldOf = (name: string) => options.entity().fields.find((f) => f.name === name)
  const edits = useEdits({
    plural, rows: one as Rows,
    titleOf: (r) => String(r.values[options.entity().title_field] ?? r.id),
    textOf: (name, value) => (fieldOf(name) ? formatField(fieldOf(name)!, value, options.locale()).text : String(value ?? '')),
    say: options.say,
  })

  function save(name: string, value: FieldValue): Promise<boolean> {
    if (!row.value) return Promise.resolve(false)
    return edits.write([{ id: row.value.id, field: name, old: row.value.values[name] ?? null, new: value }])
  }
  const errorOf = (name: string) => (row.value ? edits.refusals.get(edits.key(row.value.id, name))?.message : undefined)
  const isSaving = (name: string) => (row.value ? edits.saving.has(edits.key(row.value.id, name)) : false)
  const title = computed(() => (row.value ? String(row.value.values[options.entity().title_field] ?? row.value.id) : ''))

  return { row, loading, problem, load, edits, save, errorOf, isSaving, title, fieldOf }
}
