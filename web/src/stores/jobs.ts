// Long work on the server and changes by others, told by server-sent events. Survives leaving the page that started it.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api } from '@/api/client'
import type { Changed, Job } from '@/api/schema'

export interface FollowedJob extends Job {
  name: string
  startedAt: number
  /** Where its result is shown. */
  to?: string
  seen: boolean
}

/** Why a job failed. Events reach every language, so both sentences come with them. */
export const jobError = (job: Pick<Job, 'error' | 'error_en'>, locale: string): string => (locale === 'en' ? job.error_en : undefined) ?? job.error ?? ''

const FINAL = new Set(['done', 'failed', 'cancelled', 'undone'])

export const useJobs = defineStore('jobs', () => {
  const jobs = ref<FollowedJob[]>([])
  const connected = ref(false)
  const running = computed(() => jobs.value.filter((job) => !FINAL.has(job.state)))
  const unseen = computed(() => jobs.value.filter((job) => FINAL.has(job.state) && !job.seen))
  const changeListeners = new Set<(change: Changed) => void>()
  const jobListeners = new Set<(job: Job) => void>()
  let source: EventSource | null = null

  function take(job: Job): void {
    const known = jobs.value.find((j) => j.id === job.id)
    if (known) Object.assign(known, job, { name: job.name || known.name })
    jobListeners.forEach((listener) => listener(job))
  }

  function connect(): void {
    if (source || typeof EventSource === 'undefined') return
    source = new EventSource('/api/v1/events')
    source.onopen = () => (connected.value = true)
    source.onerror = () => (connected.value = false)
    source.addEventListener('job', (event) => take(JSON.parse((event as MessageEvent<string>).data) as Job))
    source.addEventListener('changed', (event) => {
      const change = JSON.parse((event as MessageEvent<string>).data) as Changed
      changeListeners.forEach((listener) => listener(change))
    })
  }

  function disconnect(): void {
    source?.close()
    source = null
    connected.value = false
    jobs.value = []
  }

  /** Shows the job in the notices until it ends; `to` is the address of its result. */
  function follow(id: string, name: string, to?: string): void {
    if (jobs.value.some((job) => job.id === id)) return
    jobs.value.unshift({ id, name, to, done: 0, total: 0, state: 'running', startedAt: Date.now(), seen: false })
    void refresh(id)
  }

  /** Reads one job by hand, for when events do not come through. */
  async function refresh(id: string): Promise<void> {
    try {
      take(await api.get<Job>(`/jobs/${id}`))
    } catch {
      // The event stream will tell.
    }
  }

  async function cancel(id: string): Promise<void> {
    await api.delete(`/jobs/${id}`)
    await refresh(id)
  }

  function dismiss(id: string): void {
    jobs.value = jobs.value.filter((job) => job.id !== id)
  }

  /** Both return the function that stops listening. */
  function onChanged(listener: (change: Changed) => void): () => void {
    changeListeners.add(listener)
    return () => changeListeners.delete(listener)
  }
  function onJob(listener: (job: Job) => void): () => void {
    jobListeners.add(listener)
    return () => jobListeners.delete(listener)
  }

  return { jobs, running, unseen, connected, connect, disconnect, follow, refresh, cancel, dismiss, onChanged, onJob }
})
