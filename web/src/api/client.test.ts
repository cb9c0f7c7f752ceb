import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { api, ApiProblem, apiUrl, connectClient, etagOf } from './client'

let past: string | null = null
let signedOut = 0
const calls: { url: string; init: RequestInit }[] = []
let reply: () => Response

beforeEach(() => {
  past = null
  signedOut = 0
  calls.length = 0
  connectClient({ asof: () => past, language: () => 'zh', signedOut: () => { signedOut++ } })
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => { calls.push({ url, init }); return reply() })
})
afterEach(() => vi.unstubAllGlobals())
const json = (status: number, body: unknown, headers: Record<string, string> = {}) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
const header = (name: string) => (calls[0].init.headers as Headers).get(name)

describe('the client', () => {
  it('marks writes so that no form of another page can send them', async () => {
    reply = () => json(200, {})
    await api.patch('/projects/a', { set: {} }, { ifMatch: etagOf({ id: 'a', version: 3 }) })
    expect(header('X-Liantu')).toBe('1')
    expect(header('If-Match')).toBe('"a:3"')
    await api.get('/projects')
    expect((calls[1].init.headers as Headers).has('X-Liantu')).toBe(false)
  })
  it('adds the day shown to ledgers and maps, and to nothing else', () => {
    past = '2026-09-01'
    expect(apiUrl('/projects', { limit: 5 })).toBe('/api/v1/projects?limit=5&asof=2026-09-01')
    expect(apiUrl('/projects/summary')).toContain('asof=2026-09-01')
    expect(apiUrl('/map/layers/parcels.geojson')).toContain('asof=')
    expect(apiUrl('/projects', { asof: '2026-08-01' })).toBe('/api/v1/projects?asof=2026-08-01')
    for (const path of ['/site-matches', '/idle-land', '/parcels/a/idle-clock']) expect(apiUrl(path)).toContain('asof')
    for (const path of ['/session', '/search', '/jobs/1', '/projects/a/history', '/people']) expect(apiUrl(path)).not.toContain('asof')
  })
  it('refuses to write while looking at the past, without asking the server', async () => {
    past = '2026-09-01'
    await expect(api.post('/projects', {})).rejects.toMatchObject({ type: 'asof' })
    expect(calls).toHaveLength(0)
    reply = () => json(200, {})
    await api.put('/preferences/look', {})
    expect(calls).toHaveLength(1)
  })
  it('turns a refusal into one sentence with the number to quote', async () => {
    reply = () => json(422, { title: '有一处要改。', detail: '总投资应是数字。', requestId: '7F3A', errors: [{ pointer: '/set/name', detail: '名称必填。' }] })
    const problem = await api.patch('/projects/a', {}).catch((e: unknown) => e as ApiProblem)
    expect(problem).toBeInstanceOf(ApiProblem)
    expect((problem as ApiProblem).sentence).toBe('总投资应是数字。')
    expect((problem as ApiProblem).requestId).toBe('7F3A')
    expect((problem as ApiProblem).of('name')).toBe('名称必填。')
  })
  it('says so when the server is not there or answers nonsense', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('Failed to fetch') })
    await expect(api.get('/projects')).rejects.toMatchObject({ status: 0, offline: true })
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }))
    await expect(api.get('/projects')).rejects.toMatchObject({ status: 502 })
  })
  it('tells the page when it was signed out, but not for a wrong password', async () => {
    reply = () => json(401, { title: '请先登录。' })
    await api.get('/projects').catch(() => undefined)
    expect(signedOut).toBe(1)
    await api.post('/session', {}).catch(() => undefined)
    expect(signedOut).toBe(1)
  })
})
