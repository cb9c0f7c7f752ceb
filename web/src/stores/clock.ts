// The server's clock, ticking between answers: data time is the server's, not this computer's.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useSession } from './session'

export const useClock = defineStore('clock', () => {
  const tick = ref(Date.now())
  const offset = ref(0)
  let synced = ''
  setInterval(() => (tick.value = Date.now()), 20_000)

  const now = computed(() => {
    const told = useSession().session?.now
    if (told && told !== synced) {
      synced = told
      offset.value = new Date(told).getTime() - Date.now()
    }
    return new Date(tick.value + offset.value)
  })
  return { now }
})
