// What can be taken back: each step is a set of cell changes that was written as one batch.

export interface CellChange {
  id: string
  field: string
  old: unknown
  new: unknown
}

export interface Step {
  label: string
  changes: CellChange[]
}

/** `write` stores `new` of every change and rejects when it could not; a rejected undo leaves the stacks as they were. */
export class UndoStack {
  private done: Step[] = []
  private undone: Step[] = []
  private busy = false

  constructor(
    private readonly write: (changes: CellChange[]) => Promise<void>,
    private readonly depth = 200,
  ) {}

  get canUndo(): boolean { return this.done.length > 0 }
  get canRedo(): boolean { return this.undone.length > 0 }
  get last(): Step | undefined { return this.done[this.done.length - 1] }

  /** Records a step that has been written; what was undone before can no longer be redone. */
  push(step: Step): void {
    if (step.changes.length === 0) return
    this.done.push(step)
    if (this.done.length > this.depth) this.done.shift()
    this.undone = []
  }

  undo(): Promise<Step | undefined> {
    return this.move(this.done, this.undone, (c) => ({ ...c, old: c.new, new: c.old }))
  }

  redo(): Promise<Step | undefined> {
    return this.move(this.undone, this.done, (c) => c)
  }

  private async move(from: Step[], to: Step[], turn: (c: CellChange) => CellChange): Promise<Step | undefined> {
    const step = from[from.length - 1]
    if (!step || this.busy) return undefined
    this.busy = true
    try {
      await this.write(step.changes.map(turn))
      from.pop()
      to.push(step)
      return step
    } finally {
      this.busy = false
    }
  }
}
