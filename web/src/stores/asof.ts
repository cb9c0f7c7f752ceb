// The day whose data are shown. null is now; anything else is the past and read only. It lives in the address (?asof=).
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { today } from '@/format/dates'

export const useAsof = defineStore('asof', () => {
  const date = ref<string | null>(null)
  const past = computed(() => date.value !== null)

  /** From the address; today and nonsense mean now. */
  function read(text: unknown): void {
    const valid = typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && text < today()
    date.value = valid ? text : null
  }

  return { date, past, read }
})
