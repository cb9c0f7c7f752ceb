// Where a person is signed in, and with which tokens programs read in that person's name.
import { api } from '@/api/client'

/** `client`: the address it came from. */
export interface SignIn { id: string; client: string; created_at: string; seen_at: string }
export interface Token { id: string; label: string; created_at: string; expires_at: string; used_at: string | null }

export async function readSignIns(person: string): Promise<{ sessions: SignIn[]; tokens: Token[] }> {
  const [sessions, tokens] = await Promise.all([
    api.get<{ items: SignIn[] }>(`/people/${person}/sessions`),
    api.get<{ items: Token[] }>(`/people/${person}/tokens`),
  ])
  return { sessions: sessions.items.sort((a, b) => b.seen_at.localeCompare(a.seen_at)), tokens: tokens.items }
}
export const endSignIn = (person: string, id: string) => api.delete<null>(`/people/${person}/sessions/${id}`)
export const revokeToken = (person: string, id: string) => api.delete<null>(`/people/${person}/tokens/${id}`)
