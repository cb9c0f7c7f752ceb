import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useRows } from './rows'

const TOTAL = 5000
let asked: string[] = []

/** A register of rows r0 … r4999, in pages by cursor (its text is the next index) or offset. */
beforeEach(() => {
  setActivePinia(createPinia())
  asked = []
  vi.stubGlobal('fetch', async (path: string) => {
    const query = new URLSearchParams(String(path).split('?')[1])
    if (String(path).includes('/summary')) return new Response(JSON.stringify({ count: TOTAL, sums: {} }))
    asked.push(['after', 'offset'].map((key) => (query.has(key) ? `${key} ${query.get(key)}` : '')).join('') || 'first')
    const from = Number(query.get('after') ?? query.get('offset') ?? 0)
    const to = Math.min(TOTAL, from + Number(query.get('limit')))
    const items = Array.from({ length: to - from }, (_, i) => ({ id: `r${from + i}`, version: 1, changed_at: '', values: {} }))
    return new Response(JSON.stringify({ items, next: to < TOTAL ? String(to) : null, total: TOTAL }))
  })
})

describe('the rows of a ledger', () => {
  it('jumps to the end by one offset and reads on by cursors', async () => {
    const rows = useRows(() => 'enterprises')
    await rows.load(new URLSearchParams())
    await rows.readSpan(4950, 4999)
    expect(rows.at(4999)?.id).toBe('r4999')
    expect(rows.indexOf('r4950')).toBe(4950)
    expect(rows.at(3000)).toBeUndefined()
    expect(asked[0]).toBe('first')
    expect(asked.length).toBeLessThan(4)
    expect(asked[1]).toMatch(/^offset/)
  })

  it('fills the rows between without reading any twice', async () => {
    const rows = useRows(() => 'enterprises')
    await rows.load(new URLSearchParams())
    await rows.readSpan(4000, 4100)
    await rows.readSpan(0, TOTAL - 1)
    for (let i = 0; i < TOTAL; i++) expect(rows.at(i)?.id).toBe(`r${i}`)
    expect(asked).toContain('after 200')
  })
})
