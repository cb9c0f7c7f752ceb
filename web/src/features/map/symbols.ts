// Symbols and words drawn on canvas: the map needs no glyph files and no sprite from anywhere.

const RATIO = 2

export type Palette = (token: string) => string

export function paletteOf(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  return (token) => style.getPropertyValue(`--lt-${token}`).trim()
}

function canvas(width: number, height: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const element = document.createElement('canvas')
  element.width = Math.ceil(width * RATIO)
  element.height = Math.ceil(height * RATIO)
  const pen = element.getContext('2d')!
  pen.scale(RATIO, RATIO)
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  return [element, pen]
}

export interface Picture {
  image: ImageData
  ratio: number
}

function finish(element: HTMLCanvasElement, pen: CanvasRenderingContext2D): Picture {
  return { image: pen.getImageData(0, 0, element.width, element.height), ratio: RATIO }
}

/** Ground around a mark, so that it stands on any fill. */
function halo(pen: CanvasRenderingContext2D, shape: Path2D, colour: string): void {
  pen.strokeStyle = colour
  pen.lineWidth = 4
  pen.stroke(shape)
}

const LIGHTS: Record<string, string> = {
  green: 'M10 3a7 7 0 1 0 .01 0z', yellow: 'M10 2.5 18 16.500H2z', red: 'M3.5 3.500h13v13h-13z', unset: 'M10 4a6 6 0 1 0 .01 0z',
}
const MARKS: Record<string, string> = { green: 'm6.8 10.2 2.3 2.3 4.2-4.6', yellow: 'M10 7.500v4M10 13.800v.2', red: 'm7 7 6 6M13 7l-6 6', unset: '' }

function light(kind: string, colour: Palette): Picture {
  const [element, pen] = canvas(20, 20)
  const shape = new Path2D(LIGHTS[kind])
  halo(pen, shape, colour('surface'))
  if (kind === 'unset') {
    pen.fillStyle = colour('surface')
    pen.fill(shape)
    pen.strokeStyle = colour('grey-fill')
    pen.lineWidth = 2
    pen.stroke(shape)
    return finish(element, pen)
  }
  pen.fillStyle = colour(`${kind}-fill`)
  pen.fill(shape)
  pen.strokeStyle = kind === 'yellow' ? '#17212d' : '#ffffff'
  pen.lineWidth = 1.7
  pen.stroke(new Path2D(MARKS[kind]))
  return finish(element, pen)
}

/** Ground colour and pen colour of a site's state; the texture is in `texture`. */
export function siteColours(look: string, colour: Palette): { fill: string; line: string } {
  if (look === 'available') return { fill: colour('strong-bg'), line: colour('strong') }
  if (look === 'locked') return { fill: colour('primary-2'), line: colour('primary') }
  if (look === 'withdrawn') return { fill: colour('weak-bg'), line: colour('weak') }
  return { fill: colour('grey-bg'), line: colour('grey-fill') }
}

function texture(pen: CanvasRenderingContext2D, look: string, colour: Palette, width: number, height: number): void {
  const { fill, line } = siteColours(look, colour)
  pen.fillStyle = fill
  pen.fillRect(0, 0, width, height)
  if (look === 'locked') {
    pen.strokeStyle = line
    pen.lineWidth = 1.4
    for (let x = -height; x < width; x += 8) {
      pen.beginPath()
      pen.moveTo(x, height)
      pen.lineTo(x + height, 0)
      pen.stroke()
    }
  } else if (look === 'withdrawn') {
    pen.fillStyle = line
    for (let x = 2; x < width; x += 6) for (let y = 2; y < height; y += 6) pen.fillRect(x, y, 1.6, 1.6)
  }
}

function pattern(look: string, colour: Palette): Picture {
  const [element, pen] = canvas(24, 24)
  texture(pen, look, colour, 24, 24)
  return finish(element, pen)
}

const SITES: Record<string, string> = {
  site: 'M4 6.5 14 4l2.5 9.500L5.5 16z', plant: 'M3 16V9l4.5 2.800V9l4.5 2.800V4.500h4.500V16z', yard: 'M3 9.5 10 4l7 5.500M4.5 8.500V16h11V8.5', firm: 'M10 5a5 5 0 1 0 .01 0z',
}

