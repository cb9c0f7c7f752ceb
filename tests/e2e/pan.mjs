// Panning over 20,000 parcels: the map goes on being drawn while it is dragged, and no part of it stays blank.
//
//   node tests/e2e/pan.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR] [--judge yes]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed. Frames a second, and what is blank while the map moves, hang
// on what else the machine does: they are printed, and judged only with --judge, on a machine at rest. Frames are held against the same
// drag over the empty map. That nothing stays blank is judged always.
import { given, launch, OUT } from './parts/browser.mjs'
import { base, expect, finish, step } from './parts/steps.mjs'
import { quiet, signedIn } from './parts/walk.mjs'

const SIDE = 141
const PITCH = 0.001
const [WEST, SOUTH] = [119.56, 38.55]
const CELL = 48
const LEFT_FREE = 300
/** One edge of new tiles on their way. */
const MOST_BLANK = 0.1
/** How long a machine under load may take to fill the map once it stands still. */
const FILLED_MS = 30_000
/** A figure of this machine at this moment: told always, held against its limit only when asked. */
const judged = (held, words) => (given.judge ? expect(held, words) : held || console.log(`        not judged: ${words}`))

const browser = await launch()
const clerk = await signedIn(browser, 'projects')
const { page } = clerk
const eye = await clerk.context.newPage()
await page.bringToFront() // what lies behind another page is drawn once a second
/** How long each tile was under way; a worker of the page asks for them. */
let tiles = []
page.on('requestfinished', (request) => { if (request.url().includes('/ogc/collections/parcels/tiles/')) tiles.push(request.timing().responseEnd) })

/** A field of parcels, each four fifths of its cell: wherever the map shows ground alone, something is missing. */
function field() {
  const features = []
  for (let i = 0; i < SIDE * SIDE; ++i) {
    const [x, y] = [WEST + (i % SIDE) * PITCH * 1.25, SOUTH + Math.floor(i / SIDE) * PITCH]
    const [east, north] = [x + PITCH, y + PITCH * 0.8]
    features.push({ type: 'Feature', properties: { 宗地编号: `PAN-${i}`, 所在镇街: '青禾镇', 供应状态: '可供' }, geometry: { type: 'Polygon', coordinates: [[[x, y], [east, y], [east, north], [x, north], [x, y]].map(([lon, lat]) => [Number(lon.toFixed(7)), Number(lat.toFixed(7))])] } })
  }
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
}

async function until(path, member, value, seconds) {
  for (let n = 0; n < seconds * 2; ++n) {
    if ((await clerk.get(path))[member] === value) return
    await page.waitForTimeout(500)
  }
  throw new Error(`${path} is not ${value} after ${seconds} s`)
}

let middle = ''
await step('20,000 parcels come in', async () => {
  const there = await clerk.get('/parcels?filter[parcel_no]=PAN-0')
  if (there.total === 0) {
    const sent = await clerk.context.request.post(`${base}/api/v1/uploads?name=field.geojson`, { data: field(), headers: { 'X-Liantu': '1', 'Content-Type': 'application/octet-stream' } })
    expect(sent.ok(), `upload: ${sent.status()} ${await sent.text()}`)
    const made = await (await clerk.ask('post', '/imports', { uploads: [(await sent.json()).id], kind: 'parcel' })).json()
    await until(`/imports/${made.id}`, 'state', 'ready', 180)
    await clerk.ask('post', `/imports/${made.id}/commit`, {})
    await until(`/imports/${made.id}`, 'state', 'done', 180)
  }
  const row = (await clerk.get(`/parcels?filter[parcel_no]=PAN-${Math.floor(SIDE / 2) * (SIDE + 1)}`)).items[0]
  expect(row, 'the middle of the field is missing')
  middle = row.id
})

/** The map near the middle of the field, the selection closed. */
async function atField(layers) {
  await page.goto(`${base}/map?view=map&layers=${layers}&entity=parcels&id=${middle}`)
  await page.locator('.map[data-drawn="true"]').waitFor({ timeout: 60000 })
  await quiet(page)
  for (let n = 0; n < 2; ++n) { await page.getByRole('button', { name: '放大' }).click(); await page.waitForTimeout(700) }
  await page.locator('.place').getByRole('button', { name: '收起' }).click()
  await quiet(page)
  await page.waitForTimeout(1500)
}

