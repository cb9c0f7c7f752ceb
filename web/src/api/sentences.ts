// Which rows of a ledger came from a sentence of a document, and the way there.
import type { RouteLocationRaw } from 'vue-router'
import { api } from './client'

export interface SentenceUse { sha256: string; begin: number; end: number; ledger: string; id: string; actor: string }

/** By the row's id; empty when the person may not read documents. */
export async function sentencesOf(ledger: 'indicators' | 'tasks' | 'projects'): Promise<Map<string, SentenceUse>> {
  const found = await api.get<{ items: SentenceUse[] }>('/sentences', { ledger }).catch(() => ({ items: [] }))
  return new Map(found.items.map((one) => [one.id, one]))
}

export const sentenceAt = (use: Pick<SentenceUse, 'sha256' | 'begin'>): RouteLocationRaw => ({ name: 'document', params: { sha256: use.sha256 }, query: { at: use.begin } })
