// Circles of cities on a plane of longitude and latitude: the box they fill, their sizes, kept from covering each other. No boundary is drawn.
export type PlacedBy = 'city' | 'firms' | 'division' | 'province'
export interface CityChain { code: string; name: string; count: number; best: number | null }
export interface TargetCity { city: string; count: number; chains: CityChain[]; lon: number | null; lat: number | null; placed_by: PlacedBy | null }
export interface TargetCities {
  asof: string
  known_sentence: string
  home: { name: string; lon: number; lat: number } | null
  cities: TargetCity[]
  behind: [name: string, lon: number, lat: number][]
}
export type PlacedCity = TargetCity & { lon: number; lat: number }
export interface Spot { x: number; y: number }
export interface Circle extends Spot { city: PlacedCity; r: number; at: Spot }
export interface Size { width: number; height: number; largest: number; smallest: number }

export const placed = (cities: TargetCity[]): PlacedCity[] => cities.filter((one): one is PlacedCity => one.lon !== null && one.lat !== null)

const LEAST_DEGREES = 4
const MARGIN = 44

/** Degrees onto the drawing: all of `shown` within it, a degree of longitude as long as it is in the middle of them. */
export function plane(shown: { lon: number; lat: number }[], size: Size): (lon: number, lat: number) => Spot {
  const lons = shown.map((one) => one.lon)
  const lats = shown.map((one) => one.lat)
  const middle = { lon: (Math.min(...lons) + Math.max(...lons)) / 2, lat: (Math.min(...lats) + Math.max(...lats)) / 2 }
  const squeeze = Math.cos((middle.lat * Math.PI) / 180)
  const wide = Math.max(LEAST_DEGREES, Math.max(...lons) - Math.min(...lons)) * squeeze
  const high = Math.max(LEAST_DEGREES, Math.max(...lats) - Math.min(...lats))
  const scale = Math.min((size.width - 2 * MARGIN) / wide, (size.height - 2 * MARGIN) / high)
  return (lon, lat) => ({ x: size.width / 2 + (lon - middle.lon) * squeeze * scale, y: size.height / 2 - (lat - middle.lat) * scale })
}

const FEW = 16

/** A circle's area tells the number of firms; a few firms do not fill the largest one. */
export const radius = (count: number, most: number, size: Size): number => Math.max(size.smallest, size.largest * Math.sqrt(count / Math.max(FEW, most)))

/** Room for a name under the circle. */
const GAP = 10
const ROUNDS = 120

/** Circles that would cover each other move apart, the smaller one further; the place they belong to stays in `at`. */
export function apart(circles: Circle[], size: Size): Circle[] {
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = false
    for (let i = 0; i < circles.length; i += 1)
      for (let j = i + 1; j < circles.length; j += 1) {
        const [a, b] = [circles[i], circles[j]]
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const far = Math.hypot(dx, dy)
        const over = a.r + b.r + GAP - far
        if (over <= 0.01) continue
        moved = true
        const turn = (j * 2.4) % (2 * Math.PI) // the same place: each to a side of its own
        const [ux, uy] = far > 0.01 ? [dx / far, dy / far] : [Math.cos(turn), Math.sin(turn)]
        const share = b.r / (a.r + b.r)
        a.x -= ux * over * (1 - share)
        a.y -= uy * over * (1 - share)
        b.x += ux * over * share
        b.y += uy * over * share
      }
    for (const one of circles) {
      one.x = Math.min(size.width - one.r - 2, Math.max(one.r + 2, one.x))
      one.y = Math.min(size.height - one.r - 2, Math.max(one.r + 2, one.y))
    }
    if (!moved) break
  }
  return circles
}

export function circlesOf(cities: PlacedCity[], to: (lon: number, lat: number) => Spot, size: Size): Circle[] {
  const most = Math.max(1, ...cities.map((one) => one.count))
  return apart(cities.map((city) => { const at = to(city.lon, city.lat); return { city, at, x: at.x, y: at.y, r: radius(city.count, most, size) } }), size)
}

export interface Label extends Spot { anchor: 'middle' | 'start' | 'end'; circle: Circle }
const LETTER = 11
const HIGH = 14

interface Frame { left: number; right: number; top: number; bottom: number }
const frameOf = (label: Label): Frame => {
  const wide = label.circle.city.city.length * LETTER
  const left = label.anchor === 'middle' ? label.x - wide / 2 : label.anchor === 'start' ? label.x : label.x - wide
  return { left, right: left + wide, top: label.y - HIGH + 3, bottom: label.y + 3 }
}
const overlap = (a: Frame, b: Frame): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
const covers = (frame: Frame, one: Circle): boolean => Math.hypot(Math.max(frame.left - one.x, 0, one.x - frame.right), Math.max(frame.top - one.y, 0, one.y - frame.bottom)) < one.r

/** A name stands under its circle, else above, right or left of it, where it covers nothing; a name without such a place is left out. */
export function labelsOf(circles: Circle[], size: Size): Label[] {
  const placed: { label: Label; frame: Frame }[] = []
  for (const circle of circles) {
    const { x, y, r } = circle
    const tries: Label[] = [
      { x, y: y + r + 12, anchor: 'middle', circle }, { x, y: y - r - 4, anchor: 'middle', circle },
      { x: x + r + 3, y: y + 4, anchor: 'start', circle }, { x: x - r - 3, y: y + 4, anchor: 'end', circle },
    ]
    for (const label of tries) {
      const frame = frameOf(label)
      const inside = frame.left >= 0 && frame.right <= size.width && frame.top >= 0 && frame.bottom <= size.height
      if (!inside || circles.some((one) => covers(frame, one)) || placed.some((one) => overlap(one.frame, frame))) continue
      placed.push({ label, frame })
      break
    }
  }
  return placed.map((one) => one.label)
}

/** 0 for the lowest quarter of the points shown, 3 for the highest; null without points. */
export function shade(best: number | null, cities: TargetCity[]): number | null {
  const points = cities.flatMap((one) => one.chains.map((chain) => chain.best)).filter((one): one is number => one !== null)
  if (best === null || points.length === 0) return null
  const [least, most] = [Math.min(...points), Math.max(...points)]
  return most === least ? 3 : Math.min(3, Math.floor((4 * (best - least)) / (most - least)))
}
