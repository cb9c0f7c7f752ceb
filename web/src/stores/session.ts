// Who is signed in, for whom they act, and which county this is.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { api, ApiProblem } from '@/api/client'
import type { Session } from '@/api/schema'
import { ROLE } from '@/router/roles'
import { forgetDrafts } from './drafts'
import { useSchema } from './schema'

export type SessionState = 'unknown' | 'signed-in' | 'signed-out' | 'unreachable'

export const useSession = defineStore('session', () => {
  const session = ref<Session | null>(null)
  const state = ref<SessionState>('unknown')
  const problem = ref<ApiProblem | null>(null)
  const person = computed(() => session.value?.person ?? null)
  const county = computed(() => session.value?.county ?? null)
  const actingFor = computed(() => session.value?.acting_for ?? null)

  async function load(): Promise<void> {
    try {
      session.value = await api.get<Session>('/session')
      await useSchema().load()
      state.value = 'signed-in'
      problem.value = null
    } catch (error) {
      session.value = null
      problem.value = error instanceof ApiProblem ? error : null
      state.value = error instanceof ApiProblem && error.status === 401 ? 'signed-out' : 'unreachable'
    }
  }

  async function signIn(login: string, password: string): Promise<void> {
    await api.post('/session', { login, password })
    useSchema().forget()
    await load()
  }

  async function signOut(): Promise<void> {
    await api.delete('/session')
    forgetDrafts()
    forget()
  }

  /** The server no longer knows this browser. */
  function forget(): void {
    session.value = null
    state.value = 'signed-out'
    useSchema().forget()
  }

  async function actFor(id: string | null): Promise<void> {
    await api.put('/session/acting-for', { person: id })
    useSchema().forget()
    await load()
  }

  const hasRole = (...roles: string[]) => roles.some((role) => person.value?.roles.includes(role))
  /** A reporter alone sees the rows of the own units only. */
  const wholeCounty = computed(() => person.value?.roles.some((role) => role !== ROLE.reporter) ?? false)
  const hasRight = (right: string) => person.value?.rights.includes(right) ?? false
  /** May the person see this ledger; name or plural. */
  const mayRead = (entity: string) => useSchema().entity(entity) !== undefined
  const mayWrite = (entity: string) => useSchema().entity(entity)?.may_write ?? false

  return {
    session, state, problem, person, county, actingFor,
    load, signIn, signOut, forget, actFor, hasRole, hasRight, wholeCounty, mayRead, mayWrite,
  }
})
