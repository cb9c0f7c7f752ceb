// A ledger of 100,000 firms in a browser: how long until its first rows stand, whether rows are missing while it is
// scrolled, how long a jump to the end takes. One JSON line a figure; needs the built program and pages.
//
//   node bench/ledger_page.mjs [--binary build/release/liantu] [--firms 100000] [--requests yes: when each file and answer came]
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { given, launch, visitor } from '../tests/e2e/parts/browser.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const binary = resolve(given.binary ?? join(root, 'build/release/liantu'))
const firms = Number(given.firms ?? 100_000)
const folder = mkdtempSync(join(tmpdir(), 'liantu-ledger-page-'))
const data = join(folder, 'data')

async function serve(flags) {
  const process = spawn(binary, ['serve', '--data', data, '--listen', '127.0.0.1:0', ...flags], { cwd: root })
  const server = { process, said: '' }
  for (const stream of [process.stdout, process.stderr]) stream.on('data', (part) => { server.said += part })
  for (let i = 0; i < 600 && !/event=serving/.test(server.said); i++) await new Promise((wake) => setTimeout(wake, 100))
  server.url = /http:\/\/127\.0\.0\.1:\d+/.exec(server.said)?.[0]
  if (!server.url) throw new Error(`not served: ${server.said}`)
  return server
}

async function stop(server) {
  const gone = new Promise((wake) => server.process.on('exit', wake))
  server.process.kill('SIGINT')
  await gone
}

function fill() {
  const file = join(folder, '云川县企业.csv')
  const rows = Array.from({ length: firms }, (_, i) => `云川样例${i}号机械有限公司,${['青禾镇', '松岭镇', '白鹭镇'][i % 3]},${i % 900 + 3},${(i * 37) % 20000 + 10}`)
  writeFileSync(file, `\ufeff企业名称,所在镇街,从业人数,注册资本(万元)\r\n${rows.join('\r\n')}\r\n`)
  const done = spawnSync(binary, ['import', 'enterprise', file, '--data', data, '--baseline'], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stdout + done.stderr)
}

const line = (name, ours, unit, limit) => console.log(JSON.stringify({ bench: 'ledger_page', case: name, ours, unit, limit, held: ours <= limit }))
const filled = '.ledger-grid [role="row"][data-r] [data-c="1"]:not(:has(.skel))'

/** Milliseconds on the page's own clock until a whole screen of rows has words. */
const untilFilled = (page, began) => page.evaluate(([cells, from]) => new Promise((done) => {
  const look = () => {
    const grid = document.querySelector('.ledger-grid')
    const rows = grid?.querySelectorAll('[role="row"][data-r]').length ?? 0
    if (rows > 5 && grid.querySelectorAll(cells).length === rows) done(Math.round(performance.now() - from))
    else requestAnimationFrame(look)
  }
  look()
}), [filled, began])

/** Scrolls by a turn of the wheel a frame; frames with a strip of no row at all, with rows still waiting, and the longest frame. */
const scroll = (page, frames, step) => page.evaluate(([count, by]) => new Promise((done) => {
  const grid = document.querySelector('.ledger-grid')
  const seen = { gaps: 0, waiting: 0, longest: 0 }
  let last = performance.now()
  const frame = (left) => {
    const now = performance.now()
    seen.longest = Math.max(seen.longest, Math.round(now - last))
    last = now
    const view = grid.getBoundingClientRect()
    const rows = [...grid.querySelectorAll('[role="row"][data-r]')].map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top)
    const from = rows[0]?.top ?? Infinity
    const to = rows.at(-1)?.bottom ?? 0
    if (from > view.top + 80 || to < view.bottom - 80) seen.gaps++
    if (grid.querySelector('.skel')) seen.waiting++
    if (left === 0) return done(seen)
    grid.scrollTop += by
    requestAnimationFrame(() => requestAnimationFrame(() => frame(left - 1)))
  }
  frame(count)
}), [frames, step])

let server
let browser
try {
  server = await serve(['--demo'])
  const password = /密码都是 (\S+?)，/.exec(server.said)[1]
  await stop(server)
  fill()
  server = await serve([])
  browser = await launch()
  const { context, page } = await visitor(browser, server.url)
  await context.request.post(`${server.url}/api/v1/session`, { data: { login: 'projects', password }, headers: { 'X-Liantu': '1' } })
  for (const name of ['opened for the first time', 'opened again']) {
    await page.goto(`${server.url}/ledger/enterprises`, { waitUntil: 'commit' })
    line(name, await untilFilled(page, 0), 'ms', 1000)
    if (given.requests) console.log(JSON.stringify(await page.evaluate(() => performance.getEntriesByType('resource')
      .map((one) => [one.name.replace(/.*\/(?=[^/]+$)/, ''), Math.round(one.startTime), Math.round(one.responseEnd)]))))
  }
  const told = Number(await page.locator('.ledger-grid [role="grid"]').getAttribute('aria-rowcount'))
  if (told < firms) throw new Error(`the ledger tells of ${told} rows`)
  for (const [name, step] of [['slowly', 120], ['by the page', 900]]) {
    const seen = await scroll(page, 200, step)
    line(`scrolled ${name}, frames of 200 with a gap`, seen.gaps, 'frames', 0)
    console.log(JSON.stringify({ bench: 'ledger_page', case: `scrolled ${name}`, waiting: seen.waiting, longest_frame_ms: seen.longest }))
  }
  const began = await page.evaluate(() => { const grid = document.querySelector('.ledger-grid'); grid.scrollTop = grid.scrollHeight; return performance.now() })
  await page.waitForTimeout(50)
  line('jump to the end', await untilFilled(page, began), 'ms', 1000)
} finally {
  await browser?.close()
  if (server?.process.exitCode === null) await stop(server)
  rmSync(folder, { recursive: true, force: true })
}
