import { describe, expect, it } from 'vitest'
import type { Row, Values } from '@/api/schema'
import { addLink, addNode, changesOf, codesOf, counted, dropLink, dropNode, draftOf, living, nextCode, rebase, restore, setValue, trialOf, wordsOf, wordText } from './draft'

const row = (id: string, values: Values, version = 1): Row => ({ id, version, changed_at: '', values })
const made = () => draftOf(
  row('c', { code: 'XNY', name: '新能源电池材料', responsible_unit: '链办' }, 3),
  [row('n1', { chain: 'XNY', code: 'XNY-01', name: '锂盐', tier: 'up', keywords: '碳酸锂*2' }), row('n2', { chain: 'XNY', code: 'XNY-02', name: '正极材料', tier: 'mid' }), row('n3', { chain: 'XNY', code: 'XNY-07', name: '电芯', tier: 'down' })],
  [row('l1', { chain: 'XNY', from_node: 'XNY-01', to_node: 'XNY-02', weight: 1 }), row('l2', { chain: 'XNY', from_node: 'XNY-02', to_node: 'XNY-07', weight: 1 })],
)

describe('a drawing', () => {
  it('that nobody touched is no batch', () => {
    expect(changesOf(made())).toEqual([])
    expect(counted(made()).total).toBe(0)
  })
  it('becomes one batch of new, changed and deleted rows', () => {
    const draft = made()
    setValue(draft.head, 'strategy', '做大做强')
    setValue(draft.nodes[0], 'keywords', '碳酸锂*2;氢氧化锂')
    setValue(draft.nodes[0], 'tier', null)
    const node = addNode(draft, 'up', '前驱体')
    addLink(draft, 'XNY-01', 'XNY-08')
    dropLink(draft, draft.links[1])
    expect(node.values.code).toBe('XNY-08')
    expect(changesOf(draft)).toEqual([
      { ledger: 'chains', id: 'c', version: 3, set: { strategy: '做大做强' } },
      { ledger: 'chain-nodes', id: 'n1', version: 1, set: { keywords: '碳酸锂*2;氢氧化锂', tier: null } },
      { ledger: 'chain-nodes', values: { chain: 'XNY', code: 'XNY-08', name: '前驱体', tier: 'up', importance: 1, responsible_unit: '链办' } },
      { ledger: 'chain-links', id: 'l2', version: 1, delete: true },
      { ledger: 'chain-links', values: { chain: 'XNY', from_node: 'XNY-01', to_node: 'XNY-08', weight: 1, responsible_unit: '链办' } },
    ])
    expect(counted(draft)).toEqual({ added: 2, changed: 2, dropped: 1, total: 5 })
  })
  it('loses the links of a node with it, and gets them back with it', () => {
    const draft = made()
    expect(dropNode(draft, draft.nodes[1])).toBe(2)
    expect(trialOf(draft).nodes.map((node) => node.code)).toEqual(['XNY-01', 'XNY-07'])
    expect(living(draft.links)).toEqual([])
    restore(draft, draft.nodes[1])
    expect(living(draft.links).length).toBe(2)
    expect(changesOf(draft)).toEqual([])
  })
  it('forgets what was new and is dropped again', () => {
    const draft = made()
    const node = addNode(draft, 'mid', '隔膜')
    addLink(draft, 'XNY-01', String(node.values.code))
    dropNode(draft, node)
    expect(changesOf(draft)).toEqual([])
  })
  it('does not double a link', () => {
    const draft = made()
    expect(addLink(draft, 'XNY-01', 'XNY-02').id).toBe('l1')
    dropLink(draft, draft.links[0])
    addLink(draft, 'XNY-01', 'XNY-02')
    expect(changesOf(draft)).toEqual([])
  })
  it('numbers new nodes as the others are numbered', () => {
    expect(nextCode(made())).toBe('XNY-08')
    expect(nextCode(draftOf(row('c', { code: 'GFZ' }), [row('a', { code: 'DT' })], []))).toBe('GFZ-02')
  })
})

describe('what others wrote meanwhile', () => {
  it('stays where only they changed it; what both changed is a clash', () => {
    const draft = made()
    setValue(draft.nodes[0], 'keywords', '碳酸锂')
    setValue(draft.nodes[0], 'name', '锂盐加工')
    const clashes = rebase(draft, [{ ledger: 'chain-nodes', id: 'n1', current: row('n1', { chain: 'XNY', code: 'XNY-01', name: '锂盐', tier: 'mid', keywords: '氢氧化锂' }, 4), changes: [{ field: 'keywords', new: '', actor: '甲某', at: '' }] }])
    expect(clashes).toEqual([{ key: 'n1', ledger: 'chain-nodes', field: 'keywords', mine: '碳酸锂', theirs: '氢氧化锂', by: '甲某' }])
    expect(changesOf(draft)).toEqual([{ ledger: 'chain-nodes', id: 'n1', version: 4, set: { keywords: '碳酸锂', name: '锂盐加工' } }])
    expect(draft.nodes[0].values.tier).toBe('mid')
  })
  it('a row they deleted comes back only when it was worked on', () => {
    const draft = made()
    setValue(draft.nodes[2], 'name', '电芯与模组')
    dropLink(draft, draft.links[0])
    rebase(draft, [{ ledger: 'chain-nodes', id: 'n3', current: null }, { ledger: 'chain-links', id: 'l1', current: null }])
    expect(changesOf(draft)).toEqual([{ ledger: 'chain-nodes', values: { chain: 'XNY', code: 'XNY-07', name: '电芯与模组', tier: 'down' } }])
  })
})

describe('keywords and codes', () => {
  it('are read as the server reads them', () => {
    expect(wordsOf('聚丙烯*2;改性塑料、 母粒 ，，ABS×1.5')).toEqual([{ term: '聚丙烯', weight: 2 }, { term: '改性塑料', weight: 1 }, { term: '母粒', weight: 1 }, { term: 'ABS', weight: 1.5 }])
    expect(wordsOf('5*钢;钢*0')).toEqual([{ term: '5*钢', weight: 1 }, { term: '钢*0', weight: 1 }])
    expect(wordText(wordsOf('聚丙烯*2.25;母粒'))).toBe('聚丙烯*2.25;母粒')
    expect(codesOf('2651；2929 3985')).toEqual(['2651', '2929', '3985'])
  })
})
