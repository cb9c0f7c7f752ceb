// What a person chose for one ledger — columns, widths, saved views — kept on the server, written a little later.
import { ref, watch } from 'vue'
import { api } from '@/api/client'
import type { LedgerPreference } from './columns'

export function usePreference(plural: () => string) {
  const preference = ref<LedgerPreference>({})
  const ready = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(plural, async (name) => {
    ready.value = false
    preference.value = {}
    try {
      preference.value = (await api.get<LedgerPreference | null>(`/preferences/ledger.${name}`)) ?? {}
    } catch {
      // Nothing kept yet: the usual columns.
    }
    ready.value = true
  }, { immediate: true })

  function keep(change: LedgerPreference): void {
    preference.value = { ...preference.value, ...change }
    clearTimeout(timer)
    const path = `/preferences/ledger.${plural()}`
    timer = setTimeout(() => {
      api.put(path, preference.value).catch(() => {
        // The choice holds for this visit and is sent again with the next one.
      })
    }, 600)
  }

  return { preference, ready, keep }
}
