import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ChainMap, ChainNode, Target, Visit, Weight } from './chain'
import { decideGap, placeFirm, reasonsOf, reasonText, recordOutcome, saveWeight, suggestVisit } from './writing'

interface Sent { method: string; path: string; body: Record<string, unknown> | null; ifMatch: string | null; language: string | null }
function server(answers: Record<string, unknown>): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (address: string, options: RequestInit) => {
    const headers = options.headers as Headers
    sent.push({ method: options.method ?? '', path: address.replace('/api/v1', ''), body: typeof options.body === 'string' ? JSON.parse(options.body) as Record<string, unknown> : null, ifMatch: headers.get('If-Match'), language: headers.get('Accept-Language') })
    const found = Object.entries(answers).find(([path]) => address.includes(path))
    return new Response(JSON.stringify(found?.[1] ?? {}), { status: 200 })
  })
  return sent
}
beforeEach(() => setActivePinia(createPinia()))
afterEach(() => vi.unstubAllGlobals())

const chain = { code: 'X', unit: '招商科' } as ChainMap
const by = { name: '甲', today: '2026-11-29' }
const target: Target = { rank: 1, id: '7', firm: '某厂', credit_code: '', city: '外市', node: 'N', node_name: '节', points: 38.3, lists: '', last_contact: null, site: null, reasons: [{ code: 'fills_gap', points: 43.3, sentence: 'fills' }, { code: 'no_reply', points: -5, sentence: 'silent' }] }

describe('what the chain writes', () => {
  it('a first decision is a new row, a second changes it with the version seen', async () => {
    const sent = server({})
    const node = { code: 'N', name: '节', score: 71.355, decision: null } as ChainNode
    await decideGap(chain, node, 'decline', '有所不招', by)
    await decideGap(chain, { ...node, decision: { id: 'd', version: 3 } } as ChainNode, 'fill', '', by)
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/gap-decisions', body: { values: { chain: 'X', node: 'N', decision: 'decline', score_then: 71.4, decided_by: '甲', decided_date: '2026-11-29', responsible_unit: '招商科' } } })
    expect(sent[1]).toMatchObject({ method: 'PATCH', path: '/gap-decisions/d', ifMatch: '"d:3"', body: { set: { decision: 'fill', reason: null } } })
  })
  it('what was said of a firm before is changed, not doubled', async () => {
    const sent = server({ '/placements?': { items: [{ id: 'p', version: 2, values: {} }] } })
    await placeFirm(chain, 'N', { name: '某厂', credit_code: '' }, 'rejected', by)
    expect(sent.map((one) => one.method)).toEqual(['GET', 'PATCH'])
    expect(sent[1]).toMatchObject({ path: '/placements/p', ifMatch: '"p:2"', body: { set: { verdict: 'rejected' } } })
  })
  it('a visit carries the reasons in Chinese whatever the page speaks', async () => {
    const sent = server({ '/targets': { targets: [{ ...target, reasons: [{ code: 'fills_gap', points: 43.3, sentence: '补缺环' }] }] } })
    await suggestVisit(chain, '2026-11-30', target, 'declined', by, '已在外地定址')
    expect(sent[0].language).toBe('zh-CN')
    expect(sent[1].body).toEqual({ values: { week_date: '2026-11-30', chain: 'X', node: 'N', enterprise: '某厂', city: '外市', points: 38, reasons: '补缺环 +43', verdict: 'declined', verdict_by: '甲', verdict_reason: '已在外地定址', responsible_unit: '招商科' } })
    expect(reasonText(target)).toBe('fills +43；silent −5')
    expect(reasonsOf('fills +43；silent −5；老乡介绍').map((one) => [one.sentence, one.points])).toEqual([['fills', 43], ['silent', -5], ['老乡介绍', 0]])
  })
  it('a visit that was not made has no day', async () => {
    const sent = server({})
    await recordOutcome({ id: 'v', version: 1 } as Visit, '2026-11-29', 'not_yet', '')
    expect(sent[0].body).toEqual({ set: { visited_date: null, outcome: 'not_yet', note: null } })
  })
  it('a weight back at the shipped one needs no row', async () => {
    const sent = server({})
    const weight: Weight = { code: 'signal', zh: '', en: '', points: 8, shipped: 5, id: 'w', version: 4 }
    await saveWeight(chain, weight, 5, '')
    await saveWeight(chain, weight, 9, '急')
    await saveWeight(chain, { ...weight, id: undefined, version: undefined, points: 5 }, 7, '')
    expect(sent.map((one) => `${one.method} ${one.path}`)).toEqual(['DELETE /target-weights/w', 'PATCH /target-weights/w', 'POST /target-weights'])
    expect(sent[0].ifMatch).toBe('"w:4"')
    expect(sent[2].body).toEqual({ values: { chain: 'X', rule: 'signal', points: 7, responsible_unit: '招商科' } })
  })
})
