// The ledger page's address: filters, sort, columns, selection, text and as-of, in the grammar of the list API, so a
// link shows the same rows to anyone who may see them.

export type Op = 'eq' | 'ne' | 'in' | 'contains' | 'ge' | 'le' | 'empty' | 'band'

/** `value` is in stored units; `in` has codes separated by commas; `empty` has '1' (is empty) or '0' (is filled);
 * `band` has its bounds, '20000000..400000000'. */
export interface Condition {
  field: string
  op: Op
  value: string
}

export interface LedgerAddress {
  conditions: Condition[]
  q: string
  sort: string            // 'name', '-total_investment_yuan' or ''
  columns: string[]       // empty: the person's own or the default columns
  selection: string       // 'id.field' or ''
  asof: string            // ISO day or ''
}

export type Query = Record<string, string | null | (string | null)[] | undefined>

const OPS: readonly string[] = ['ne', 'in', 'contains', 'ge', 'le', 'empty', 'band']
const one = (v: Query[string]): string => (Array.isArray(v) ? v[0] : v) ?? ''

export function readAddress(query: Query): LedgerAddress {
  const conditions: Condition[] = []
  for (const [key, raw] of Object.entries(query)) {
    const m = /^filter\[([a-z0-9_]+)\](?:\[([a-z]+)\])?$/.exec(key)
    if (!m || (m[2] && !OPS.includes(m[2]))) continue
    for (const value of Array.isArray(raw) ? raw : [raw]) {
      conditions.push({ field: m[1], op: (m[2] ?? 'eq') as Op, value: value ?? '' })
    }
  }
  return {
    conditions,
    q: one(query.q),
    sort: /^-?[a-z0-9_]+$/.test(one(query.sort)) ? one(query.sort) : '',
    columns: one(query.cols).split(',').filter((c) => /^[a-z0-9_]+$/.test(c)),
    selection: one(query.sel),
    asof: /^\d{4}-\d{2}-\d{2}/.test(one(query.asof)) ? one(query.asof) : '',
  }
}

const keyOf = (c: Condition) => (c.op === 'eq' ? `filter[${c.field}]` : `filter[${c.field}][${c.op}]`)

export function writeAddress(a: LedgerAddress): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {}
  for (const c of a.conditions) {
    const key = keyOf(c)
    const before = query[key]
    query[key] = before === undefined ? c.value : [...(Array.isArray(before) ? before : [before]), c.value]
  }
  if (a.q) query.q = a.q
  if (a.sort) query.sort = a.sort
  if (a.columns.length) query.cols = a.columns.join(',')
  if (a.selection) query.sel = a.selection
  if (a.asof) query.asof = a.asof
  return query
}

/** The parameters that choose rows, for the list, summary and export routes. */
export function rowParameters(a: LedgerAddress): URLSearchParams {
  const p = new URLSearchParams()
  for (const c of a.conditions) p.append(keyOf(c), c.value)
  if (a.q) p.set('q', a.q)
  if (a.sort) p.set('sort', a.sort)
  if (a.asof) p.set('asof', a.asof)
  return p
}
