// The rows of the picture and of its twin: one per module and one per step, in the order of the template.
import type { Gantt, NetworkModule, NetworkStep } from './network'

export const ROW = 32
export const HEAD = 52

export interface Line { module: NetworkModule; step: NetworkStep | null; y: number }

export function linesOf(gantt: Gantt): Line[] {
  const lines: Line[] = []
  for (const module of gantt.modules) {
    if (!module.steps.length) continue
    lines.push({ module, step: null, y: lines.length * ROW })
    for (const step of module.steps) lines.push({ module, step, y: lines.length * ROW })
  }
  return lines
}

export interface Arrow { key: string; path: string }

interface Place { y: number; start: number; end: number }

/** Elbows between steps that decide the end: from what ended last to the beginning of the next. */
export function arrowsOf(lines: Line[], place: (step: NetworkStep) => { start: number; end: number } | null): Arrow[] {
  const places = new Map<string, Place>()
  for (const line of lines) {
    const found = line.step ? place(line.step) : null
    if (line.step && found) places.set(line.step.code, { y: line.y, ...found })
  }
  const arrows: Arrow[] = []
  for (const line of lines) {
    const to = line.step?.critical ? places.get(line.step.code) : undefined
    const befores = to && line.step ? line.step.after.flatMap((link) => { const step = lines.find((one) => one.step?.code === link.step)?.step; const from = places.get(link.step); return step && from ? [{ link, step, from }] : [] }) : []
    const last = Math.max(...befores.map((one) => one.from.end))
    for (const { link, step: before, from } of befores) {
      if (!to || !before.critical || from.end < last - 1) continue
      const down = to.y > from.y
      const y1 = from.y + 16
      const bend = Math.max(from.end + 3, Math.min(to.start - 3, from.end + 5))
      const tip = down ? to.y + 8 : to.y + 24
      const x2 = Math.max(bend, to.start + 4)
      arrows.push({ key: `${link.step}>${line.step!.code}`, path: `M${from.end} ${y1}H${bend}V${down ? to.y - 3 : to.y + 35}H${x2}V${tip}` })
    }
  }
  return arrows
}
