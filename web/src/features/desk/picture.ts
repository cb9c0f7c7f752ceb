// The board as one long picture for a phone: drawn here, nothing is sent anywhere. Shapes and words beside every colour.
import type { Board, BoardMove, BoardRow, BoardSum } from '@/api/desk'
import type { Locale } from '@/api/schema'
import { formatDate } from '@/format/dates'
import { formatNumber, YI_YUAN } from '@/format/figures'
import { gapText, lightCounts, moveText } from './message'
import { readable } from './sentence'
import { LIGHTS, lightOf } from './sums'

export interface Drawn {
  board: Board
  sum: BoardSum
  moved: BoardMove[]
  rows: BoardRow[]
  county: string
  about: string
  locale: Locale
}

const WIDTH = 720
const MARGIN = 40
const SCALE = 2
const MOST = 40

type Ink = '--lt-text' | '--lt-text-2' | '--lt-text-3' | '--lt-red' | '--lt-yellow' | '--lt-green' | '--lt-primary' | '--lt-line'
interface Line {
  text: string
  size: number
  bold?: boolean
  ink: Ink
  above: number
  indent?: number
  shape?: string
  bar?: { done: number; pace: number }
  rule?: boolean
}

/** Where a text must break to fit; breaks between any two Chinese characters, elsewhere at a space. */
export function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/g) ?? []) {
    if (line && measure(line + word) > width && !/^[，。；：、）％%」]/.test(word)) {
      lines.push(line.trimEnd())
      line = word.trimStart()
    } else {
      line += word
    }
  }
  if (line.trim()) lines.push(line.trimEnd())
  return lines
}

function content({ board, sum, moved, rows, county, about, locale }: Drawn): Line[] {
  const zh = locale === 'zh'
  const out: Line[] = []
  const add = (text: string, size: number, ink: Ink, above: number, more: Partial<Line> = {}) => out.push({ text, size, ink, above, ...more })
  add(zh ? `${county}重点项目看板` : `Key projects of ${county}`, 34, '--lt-text', 0, { bold: true })
  add(`${about ? `${about} · ` : ''}${zh ? '数据截至 ' : 'data as of '}${board.asof}${zh ? '，与 ' : ', compared with '}${formatDate(board.since, locale)}${zh ? ' 比' : ''}`, 19, '--lt-text-3', 8)
  add(lightCounts(sum, locale), 28, '--lt-text', 24, { bold: true, rule: true })
  if (sum.planned && sum.completion !== null) {
    const yi = (yuan: number) => formatNumber(yuan / YI_YUAN.divisor, { decimals: 2 })
    add(`${zh ? '本年完成' : 'Done'} ${yi(sum.done_yuan)} / ${yi(sum.plan_yuan)} ${YI_YUAN[locale]}，${formatNumber(sum.completion, { decimals: 1 })}%，${gapText(sum.gap, locale)}`.replaceAll('，', zh ? '，' : ', '), 21, '--lt-text', 14, { bar: { done: sum.completion, pace: sum.pace ?? board.rule.pace } })
  }
  const heading = (text: string) => add(text, 25, '--lt-text', 34, { bold: true, rule: true })
  heading(zh ? `比${formatDate(board.since, locale)}变化 ${moved.length} 个` : `${moved.length} moved since ${formatDate(board.since, locale)}`)
  for (const move of moved) add(moveText(move, locale), 20, '--lt-text', 12)
  for (const light of LIGHTS.filter((one) => one === 'red' || one === 'yellow')) {
    const these = rows.filter((row) => lightOf(row) === light)
    if (!these.length) continue
    heading(zh ? `${light === 'red' ? '红' : '黄'}灯 ${these.length} 个` : `${these.length} ${light}`)
    for (const row of these.slice(0, MOST)) {
      add(row.name, 21, '--lt-text', 14, { shape: light, indent: 32, bold: true })
      add(row.why, 18, '--lt-text-2', 4, { indent: 32 })
    }
    if (these.length > MOST) add(zh ? `另有 ${these.length - MOST} 个` : `${these.length - MOST} more`, 18, '--lt-text-3', 12, { indent: 32 })
  }
  add(zh ? '部门台账数，非统计数据' : 'Department ledgers, not official statistics', 18, '--lt-text-3', 34, { rule: true })
  add(readable(board.rule.basis), 16, '--lt-text-3', 6)
  return out
}

function shape(pen: CanvasRenderingContext2D, kind: string, x: number, y: number, colour: (name: string) => string): void {
  pen.fillStyle = colour(`--lt-${kind}-fill`)
  pen.beginPath()
  if (kind === 'red') pen.rect(x, y, 18, 18)
  else {
    pen.moveTo(x + 10, y)
    pen.lineTo(x + 20, y + 18)
    pen.lineTo(x, y + 18)
  }
  pen.fill()
}

export function drawBoard(drawn: Drawn): HTMLCanvasElement {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  const font = (line: Line) => `${line.bold ? 600 : 400} ${line.size}px ${colour('--lt-font')}`
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('no canvas')
  const set = content(drawn).map((line) => {
    pen.font = font(line)
    return { line, texts: wrap(line.text, WIDTH - 2 * MARGIN - (line.indent ?? 0), (text) => pen.measureText(text).width) }
  })
  const pitch = (line: Line) => Math.round(line.size * 1.45)
  const height = set.reduce((sum, { line, texts }) => sum + line.above + texts.length * pitch(line) + (line.bar ? 34 : 0), 2 * MARGIN)
  canvas.width = WIDTH * SCALE
  canvas.height = height * SCALE
  pen.scale(SCALE, SCALE)
  pen.fillStyle = colour('--lt-surface')
  pen.fillRect(0, 0, WIDTH, height)
  pen.textBaseline = 'middle'
  let y = MARGIN
  for (const { line, texts } of set) {
    if (line.rule) {
      pen.fillStyle = colour('--lt-line')
      pen.fillRect(MARGIN, y + line.above / 2, WIDTH - 2 * MARGIN, 1)
    }
    y += line.above
    pen.font = font(line)
    if (line.shape) shape(pen, line.shape, MARGIN, y + pitch(line) / 2 - 9, colour)
    pen.fillStyle = colour(line.ink)
    for (const text of texts) {
      pen.fillText(text, MARGIN + (line.indent ?? 0), y + pitch(line) / 2)
      y += pitch(line)
    }
    if (line.bar) {
      const full = Math.max(100, line.bar.done)
      const long = WIDTH - 2 * MARGIN
      pen.fillStyle = colour('--lt-line-soft')
      pen.fillRect(MARGIN, y + 14, long, 12)
      pen.fillStyle = colour('--lt-primary')
      pen.fillRect(MARGIN, y + 14, (long * line.bar.done) / full, 12)
      pen.fillStyle = colour('--lt-text')
      pen.fillRect(MARGIN + (long * line.bar.pace) / full - 1, y + 8, 3, 24)
      y += 34
    }
  }
  return canvas
}

export async function download(canvas: HTMLCanvasElement, name: string): Promise<void> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('no picture')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
