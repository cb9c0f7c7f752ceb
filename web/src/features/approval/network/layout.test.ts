import { describe, expect, it } from 'vitest'
import { arrowsOf, linesOf } from './layout'
import type { Gantt, NetworkStep } from './network'

const step = (code: string, after: string[], critical = true) => ({ code, critical, after: after.map((one) => ({ step: one })) }) as unknown as NetworkStep
const gantt = (steps: NetworkStep[]) => ({ modules: [{ code: 'M', name: '', steps }, { code: 'N', name: '', steps: [] }] }) as unknown as Gantt

describe('rows of the picture', () => {
  it('are a row per module with steps and a row per step', () => expect(linesOf(gantt([step('a', []), step('b', ['a'])])).map((line) => line.step?.code ?? line.module.code)).toEqual(['M', 'a', 'b']))
  it('join a critical step to what ended last before it', () => {
    const lines = linesOf(gantt([step('a', []), step('b', []), step('c', ['a', 'b'])]))
    const places: Record<string, { start: number; end: number }> = { a: { start: 0, end: 20 }, b: { start: 0, end: 50 }, c: { start: 50, end: 80 } }
    expect(arrowsOf(lines, (one) => places[one.code] ?? null).map((arrow) => arrow.key)).toEqual(['b>c'])
  })
  it('draw nothing to a step aside', () => expect(arrowsOf(linesOf(gantt([step('a', []), step('b', ['a'], false)])), () => ({ start: 0, end: 10 }))).toEqual([]))
})
