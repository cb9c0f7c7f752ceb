import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { reactive } from 'vue'
import { forgetDrafts, keepDraft } from './drafts'
import { useOutbox } from './outbox'

interface Sent { method: string; path: string; body: unknown; match: string | null; key: string | null }
let sent: Sent[] = []
let online = true
/** What the server answers, first come first served; without one it is 200 with version 9. */
let answers: { status: number; body: unknown }[] = []

beforeEach(() => {
  setActivePinia(createPinia())
  sent = []
  answers = []
  online = true
  const shelf = new Map<string, string>()
  const storage = new Proxy({ getItem: (key: string) => shelf.get(key) ?? null, setItem: (key: string, value: string) => void shelf.set(key, value), removeItem: (key: string) => void shelf.delete(key) }, { ownKeys: () => [...shelf.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) })
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('window', { addEventListener: () => undefined, removeEventListener: () => undefined, setInterval: () => 1, clearInterval: () => undefined })
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!online) throw new TypeError('Failed to fetch')
    const headers = init.headers as Headers
    sent.push({ method: init.method ?? 'GET', path: decodeURIComponent(path.replace('/api/v1', '')), body: init.body ? JSON.parse(String(init.body)) : null, match: headers.get('If-Match'), key: headers.get('Idempotency-Key') })
    const answer = answers.shift() ?? { status: 200, body: { id: 'd1', version: 9, values: {} } }
    return new Response(JSON.stringify(answer.body), { status: answer.status })
  })
})
afterEach(() => vi.unstubAllGlobals())

const progress = (text: string, version = 3) => ({ ledger: 'deals', row: { id: 'd1', version }, set: { progress: text }, label: '某项目' })
const fresh = { ledger: 'deals', row: null, create: { name: '新厂', stage: 'lead' }, set: { progress: '来看厂房' }, label: '新厂' }
async function settled(outbox: ReturnType<typeof useOutbox>): Promise<void> {
  await vi.waitFor(() => expect(outbox.busy).toBe(false))
}

describe('writing without a network', () => {
  it('is sent at once when the server answers, and nothing is kept', async () => {
    const outbox = useOutbox()
    outbox.open('p1')
    expect(await outbox.write(fresh)).toMatchObject({ id: 'd1' })
    expect(sent.map((one) => [one.method, one.path])).toEqual([['POST', '/deals']])
    expect(sent[0].body).toEqual({ values: { name: '新厂', stage: 'lead', progress: '来看厂房' } })
    expect(outbox.items).toEqual([])
  })
  it('is kept over a new start of the page and sent for the same person only', async () => {
    const outbox = useOutbox()
    outbox.open('p1')
    online = false
    expect(await outbox.write(progress('第一句'))).toBeNull()
    expect(outbox.waits('d1')).toBe(true)
    setActivePinia(createPinia())
    online = true
    const other = useOutbox()
    other.open('p2')
    await settled(other)
    expect(sent).toEqual([])
    setActivePinia(createPinia())
    const again = useOutbox()
    again.open('p1')
    await vi.waitFor(() => expect(again.items).toEqual([]))
    expect(sent).toMatchObject([{ method: 'PATCH', path: '/deals/d1', match: '"d1:3"', body: { set: { progress: '第一句' } } }])
    expect(again.taken).toBe(1)
    expect(localStorage.getItem('liantu.unsent.p1')).toBeNull()
  })
  it('two notes on one row follow each other', async () => {
    const outbox = useOutbox()
    outbox.open('p1')
    online = false
    await outbox.write(progress('第一句'))
    await outbox.write(progress('第二句'))
    online = true
    await outbox.flush()
    expect(sent.map((one) => one.match)).toEqual(['"d1:3"', '"d1:9"'])
  })
  it('a new name is looked for first, so two notes on it make one row', async () => {
    const outbox = useOutbox()
    outbox.open('p1')
    online = false
    await outbox.write(fresh)
    await outbox.write({ ...fresh, set: { progress: '又来一次' } })
    online = true
    answers = [{ status: 200, body: { items: [] } }, { status: 201, body: { id: 'n', version: 1, values: {} } }, { status: 200, body: { items: [{ id: 'n', version: 1, values: {} }] } }]
    await outbox.flush()
    expect(sent.map((one) => `${one.method} ${one.path}`)).toEqual(['GET /deals?filter[name]=新厂&limit=1', 'POST /deals', 'GET /deals?filter[name]=新厂&limit=1', 'PATCH /deals/n'])
    expect(outbox.items).toEqual([])
  })
  it('what was taken although the answer was lost is not a conflict', async () => {
    const outbox = useOutbox()
    outbox.open('p1')
    online = false
    await outbox.write(progress('第一句'))
    online = true
    answers = [{ status: 412, body: { title: '别人改过' } }, { status: 200, body: { id: 'd1', version: 4, values: { progress: '第一句' } } }]
    await outbox.flush()
    expect(outbox.items).toEqual([])
  })
  it('a refusal stays with its sentence until it is insisted on or dropped', async () => {
    const outbox = useOutbox()
    outbox.open('p1')
    online = false
    await outbox.write(progress('第一句'))
    online = true
    answers = [{ status: 412, body: { title: '别人改过' } }, { status: 200, body: { id: 'd1', version: 7, values: { progress: '别人的话' } } }]
    await outbox.flush()
    expect(outbox.items).toMatchObject([{ refused: '别人改过', theirs: '别人的话' }])
    await outbox.flush()
    expect(sent.length).toBe(2)   // not tried again by itself
    answers = [{ status: 200, body: { id: 'd1', version: 7, values: {} } }]
    await outbox.insist(outbox.items[0].key)
    expect(sent.at(-1)).toMatchObject({ method: 'PATCH', match: '"d1:7"' })
    expect(outbox.items).toEqual([])
  })
  it('a session that ended or a server that is down is no refusal', async () => {
    const outbox = useOutbox()
    outbox.open('p1')
    online = false
    await outbox.write(progress('第一句'))
    online = true
    for (const status of [401, 503]) {
      answers = [{ status, body: { title: 'no' } }]
      await outbox.flush()
      expect(outbox.items).toMatchObject([{ refused: '' }])
    }
  })
})

describe('a draft', () => {
  it('is there again after the page was closed, and gone when saved or signed out', () => {
    const form = reactive({ name: '', due: '' })
    keepDraft('p1', 'note', form)
    form.name = '新厂'
    const again = reactive({ name: '', due: '' })
    const forget = keepDraft('p1', 'note', again)
    expect(again).toEqual({ name: '新厂', due: '' })
    const other = reactive({ name: '', due: '' })
    keepDraft('p2', 'note', other)
    expect(other.name).toBe('')
    again.due = '2026-12-01'
    forget()
    expect(localStorage.getItem('liantu.draft.p1.note')).toBeNull()
    form.name = '又写'
    forgetDrafts()
    expect(localStorage.getItem('liantu.draft.p1.note')).toBeNull()
  })
})
