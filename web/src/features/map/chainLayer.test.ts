import { describe, expect, it } from 'vitest'
import { firmLines, pictureOfFirm, type FirmOnChain, type NodeOfMap } from './chainLayer'
import type { MapFeature } from './layers'

const node = (code: string, tier: string, state: string) => ({ code, name: code, tier: { code: tier, zh: '', en: '' }, state: { code: state, zh: '', en: '' } }) as NodeOfMap
const firm = (id: string, local: boolean, ...nodes: string[]): FirmOnChain => ({ id, name: id, local, anchor: false, nodes: nodes.map((one) => ({ node: one, confidence: 1, confirmed: false })) })
const at = (id: string): [string, MapFeature] => [id, { type: 'Feature', geometry: { type: 'Point', coordinates: [118, 36] }, properties: { id, title: id, town: '青禾镇' } }]
const nodes = [node('LY', 'up', 'weak'), node('CN', 'down', 'strong')]
const firms = [firm('a', true, 'LY', 'CN'), firm('b', true, 'CN'), firm('c', false, 'LY'), firm('d', false, 'CN'), firm('e', true, 'gone')]
const positions = new Map([at('a'), at('d')])

describe('firms of a chain on the map', () => {
  it('stand by their surest node; those without a position come last, outside firms without one not at all', () => {
    expect(firmLines(firms, nodes, '', positions).map((line) => [line.id, pictureOfFirm(line), line.feature !== null])).toEqual([['a', 'up-weak', true], ['d', 'down-strong', true], ['b', 'down-strong', false]])
  })
  it('with a node chosen, stand by that node', () => {
    expect(firmLines(firms, nodes, 'CN', positions).map((line) => [line.id, pictureOfFirm(line)])).toEqual([['a', 'down-strong'], ['d', 'down-strong'], ['b', 'down-strong']])
    expect(firmLines(firms, nodes, 'LY', positions).map((line) => line.id)).toEqual(['a'])
  })
})