function site(kind: string, look: string, colour: Palette): Picture {
  const [element, pen] = canvas(20, 20)
  const shape = new Path2D(SITES[kind])
  halo(pen, shape, colour('surface'))
  pen.save()
  pen.clip(kind === 'yard' ? new Path2D('M4.5 8.5 10 4l5.5 4.500V16h-11z') : shape)
  texture(pen, kind === 'firm' ? 'locked-firm' : look, colour, 20, 20)
  if (kind === 'firm') { pen.fillStyle = colour('c5'); pen.fillRect(0, 0, 20, 20) }
  pen.restore()
  pen.strokeStyle = kind === 'firm' ? colour('surface') : siteColours(look, colour).line
  pen.lineWidth = 1.5
  pen.stroke(shape)
  return finish(element, pen)
}

const TIER_SHAPES: Record<string, string> = { up: 'M10 2.8 17.2 16H2.8z', mid: 'M10 3.800a6.200 6.200 0 1 0 .01 0z', down: 'M2.8 4h14.400L10 17.200z', any: 'M4 4h12v12H4z' }
const TIER_COLOURS: Record<string, string> = { up: 'c1', mid: 'c2', down: 'c4', any: 'c5' }

/** A firm of a chain: shape and colour by tier, texture by the state of its node, as on the chain's own picture. */
function chainFirm(look: string, colour: Palette): Picture {
  const [tier, state] = look.split('-')
  const [element, pen] = canvas(20, 20)
  const shape = new Path2D(TIER_SHAPES[tier] ?? TIER_SHAPES.any)
  const ink = colour(TIER_COLOURS[tier] ?? 'c5')
  halo(pen, shape, colour('surface'))
  pen.fillStyle = state === 'strong' ? ink : colour('surface')
  pen.fill(shape)
  pen.save()
  pen.clip(shape)
  pen.strokeStyle = ink
  pen.lineWidth = 1.6
  if (state === 'weak') for (let x = -20; x < 20; x += 4.5) { pen.beginPath(); pen.moveTo(x, 20); pen.lineTo(x + 20, 0); pen.stroke() }
  pen.restore()
  if (state === 'supply_risk') {
    pen.save()
    pen.translate(10, tier === 'up' ? 11.4 : tier === 'down' ? 8.6 : 10)
    pen.scale(0.42, 0.42)
    pen.translate(-10, tier === 'up' ? -11.4 : tier === 'down' ? -8.6 : -10)
    pen.fillStyle = ink
    pen.fill(shape)
    pen.restore()
  }
  if (state === 'missing') pen.setLineDash([2.4, 2.6])
  pen.lineCap = 'butt'
  pen.strokeStyle = ink
  pen.lineWidth = 1.8
  pen.stroke(shape)
  return finish(element, pen)
}

type WordStyle = 'label' | 'strong' | 'town' | 'park-name'
const INK: Record<WordStyle, string> = { label: 'text', strong: 'primary', town: 'text-3', 'park-name': 'text-2' }

function words(text: string, colour: Palette, font: string, style: WordStyle): Picture {
  const face = `${style === 'strong' ? 600 : style === 'town' ? 400 : 500} ${style === 'town' ? 13 : 12}px ${font}`
  const spacing = style === 'town' ? '2px' : '0px'
  const measure = document.createElement('canvas').getContext('2d')!
  measure.font = face
  measure.letterSpacing = spacing
  const width = Math.min(240, measure.measureText(text).width + 8)
  const [element, pen] = canvas(width, 20)
  pen.font = face
  pen.letterSpacing = spacing
  pen.textBaseline = 'middle'
  pen.lineJoin = 'round'
  pen.strokeStyle = colour('m-land')
  pen.lineWidth = 4
  pen.strokeText(text, 4, 10.5)
  pen.fillStyle = colour(INK[style])
  pen.fillText(text, 4, 10.5)
  return finish(element, pen)
}

