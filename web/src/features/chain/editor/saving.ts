// A drawing read from its three ledgers, and written as one batch.
import { api } from '@/api/client'
import type { Page, Row } from '@/api/schema'
import { type BatchChange, type Draft, draftOf } from './draft'

const LIMIT = 1000

async function every(plural: string, query: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = []
  for (let after: string | null = null; ;) {
    const page: Page<Row> = await api.get<Page<Row>>(`/${plural}`, { ...query, limit: LIMIT, after }, { asof: 'never' })
    rows.push(...page.items)
    if (!page.next) return rows
    after = page.next
  }
}

/** Nothing when there is no such chain. */
export async function readDraft(code: string): Promise<Draft | null> {
  const [heads, nodes, links] = await Promise.all([every('chains', { 'filter[code]': code }), every('chain-nodes', { 'filter[chain]': code }), every('chain-links', { 'filter[chain]': code })])
  return heads[0] ? draftOf(heads[0], nodes, links) : null
}

export const newKey = (): string => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`
/** The same key again, after an answer that never came, is answered and not written twice. */
export const writeBatch = (changes: BatchChange[], reason: string, key: string): Promise<{ batch: string }> =>
  api.post<{ batch: string }>('/batches', reason ? { changes, reason } : { changes }, { idempotencyKey: key })
export const undoBatch = (batch: string): Promise<unknown> => api.post(`/batches/${batch}/undo`, {})
