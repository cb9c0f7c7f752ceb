// @vitest-environment node
import { expect, it, vi } from 'vitest'
import { UndoStack, type CellChange } from './undo'

const change = (o: unknown, n: unknown): CellChange => ({ id: 'p1', field: 'name', old: o, new: n })

it('writes the old value on undo and the new one on redo', async () => {
  const written: CellChange[][] = []
  const stack = new UndoStack(async (c) => void written.push(c))
  stack.push({ label: '', changes: [change('a', 'b')] })
  await stack.undo()
  await stack.redo()
  expect(written.map((w) => w[0].new)).toEqual(['a', 'b'])
})

it('forgets what was undone once something new is written', async () => {
  const stack = new UndoStack(async () => {})
  stack.push({ label: '', changes: [change(1, 2)] })
  await stack.undo()
  stack.push({ label: '', changes: [change(1, 3)] })
  expect(stack.canRedo).toBe(false)
})

it('keeps a step whose undo the server refused', async () => {
  const stack = new UndoStack(vi.fn().mockRejectedValue(new Error('412')))
  stack.push({ label: '', changes: [change(1, 2)] })
  await expect(stack.undo()).rejects.toThrow('412')
  expect(stack.canUndo).toBe(true)
  expect(stack.canRedo).toBe(false)
})

it('takes one step at a time however fast Ctrl+Z is pressed', async () => {
  const write = vi.fn(() => new Promise<void>((r) => setTimeout(r, 5)))
  const stack = new UndoStack(write)
  stack.push({ label: '', changes: [change(1, 2)] })
  await Promise.all([stack.undo(), stack.undo()])
  expect(write).toHaveBeenCalledTimes(1)
})
