// One read of the server for a page: asked again when the day or the language shown changes; what was overtaken is dropped.
import { shallowRef, watch } from 'vue'
import { api, asProblem, type ApiProblem } from '@/api/client'
import { useAsof } from '@/stores/asof'
import { useLook } from '@/stores/look'

export function useAnswer<T>(path: string) {
  const asof = useAsof()
  const look = useLook()
  const answer = shallowRef<T | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)
  let turn = 0
  async function load(): Promise<void> {
    const mine = ++turn
    try {
      const found = await api.get<T>(path)
      if (mine !== turn) return
      answer.value = found
      problem.value = null
    } catch (error) {
      if (mine === turn) problem.value = asProblem(error)
    }
  }
  watch([() => asof.date, () => look.locale], load, { immediate: true })
  return { answer, problem, load }
}
