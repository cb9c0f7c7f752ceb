import { describe, expect, it } from 'vitest'
import { isShown, SHOWN, tally, type BoardItem } from './boards'

const stated = { kind: 'stated' } as BoardItem
const task = (done: boolean, overdue: boolean) => ({ kind: 'task', done, overdue }) as BoardItem
const target = (completion: number | null, gap: number | null) => ({ kind: 'target', completion, gap }) as BoardItem
// Two said and not taken up; of five taken up two are done (a task, a target at 100 %), two behind (overdue, below the pace).
const items = [stated, stated, task(true, false), task(false, true), target(100, 8.1), target(84.5, -7.4), target(null, null)]

describe('a yearly board', () => {
  it('counts what was said, taken up, done and behind', () => {
    expect(tally(items)).toEqual({ all: 7, open: 2, taken: 5, behind: 2, done: 2 })
    expect(tally([])).toEqual({ all: 0, open: 0, taken: 0, behind: 0, done: 0 })
  })
  it('shows what a figure counts', () => {
    for (const what of SHOWN) expect(items.filter((one) => isShown(one, what))).toHaveLength(tally(items)[what])
    expect(items.filter((one) => isShown(one, 'behind'))).toEqual([items[3], items[5]])
  })
})
