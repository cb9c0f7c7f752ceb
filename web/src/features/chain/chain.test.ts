import { describe, expect, it } from 'vitest'
import { chainsOf, grouped, type ChainNode, type ChainSummary } from './chain'
import { nextOrder, sorted } from './table'
import { mondayOf, nextMonday, sundayOf, weekLines, yearBefore } from './week'

const chain = (code: string, group: string, lead = ''): ChainSummary => ({
  id: code, code, name: code, kind: { code: 'chain', zh: '', en: '' }, group, strategy: '', lead_official: lead, unit: '', output_target_yuan: null, target_year: null,
  attained_yuan: null, attained_on: null, nodes: 0, counts: { strong: 0, weak: 0, missing: 0, supply_risk: 0 }, suspected: 0, to_fill: 0, local_firms: 0, faults: 0,
})

describe('weeks', () => {
  it('begin on Monday', () => {
    // 2026-11-29 is a Sunday, 2026-11-30 a Monday.
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-11-30')).toBe('2026-11-30')
    expect(nextMonday('2026-11-29')).toBe('2026-11-30')
    expect(nextMonday('2026-11-30')).toBe('2026-12-07')
    expect(sundayOf('2026-11-30')).toBe('2026-12-06')
  })
  it('a year before keeps the day, but for 29 February', () => {
    expect(yearBefore('2026-11-29')).toBe('2025-11-29')
    expect(yearBefore('2028-02-29')).toBe('2027-02-28')
  })
  it('are counted as the hit rate is: a contract was also talked about and made', () => {
    const visits = [
      { week_date: '2026-09-28', verdict: 'adopted', outcome: 'signed' }, { week_date: '2026-09-28', verdict: 'adopted', outcome: 'no_interest' },
      { week_date: '2026-09-28', verdict: 'declined' }, { week_date: '2026-10-05', verdict: 'adopted', outcome: 'not_yet' }, { verdict: 'adopted' },
    ]
    expect(weekLines(visits, [{ week: '2026-09-28', suggested: 6 }])[1].suggested).toBe(6)
    expect(weekLines(visits)).toEqual([
      { week: '2026-10-05', suggested: 1, adopted: 1, made: 0, talks: 0, signed: 0 },
      { week: '2026-09-28', suggested: 3, adopted: 2, made: 2, talks: 1, signed: 1 },
    ])
  })
})

describe('chains', () => {
  it('stand in their groups in the order these come', () => {
    expect(grouped([chain('a', 'x'), chain('b', 'y'), chain('c', 'x')]).map((group) => [group.name, group.chains.map((one) => one.code)])).toEqual([['x', ['a', 'c']], ['y', ['b']]])
  })
  it('of a person are those led by the name, or named in it; else all', () => {
    const all = [chain('高分子材料', ''), chain('智能装备', '', '甲某')]
    expect(chainsOf(all, '高分子材料链 链长').map((one) => one.code)).toEqual(['高分子材料'])
    expect(chainsOf(all, '甲某').map((one) => one.code)).toEqual(['智能装备'])
    expect(chainsOf(all, '乙某')).toEqual(all)
    expect(chainsOf(all, '')).toEqual(all)
  })
})

describe('the table', () => {
  const state = (code: string) => ({ code, zh: '', en: '' })
  const node = (code: string, at: number, was: string, score: number, decision: string | null) => ({ code, name: code, column: at, y: 0, state: state(was), direction: state('none'), score, local: 0, talks: 0, outside: 0, decision: decision ? { decision: state(decision) } : null }) as unknown as ChainNode
  const nodes = [node('a', 0, 'strong', 30, null), node('b', 1, 'missing', 70, 'fill'), node('c', 2, 'weak', 50, null), node('d', 3, 'missing', 70, 'decline')]
  const codes = (column: 'state' | 'score' | 'decision' | 'tier', down = false) => sorted(nodes, { column, down }).map((one) => one.code).join('')
  it('sorts, and keeps equal ones in the order of the picture', () => {
    expect(codes('state')).toBe('bdca')
    expect(codes('score', true)).toBe('bdca')
    expect(codes('score')).toBe('acbd')
    expect(codes('tier', true)).toBe('dcba')
  })
  it('has what is to decide first', () => {
    expect(codes('decision')).toBe('cbda')
  })
  it('begins numbers with the largest and turns round when asked again', () => {
    expect(nextOrder({ column: 'tier', down: false }, 'score')).toEqual({ column: 'score', down: true })
    expect(nextOrder({ column: 'score', down: true }, 'score')).toEqual({ column: 'score', down: false })
    expect(nextOrder({ column: 'tier', down: false }, 'name')).toEqual({ column: 'name', down: false })
  })
})
