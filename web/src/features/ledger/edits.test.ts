import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Row, Values } from '@/api/schema'
import { useEdits, type Merge } from './edits'
import type { Rows } from './rows'

interface Reply {
  status: number
  body: unknown
}

const sent: { path: string; method: string; body: unknown; match: string | null }[] = []
let replies: Reply[] = []
let row: Row

beforeEach(() => {
  sent.length = 0
  row = { id: 'p1', version: 3, changed_at: '2026-09-15T17:30:00+08:00', values: { name: '霁川隔膜二期', stage: 'signed' } }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const headers = init.headers as Headers
    sent.push({ path, method: init.method ?? 'GET', body: init.body ? JSON.parse(String(init.body)) : null, match: headers.get('If-Match') })
    const reply = replies.shift() ?? { status: 500, body: {} }
    return new Response(JSON.stringify(reply.body), { status: reply.status })
  })
})

function editor(merged?: (merge: Merge) => void) {
  const rows = {
    byId: (id: string) => (id === row.id ? row : undefined),
    replace: (fresh: Partial<Row>, set?: Values) => { row = { ...row, ...fresh, values: { ...(fresh.values ?? row.values), ...set } } },
    reread: async () => row, loadSummary: async () => undefined, touch: () => undefined,
  } as unknown as Rows
  return useEdits({ plural: () => 'projects', rows, titleOf: (r) => String(r.values.name), textOf: (_, v) => String(v), say: () => undefined, merged })
}
const rename = (to: string) => [{ id: 'p1', field: 'name', old: '霁川隔膜二期', new: to }]
const stale = (values: Values): Reply => ({ status: 412, body: { title: '', status: 412, current: { ...row, version: 4, values }, differs: [], changes: ['name', 'stage'].map((field) => ({ field, actor: '项目科 周科员', at: '2026-09-16T09:00:00+08:00' })) } })

describe('saving a cell', () => {
  it('carries the version that was seen and takes the new one', async () => {
    replies = [{ status: 200, body: { ...row, version: 4 } }]
    expect(await editor().write(rename('新名'))).toBe(true)
    expect(sent[0]).toMatchObject({ path: '/api/v1/projects/p1', method: 'PATCH', body: { set: { name: '新名' } }, match: '"p1:3"' })
    expect(row).toMatchObject({ version: 4, values: { name: '新名' } })
  })
  it('writes on top when somebody else changed another field', async () => {
    replies = [stale({ name: '霁川隔膜二期', stage: 'landed' }), { status: 200, body: { ...row, version: 5 } }]
    const edits = editor()
    expect(await edits.write(rename('新名'))).toBe(true)
    expect(sent[1]?.match).toBe('"p1:4"')
    expect(edits.conflict.value).toBeNull()
  })
  it('asks when somebody else changed the same field, and writes mine only when chosen', async () => {
    replies = [stale({ name: '别人的名', stage: 'signed' }), { status: 200, body: { ...row, version: 5 } }]
    const edits = editor()
    expect(await edits.write(rename('我的名'))).toBe(false)
    expect(edits.conflict.value?.fields).toEqual([{
      id: 'p1', title: '别人的名', field: 'name', mine: '我的名', theirs: '别人的名', original: '霁川隔膜二期', by: '项目科 周科员', at: '2026-09-16T09:00:00+08:00',
    }])
    expect(sent).toHaveLength(1)
    await edits.resolve(edits.conflict.value!.fields)
    expect(sent[1]).toMatchObject({ body: { set: { name: '我的名' } }, match: '"p1:4"' })
  })
  it('asks before it sends when the other change came in while typing', async () => {
    row = { ...row, version: 4, values: { name: '别人的名', stage: 'signed' } }
    replies = [{ status: 200, body: { versions: [{ actor: '镇里', at: '2026-09-16T09:00:00+08:00', changes: [{ field: 'name' }] }] } }]
    const edits = editor()
    expect(await edits.write(rename('我的名'))).toBe(false)
    expect(sent.map((s) => s.method)).toEqual(['GET'])
    expect(edits.conflict.value?.fields[0]).toMatchObject({ theirs: '别人的名', original: '霁川隔膜二期', by: '镇里' })
  })
  it('does not take its own earlier value for somebody else’s', async () => {
    replies = [{ status: 200, body: { ...row, version: 4 } }, { status: 200, body: { ...row, version: 5 } }]
    const edits = editor()
    const both = [edits.write(rename('甲')), edits.write(rename('乙'))]
    expect(await Promise.all(both)).toEqual([true, true])
    expect(row.values.name).toBe('乙')
  })
  it('says so when both are kept', async () => {
    replies = [stale({ name: '霁川隔膜二期', stage: 'landed' }), { status: 200, body: { ...row, version: 5 } }]
    const merged = vi.fn()
    expect(await editor(merged).write(rename('新名'))).toBe(true)
    expect(merged).toHaveBeenCalledWith({ title: '霁川隔膜二期', by: '项目科 周科员', fields: ['name', 'stage'] })
  })
  it('keeps what the server refused beside the cell, with its sentence', async () => {
    replies = [{ status: 400, body: { title: '', status: 400, errors: [{ pointer: '/set/name', detail: '名称必填。' }] } }]
    const edits = editor()
    expect(await edits.write(rename(''))).toBe(false)
    expect([...edits.refusals.values()]).toEqual([{ id: 'p1', field: 'name', text: '', message: '名称必填。' }])
    expect(row.values.name).toBe('霁川隔膜二期')
  })
  it('undoes through the server with the old value', async () => {
    replies = [{ status: 200, body: { ...row, version: 4 } }, { status: 200, body: { ...row, version: 5 } }]
    const edits = editor()
    await edits.write(rename('新名'))
    await edits.undo()
    expect(sent[1]).toMatchObject({ body: { set: { name: '霁川隔膜二期' } }, match: '"p1:4"' })
  })
})