function count(text: string, colour: Palette, font: string): Picture {
  const size = text.length > 3 ? 40 : text.length > 2 ? 34 : 28
  const [element, pen] = canvas(size, size)
  pen.beginPath()
  pen.arc(size / 2, size / 2, size / 2 - 2, 0, 2 * Math.PI)
  pen.fillStyle = colour('surface')
  pen.fill()
  pen.strokeStyle = colour('c5')
  pen.lineWidth = 2
  pen.stroke()
  pen.font = `600 12px ${font}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = colour('text')
  pen.fillText(text, size / 2, size / 2 + 0.5)
  return finish(element, pen)
}

/** The border of a park; the ground of a chemical one is hatched, as on the map. */
function park(look: string, colour: Palette): Picture {
  const [element, pen] = canvas(20, 20)
  const ink = colour(look === 'true' ? 'weak' : 'c5')
  pen.strokeStyle = ink
  if (look === 'true') {
    pen.save()
    pen.beginPath()
    pen.rect(3, 4, 14, 12)
    pen.clip()
    pen.lineWidth = 0.8
    for (let x = -10; x < 20; x += 5) { pen.beginPath(); pen.moveTo(x, 18); pen.lineTo(x + 16, 2); pen.stroke() }
    pen.restore()
  }
  pen.lineWidth = 1.6
  pen.lineCap = 'butt'
  pen.setLineDash([4, 2])
  pen.strokeRect(3, 4, 14, 12)
  return finish(element, pen)
}

function hatch(token: string, colour: Palette): Picture {
  const [element, pen] = canvas(10, 10)
  pen.strokeStyle = colour(token)
  pen.lineWidth = 0.8
  for (const x of [-10, 0, 10]) { pen.beginPath(); pen.moveTo(x, 10); pen.lineTo(x + 10, 0); pen.stroke() }
  return finish(element, pen)
}

const BADGES: Record<string, [string, string]> = { fits: ['green', ''], to_ask: ['primary', '?'], near: ['yellow', '≈'] }

/** How well a site fits: its place in green, ? where something is to be asked, ≈ where little is missing. */
function badge(look: string, colour: Palette, font: string): Picture {
  const [verdict, rank] = look.split('-')
  const [ink, sign] = BADGES[verdict] ?? ['text-3', '']
  const text = rank || sign
  const width = Math.max(18, 10 + 7 * text.length)
  const [element, pen] = canvas(width, 18)
  pen.beginPath()
  pen.roundRect(1, 1, width - 2, 16, 8)
  pen.fillStyle = colour(ink)
  pen.fill()
  pen.strokeStyle = colour('surface')
  pen.lineWidth = 1.5
  pen.stroke()
  pen.font = `700 11px ${font}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = colour('surface')
  pen.fillText(text, width / 2, 9.5)
  return finish(element, pen)
}

/**
 * The picture of a name: light:green · site:locked · plant:… · yard:… · firm:any · chainfirm:up-weak · park:true · pattern:locked · hatch:weak · label:, strong:, town:, park-name: words · count:12 · match:fits-3.
 */
export function pictureOf(name: string, colour: Palette, font: string): Picture | null {
  const at = name.indexOf(':')
  const [kind, rest] = [name.slice(0, at), name.slice(at + 1)]
  if (kind === 'light') return light(rest, colour)
  if (kind === 'pattern') return pattern(rest, colour)
  if (kind === 'park') return park(rest, colour)
  if (kind === 'hatch') return hatch(rest, colour)
  if (kind in INK) return rest ? words(rest, colour, font, kind as WordStyle) : null
  if (kind === 'chainfirm') return chainFirm(rest, colour)
  if (kind === 'count') return count(rest, colour, font)
  if (kind === 'match') return badge(rest, colour, font)
  return kind in SITES ? site(kind, rest, colour) : null
}

/** The same picture for the legend, as a data address. */
export function legendPicture(name: string, colour: Palette): string {
  const picture = pictureOf(name, colour, 'sans-serif')
  if (!picture) return ''
  const element = document.createElement('canvas')
  element.width = picture.image.width
  element.height = picture.image.height
  element.getContext('2d')!.putImageData(picture.image, 0, 0)
  return element.toDataURL()
}
