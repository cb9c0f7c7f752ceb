// The board of one day, narrowed by what the address says. Board page and big screen share it.
import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter, type LocationQueryRaw } from 'vue-router'
import { api, asProblem, type ApiProblem } from '@/api/client'
import { GROUPS, type Board, type Group } from '@/api/desk'
import { boardAddress } from '@/features/explain/explain'
import { useAsof } from '@/stores/asof'
import { groupsOf, narrowed, sumUp, type Narrowing } from './sums'

export function useBoard(first: Group = 'level') {
  const route = useRoute()
  const router = useRouter()
  const asof = useAsof()
  const board = shallowRef<Board | null>(null)
  const problem = shallowRef<ApiProblem | null>(null)

  const text = (key: string) => (typeof route.query[key] === 'string' ? (route.query[key] as string) : undefined)
  const group = computed<Group>(() => GROUPS.find((one) => one === text('group')) ?? first)
  const since = computed(() => text('since'))
  const find = computed(() => text('q') ?? '')
  /** `none` stands for an empty value: an address cannot hold nothing. */
  const by = computed<Narrowing>(() => Object.fromEntries(GROUPS.flatMap((one) => {
    const value = text(one)
    return value === undefined ? [] : [[one, value === 'none' && one !== 'light' ? '' : value]]
  })))
  const narrow = computed(() => Object.keys(by.value).length > 0 || find.value !== '')

  async function load(): Promise<void> {
    try {
      board.value = await api.get<Board>('/board', { group: group.value, since: since.value })
      problem.value = null
    } catch (error) {
      problem.value = asProblem(error)
    }
  }
  watch(() => [asof.date, group.value, since.value], load, { immediate: true })

  const rows = computed(() => (board.value ? narrowed(board.value.projects, by.value, find.value) : []))
  const sum = computed(() => (!board.value ? null : narrow.value ? sumUp(rows.value) : board.value.total))
  const groups = computed(() => (board.value ? groupsOf(board.value, rows.value, group.value, !narrow.value) : []))
  const moved = computed(() => {
    const kept = new Set(rows.value.map((row) => row.id))
    return (board.value?.moved ?? []).filter((move) => !narrow.value || kept.has(move.id))
  })

  /** The address of a number of what is shown; none while projects are picked by name, which the server does not know. */
  function why(measure: 'count' | 'plan' | 'done' | 'due' | 'total', more: Record<string, string> = {}): string | undefined {
    if (!board.value || find.value) return undefined
    return boardAddress(measure, { ...(by.value as Record<string, string>), ...more }, board.value.asof)
  }
  function show(change: LocationQueryRaw): void {
    void router.replace({ path: route.path, query: { ...route.query, ...change }, hash: route.hash })
  }
  return { board, problem, load, group, since, find, by, narrow, rows, sum, groups, moved, why, show }
}
export type BoardView = ReturnType<typeof useBoard>