/** Share of cells of the free part of the map that show one colour only, and the colour of the ground. */
async function blankShare(png) {
  return eye.evaluate(async ([data, cell]) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const pen = canvas.getContext('2d')
    pen.drawImage(image, 0, 0)
    let [blank, all] = [0, 0]
    for (let x = 0; x + cell <= image.width; x += cell)
      for (let y = 0; y + cell <= image.height; y += cell) {
        const seen = new Uint32Array(pen.getImageData(x, y, cell, cell).data.buffer)
        all++
        if (seen.every((pixel) => pixel === seen[0])) blank++
      }
    return blank / all
  }, [png.toString('base64'), CELL])
}
async function clip() {
  const box = await page.locator('.map canvas').boundingBox()
  return { x: box.x + LEFT_FREE, y: box.y + 60, width: box.width - LEFT_FREE - 80, height: box.height - 120 }
}

/** Drags to and fro for about two seconds; frames drawn, the longest wait for one, and what was blank on the way. */
async function drag(watch) {
  const box = await clip()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.evaluate(() => {
    const kept = (window.panFrames = { times: [], on: true })
    const note = (now) => { kept.times.push(now); if (kept.on) requestAnimationFrame(note) }
    requestAnimationFrame(note)
  })
  tiles = []
  const blank = []
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let n = 1; n <= 60; ++n) {
    await page.mouse.move(x + 420 * Math.sin(n / 10), y + 200 * Math.sin(n / 14))
    await page.waitForTimeout(16)
    if (watch && n % 12 === 0) blank.push(await blankShare(await page.screenshot({ clip: box })))
  }
  const found = await page.evaluate(() => {
    window.panFrames.on = false
    const { times } = window.panFrames
    const gaps = times.slice(1).map((time, i) => time - times[i])
    return { perSecond: (1000 * gaps.length) / (times.at(-1) - times[0]), longest: Math.max(...gaps) }
  })
  await page.mouse.up()
  tiles.sort((a, b) => a - b)
  return { ...found, tiles: tiles.length, slowest: tiles.at(Math.floor(tiles.length * 0.95)) ?? 0, blank: Math.max(0, ...blank) }
}

let empty = null
await step('the drag over the empty map, for comparison', async () => {
  await atField('projects')
  empty = await drag(false)
  console.log(`        ${empty.perSecond.toFixed(0)} frames a second, the longest wait ${empty.longest.toFixed(0)} ms`)
})

/** Shares of the free part of the map that show nothing, read again until there are none. */
async function filled(name) {
  const from = performance.now()
  let share = 1
  do {
    share = await blankShare(await page.screenshot({ clip: await clip(), path: `${OUT}${name}.png` }))
  } while (share > 0 && performance.now() - from < FILLED_MS)
  return share
}

await step('nothing of the parcels is blank before the drag', async () => {
  await atField('parcels')
  const still = await filled('pan-still')
  expect(still === 0, `${(100 * still).toFixed(1)} % of the map is blank before it is dragged`)
  const full = await drag(false)
  console.log(`        ${full.perSecond.toFixed(0)} frames a second, the longest wait ${full.longest.toFixed(0)} ms, ${full.tiles} tiles, 95 % within ${full.slowest.toFixed(0)} ms`)
  judged(full.perSecond >= empty.perSecond / 2, `${full.perSecond.toFixed(0)} frames a second against ${empty.perSecond.toFixed(0)}`)
})

await step('nothing stays blank', async () => {
  const seen = await drag(true)
  console.log(`        at most ${(100 * seen.blank).toFixed(1)} % blank on the way`)
  judged(seen.blank <= MOST_BLANK, `${(100 * seen.blank).toFixed(1)} % of the map was blank on the way`)
  const after = await filled('pan-after')
  expect(after === 0, `${(100 * after).toFixed(1)} % is blank afterwards`)
})

await finish(browser)
