// The auditor's lists as this page reads them.
import { api } from '@/api/client'

export interface ChangeRecord {
  n: number | null
  at: string
  actor: string
  onBehalfOf: string
  op: string
  entity: string
  id: string
  title: string
  reason: string
  fields: string[]
}

export interface Seal {
  n: number | null
  at: string
  from: string
  to: string
  hash: string
}

export interface ExportRecord {
  at: string
  actor: string
  entity: string
  format: string
  rows: number | null
  personal: boolean
}

export interface Verification {
  ok: boolean
  counts: Record<string, number>
  problems: string[]
}

type Loose = Record<string, unknown>
const text = (...values: unknown[]) => { const found = values.find((v) => typeof v === 'string' || typeof v === 'number'); return found === undefined ? '' : String(found) }
const number = (...values: unknown[]) => { const found = values.find((v) => typeof v === 'number'); return found === undefined ? null : (found as number) }
const names = (list: unknown) => (Array.isArray(list) ? list.map((one) => (typeof one === 'string' ? one : text((one as Loose).field, (one as Loose).name))) : [])

export async function readChanges(after?: string): Promise<{ items: ChangeRecord[]; next: string | null; total: number | null }> {
  const answer = await api.get<{ items?: Loose[]; next?: string | null; total?: number }>('/audit/changes', { limit: 100, after })
  const items = (answer.items ?? []).map((raw): ChangeRecord => ({
    n: number(raw.seq, raw.n), at: text(raw.at), actor: text(raw.actor), onBehalfOf: text(raw.on_behalf_of), op: text(raw.op, raw.kind),
    entity: text(raw.entity), id: text(raw.id, raw.row, raw.row_id), title: text(raw.title, raw.what), reason: text(raw.reason), fields: names(raw.changes ?? raw.fields),
  }))
  return { items, next: answer.next ?? null, total: number(answer.total) }
}

export async function readSeals(): Promise<Seal[]> {
  const answer = await api.get<{ items?: Loose[] }>('/audit/seals')
  return (answer.items ?? []).map((raw) => ({
    n: number(raw.n, raw.id, raw.seq), at: text(raw.at, raw.sealed_at), from: text(raw.from_seq, raw.from), to: text(raw.to_seq, raw.to), hash: text(raw.root, raw.hash),
  }))
}

export async function readExports(): Promise<ExportRecord[]> {
  const answer = await api.get<{ items?: Loose[] }>('/audit/exports')
  return (answer.items ?? []).map((raw) => ({
    at: text(raw.at), actor: text(raw.actor, raw.person), entity: text(raw.entity, raw.plural, raw.what), format: text(raw.format, raw.kind), rows: number(raw.rows, raw.count), personal: raw.personal === true,
  }))
}

export async function verify(): Promise<Verification> {
  const answer = await api.post<Loose>('/audit/verify')
  const broken = (Array.isArray(answer.broken) ? answer.broken : answer.broken ? [answer.broken] : []) as Loose[]
  const problems = broken.map((one) => [text(one.what), text(one.entity, one.table), text(one.id), one.version === undefined ? '' : `v${text(one.version)}`].filter(Boolean).join(' · '))
  const counts = Object.fromEntries(['rows', 'versions', 'changes', 'seals'].flatMap((key) => (typeof answer[key] === 'number' ? [[key, answer[key] as number]] : [])))
  return { ok: answer.sound === true, counts, problems }
}

/** "projects.xlsx" from the two words the server keeps. */
export function exportTitle(record: ExportRecord): string {
  return [record.entity, record.format.replace(/^\./, '')].filter(Boolean).join('.')
}

export interface RightsEvent {
  at: string
  actor: string
  action: string
  subject: string
  detail: string
}

const SIGNING = /^sign(ed|_in|_out)/
/** Who got, lost or changed rights; coming and going at the door is not among them. */
export async function readRightsEvents(): Promise<RightsEvent[]> {
  const answer = await api.get<{ items?: Loose[] }>('/audit/events', { limit: 200 })
  return (answer.items ?? [])
    .map((raw) => ({ at: text(raw.at), actor: text(raw.actor), action: text(raw.action), subject: text(raw.subject), detail: text(raw.detail) }))
    .filter((event) => !SIGNING.test(event.action))
}
