// A drawing of a chain on its way: rows of three ledgers as they stand and as they are to be, and what becomes one batch.
import type { Row, Values } from '@/api/schema'
import { sameValue } from '../../ledger/entry'

export type DraftKind = 'chains' | 'chain-nodes' | 'chain-links'
export interface DraftRow {
  /** The row's id, or `new-1` while it has none. */
  key: string
  id: string | null
  version: number | null
  base: Values
  values: Values
  /** 'self', or the key of the node it goes with. */
  dropped: string | null
}
export interface Draft {
  head: DraftRow
  nodes: DraftRow[]
  links: DraftRow[]
}
export type BatchChange =
  | { ledger: DraftKind; values: Values }
  | { ledger: DraftKind; id: string; version: number; set: Values }
  | { ledger: DraftKind; id: string; version: number; delete: true }

const rowOf = (row: Row): DraftRow => ({ key: row.id, id: row.id, version: row.version, base: { ...row.values }, values: { ...row.values }, dropped: null })
export const draftOf = (head: Row, nodes: Row[], links: Row[]): Draft => ({ head: rowOf(head), nodes: nodes.map(rowOf), links: links.map(rowOf) })

let made = 0
function fresh(values: Values): DraftRow {
  return { key: `new-${++made}`, id: null, version: null, base: {}, values, dropped: null }
}

export const text = (row: DraftRow, field: string): string => { const value = row.values[field]; return typeof value === 'string' ? value : '' }
export const living = (rows: readonly DraftRow[]): DraftRow[] => rows.filter((row) => row.dropped === null)
export function changedFields(row: DraftRow): string[] {
  return [...new Set([...Object.keys(row.base), ...Object.keys(row.values)])].filter((name) => !sameValue(row.base[name], row.values[name]))
}
export const isChanged = (row: DraftRow): boolean => row.dropped !== null || row.id === null || changedFields(row).length > 0

/** The next code in the way the others are made: the commonest beginning, the largest number after it plus one. */
export function nextCode(draft: Draft): string {
  const found = new Map<string, { count: number; most: number; width: number }>()
  for (const node of draft.nodes) {
    const match = /^(.*?)(\d+)$/.exec(text(node, 'code'))
    if (!match) continue
    const at = found.get(match[1]) ?? { count: 0, most: 0, width: match[2].length }
    found.set(match[1], { count: at.count + 1, most: Math.max(at.most, Number(match[2])), width: Math.max(at.width, match[2].length) })
  }
  const best = [...found].sort((a, b) => b[1].count - a[1].count)[0]
  const [start, most, width] = best ? [best[0], best[1].most, best[1].width] : [`${text(draft.head, 'code')}-`, draft.nodes.length, 2]
  const taken = new Set(draft.nodes.map((node) => text(node, 'code')))
  for (let n = most + 1; ; n++) {
    const code = `${start}${String(n).padStart(width, '0')}`
    if (!taken.has(code)) return code
  }
}

