// @vitest-environment node
import { expect, it } from 'vitest'
import type { EntitySchema, FieldSchema, Row } from '@/api/schema'
import { filledBlock, pastedBlock, type BlockSource } from './blocks'
import { parseBlock } from './clipboard'
import { gridColumns } from './columns'

const field = (name: string, kind: FieldSchema['kind'], unit: FieldSchema['unit'] = '', masked = false): FieldSchema =>
  ({ name, zh: name, en: name, group: '', kind, unit, required: false, personal: masked, masked, words: [], entity: 'project' })
const entity: EntitySchema = {
  name: 'project', plural: 'projects', zh: '项目', en: 'Project', title_field: 'name', may_write: true, keys: [],
  fields: [field('name', 'text'), field('total_investment_yuan', 'number', 'yuan'), field('start_date', 'date_span'), field('lead', 'text', '', true)],
}
const rows: Row[] = [1, 2, 3].map((n) => ({ id: `p${n}`, version: 1, changed_at: '', values: { name: `项目${n}` } }))
const source: BlockSource = {
  columns: gridColumns(entity, entity.fields.map((f) => f.name), {}, 'zh', false), rowAt: (i) => rows[i], total: 3, locale: 'zh',
  locked: () => '您无权看此列',
}

it('reads each pasted cell by its own column, in the unit of the heading', () => {
  const { changes, bad } = pastedBlock(source, { top: 0, left: 1, bottom: 0, right: 1 }, parseBlock('3.2\t2026.3\r\n5000万\t2026-09-15\r\n'))
  expect(bad).toEqual([])
  expect(changes.map((c) => [c.id, c.new])).toEqual([
    ['p1', 320000000], ['p1', { from: '2026-03-01', to: '2026-03-31' }], ['p2', 50000000], ['p2', '2026-09-15'],
  ])
})

it('names every bad cell, and a masked column is one', () => {
  const { bad } = pastedBlock(source, { top: 0, left: 1, bottom: 0, right: 1 }, parseBlock('很多\t2026\t某人'))
  expect(bad.map((b) => [b.field, b.id])).toEqual([['total_investment_yuan', 'p1'], ['lead', 'p1']])
})

it('fills the first row down, but no masked column', () => {
  const { changes } = filledBlock(source, { top: 0, left: 0, bottom: 2, right: 3 })
  expect(changes.filter((c) => c.field === 'name').map((c) => c.new)).toEqual(['项目1', '项目1'])
  expect(changes.some((c) => c.field === 'lead')).toBe(false)
})
