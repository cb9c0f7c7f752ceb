// The entities, fields and words of the server, read once after signing in.
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import { api } from '@/api/client'
import type { EntitySchema, FieldSchema, Locale, Schema } from '@/api/schema'
import { fieldOf, label } from '@/format/figures'

export const useSchema = defineStore('schema', () => {
  const entities = shallowRef<EntitySchema[]>([])
  const loaded = ref(false)
  let loading: Promise<void> | null = null

  async function read(): Promise<void> {
    const schema = await api.get<Schema>('/schema')
    for (const entity of schema.entities) {
      for (const field of entity.fields) Object.assign(field, { entity: entity.name, bands: entity.bands?.[field.name] })
    }
    entities.value = schema.entities
    loaded.value = true
  }

  function load(): Promise<void> {
    if (loaded.value) return Promise.resolve()
    loading ??= read().finally(() => (loading = null))
    return loading
  }

  function forget(): void {
    entities.value = []
    loaded.value = false
  }

  /** By name ("project") or plural ("projects"); undefined when the person may not see it. */
  function entity(name: string): EntitySchema | undefined {
    return entities.value.find((e) => e.name === name || e.plural === name)
  }

  function field(of: string, name: string): FieldSchema | undefined {
    return fieldOf(entity(of), name)
  }

  function entityLabel(name: string, locale: Locale): string {
    const found = entity(name)
    return found ? label(found, locale) : name
  }

  return { entities, loaded, load, forget, entity, field, entityLabel }
})