/** The column in which most nodes of the tier stand. */
function columnOf(draft: Draft, tier: string): string {
  const counts = new Map<string, number>()
  for (const node of living(draft.nodes)) if (text(node, 'tier') === tier) counts.set(text(node, 'stage_name'), (counts.get(text(node, 'stage_name')) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}
export function addNode(draft: Draft, tier: string, name: string): DraftRow {
  const filled = Object.entries({ stage_name: columnOf(draft, tier), responsible_unit: text(draft.head, 'responsible_unit') }).filter(([, value]) => value)
  draft.nodes.push(fresh({ chain: text(draft.head, 'code'), code: nextCode(draft), name, tier, importance: 1, ...Object.fromEntries(filled) }))
  return draft.nodes[draft.nodes.length - 1]
}
/** The link from one node to another; the one that is there already when there is one. */
export function addLink(draft: Draft, from: string, to: string): DraftRow {
  const same = draft.links.find((link) => text(link, 'from_node') === from && text(link, 'to_node') === to)
  if (same) {
    same.dropped = null
    return same
  }
  const unit = text(draft.head, 'responsible_unit')
  draft.links.push(fresh({ chain: text(draft.head, 'code'), from_node: from, to_node: to, weight: 1, ...(unit ? { responsible_unit: unit } : {}) }))
  return draft.links[draft.links.length - 1]
}

function drop(rows: DraftRow[], row: DraftRow, why: string): void {
  if (row.id === null) rows.splice(rows.indexOf(row), 1)
  else row.dropped = why
}
/** The node and the links that touch it. How many links. */
export function dropNode(draft: Draft, node: DraftRow): number {
  const code = text(node, 'code')
  const touching = living(draft.links).filter((link) => text(link, 'from_node') === code || text(link, 'to_node') === code)
  for (const link of touching) drop(draft.links, link, node.key)
  drop(draft.nodes, node, 'self')
  return touching.length
}
export const dropLink = (draft: Draft, link: DraftRow): void => drop(draft.links, link, 'self')
export function restore(draft: Draft, row: DraftRow): void {
  row.dropped = null
  for (const link of draft.links) if (link.dropped === row.key) link.dropped = null
}

export function setValue(row: DraftRow, field: string, value: Values[string]): void {
  if (value === null || value === undefined || value === '') delete row.values[field]
  else row.values[field] = value
}

const KINDS: [DraftKind, (draft: Draft) => DraftRow[]][] = [['chains', (draft) => [draft.head]], ['chain-nodes', (draft) => draft.nodes], ['chain-links', (draft) => draft.links]]

function changeOf(ledger: DraftKind, row: DraftRow): BatchChange[] {
  if (row.id === null) return [{ ledger, values: { ...row.values } }]
  const id = row.id
  const version = row.version ?? 0
  if (row.dropped !== null) return [{ ledger, id, version, delete: true }]
  const set: Values = {}
  for (const name of changedFields(row)) set[name] = row.values[name] ?? null
  return Object.keys(set).length ? [{ ledger, id, version, set }] : []
}
/** All of it as one batch. */
export const changesOf = (draft: Draft): BatchChange[] => KINDS.flatMap(([ledger, rows]) => rows(draft).flatMap((row) => changeOf(ledger, row)))

export function counted(draft: Draft): { added: number; changed: number; dropped: number; total: number } {
  const changes = changesOf(draft)
  const added = changes.filter((one) => 'values' in one).length
  const dropped = changes.filter((one) => 'delete' in one).length
  return { added, dropped, changed: changes.length - added - dropped, total: changes.length }
}

/** What the server is to draw: the living rows. */
export const trialOf = (draft: Draft): { nodes: Values[]; links: Values[] } => ({ nodes: living(draft.nodes).map((row) => row.values), links: living(draft.links).map((row) => row.values) })

/** Of a 409: a row that somebody else changed (`current`) or deleted (null). */
export interface MovedRow {
  ledger: DraftKind
  id: string
  current: Row | null
  changes?: { field: string; new: unknown; actor: string; at: string }[]
}
export interface Clash {
  key: string
  ledger: DraftKind
  field: string
  mine: Values[string]
  theirs: Values[string]
  by: string
}

/**
 * The draft on top of what others wrote meanwhile. Fields that only they changed are theirs; those changed on both sides stay as typed here
 * and come back as clashes. A row they deleted becomes a new one when something was changed in it, else it goes.
 */
export function rebase(draft: Draft, moved: readonly MovedRow[]): Clash[] {
  const clashes: Clash[] = []
  for (const one of moved) {
    const rows = KINDS.find(([ledger]) => ledger === one.ledger)?.[1](draft) ?? []
    const row = rows.find((each) => each.id === one.id)
    if (!row) continue
    if (one.current === null) {
      if (row.dropped !== null) rows.splice(rows.indexOf(row), 1)
      else Object.assign(row, { id: null, version: null, base: {} })
      continue
    }
    const mine = changedFields(row)
    const values: Values = { ...one.current.values }
    for (const field of mine) {
      const theirs = one.current.values[field]
      if (!sameValue(theirs, row.base[field]) && !sameValue(theirs, row.values[field]))
        clashes.push({ key: row.key, ledger: one.ledger, field, mine: row.values[field], theirs, by: one.changes?.find((change) => change.field === field)?.actor ?? '' })
      if (row.values[field] === undefined) delete values[field]
      else values[field] = row.values[field]
    }
    Object.assign(row, { version: one.current.version, base: { ...one.current.values }, values })
  }
  return clashes
}

export interface Word { term: string; weight: number }
/** "聚丙烯*2;改性塑料": as the server reads it. */
export function wordsOf(keywords: string): Word[] {
  return keywords.split(/[;；、,，|\n]/).map((part) => part.trim()).filter(Boolean).map((part) => {
    const match = /^(.+?)\s*[*×]\s*(\d+(?:\.\d+)?)$/.exec(part)
    return match && Number(match[2]) > 0 ? { term: match[1].trim(), weight: Number(match[2]) } : { term: part, weight: 1 }
  })
}
export const wordText = (words: readonly Word[]): string => words.map((word) => (word.weight === 1 ? word.term : `${word.term}*${word.weight}`)).join(';')
export const codesOf = (codes: string): string[] => codes.split(/[;；、,，|\s]/).map((part) => part.trim()).filter(Boolean)
