// Runs an action and keeps the sentence of its refusal for the place where it was asked.
import { computed, shallowRef } from 'vue'
import { asProblem, type ApiProblem } from '@/api/client'

export function useProblemText() {
  const problem = shallowRef<ApiProblem | null>(null)
  const text = computed(() => problem.value?.sentence ?? '')

  /** The answer of the action, or undefined when it was refused. */
  async function during<T>(action: () => Promise<T>): Promise<T | undefined> {
    problem.value = null
    try {
      return await action()
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) problem.value = asProblem(error)
      return undefined
    }
  }

  return { problem, text, during }
}
