// Monday to the paper in the browser: three towns' workbooks dropped at once, the question asked, the differences looked at, written,
// the lights and sums of the board, the one page downloaded as .docx, .pdf and .xlsx and read back against the board, one undo.
//
//   node tests/e2e/monday.mjs --url http://127.0.0.1:8080 --login projects --password WORD [--shots DIR] [--only 'part of a step']
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { execFileSync } from 'node:child_process'
import { axe, given, launch, OUT, visitor } from './parts/browser.mjs'
import { base, expect, finish, step } from './parts/steps.mjs'

const browser = await launch()
const { page, context, complaints } = await visitor(browser, base, { width: 1440, height: 900 })
const ask = async (method, path, data) => {
  const answer = await context.request[method](`${base}/api/v1${path}`, { data, headers: { 'X-Liantu': '1' } })
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text().catch(() => '')}`.slice(0, 300))
  return answer
}
const get = async (path) => (await ask('get', path)).json()
await ask('post', '/session', { login: given.login ?? 'projects', password: given.password })
await ask('put', '/preferences/look', { locale: 'zh', theme: 'light', size: 'normal', density: 'normal' })

async function look(name) {
  await page.waitForFunction(() => !document.querySelector('.skeleton'))
  await page.waitForTimeout(250)
  await page.screenshot({ path: `${OUT}monday-${name}.png` })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide <= 0, `${name} is ${wide} px wider than the window`)
  const breaches = await axe(page)
  expect(breaches.length === 0, `axe on ${name}: ${breaches.slice(0, 5).join('\n')}`)
  expect(complaints.length === 0, `${name}: ${complaints.splice(0).slice(0, 3).join(' | ')}`)
}

/** Monday and Sunday of the week that today lies in, in Shanghai. */
const { asof: today } = await get('/board')
const monday = new Date(`${today}T00:00:00Z`)
monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7))
const iso = (days) => new Date(monday.getTime() + days * 86400_000).toISOString().slice(0, 10)

/** Projects under way of three units, each with a plan, whose weeks are known. */
const before = await get('/board')
const weeks = (await get(`/project-weeks?filter[week_to][ge]=${iso(-8)}&limit=500`)).items.map((row) => row.values)
const rows = before.projects.filter((row) => row.plan_yuan && row.done_yuan && weeks.some((week) => week.name === row.name))
const units = [...new Set(rows.map((row) => row.responsible_unit))].slice(0, 3)
const chosen = rows.filter((row) => units.includes(row.responsible_unit))
const slipped = chosen[0]
/** What this week brings: half of a million yuan each, in 万元 as a town writes it. */
const ADDED_WAN = 50
const wan = (yuan) => yuan / 10_000
const csv = (unit, wrong) => {
  const lines = ['项目名称,责任单位,年度计划投资（万元）,本年累计完成投资（万元）,本周新增完成投资（万元）,本周形象进度,周起,周止']
  for (const row of chosen.filter((one) => one.responsible_unit === unit)) {
    const done = wan(row.done_yuan) + ADDED_WAN
    lines.push([row.name, unit, wan(row.plan_yuan), wrong && row.id === slipped.id ? done * 100 : done, ADDED_WAN, '浏览器走查：按计划施工', iso(0), iso(6)].join(','))
  }
  return Buffer.from('\uFEFF' + lines.join('\r\n') + '\r\n')
}
const workbooks = (wrong) => units.map((unit) => ({ name: `${unit}周调度表.csv`, mimeType: 'text/csv', buffer: csv(unit, wrong) }))
const drop = async (files) => {
  await page.goto(base)
  await page.locator('input[type="file"]').first().setInputFiles(files)
  await page.waitForURL(/imports\/[0-9a-f-]{36}/)
  await page.locator('.differences').waitFor()
}

let batch = ''
await step('three towns\' workbooks dropped at once ask the one real question', async () => {
  expect(units.length === 3 && chosen.length >= 3, `only ${units.length} units with ${chosen.length} projects`)
  await drop(workbooks(true))
  await page.locator('.week li').first().waitFor()
  const asked = await page.locator('.week li').allInnerTexts()
  const about = asked.filter((text) => text.includes(slipped.name))
  expect(about.length >= 1 && /是否写错单位|两倍以上/.test(about.join()), `asked: ${asked.slice(0, 4).join(' | ')}`)
  await look('question')
})
await step('the corrected workbooks show what changes, cell by cell, and nothing is asked of them', async () => {
  await drop(workbooks(false))
  const asked = await page.locator('.week li').allInnerTexts()
  expect(!asked.some((text) => text.includes(slipped.name) && /是否写错单位/.test(text)), `still asked: ${asked.join(' | ').slice(0, 200)}`)
  const text = await page.locator('#differences').innerText()
  expect(text.includes('浏览器走查：按计划施工'), 'the new progress is not among the differences')
  await look('differences')
})
await step('they are written in one batch', async () => {
  await page.locator('.write .btn.primary').click()
  await page.locator('.note.result.green').waitFor({ timeout: 60_000 })
  batch = (await get(`/imports/${page.url().split('/').pop().split('?')[0]}`)).batch
  expect(batch, 'the import has no batch')
})
await step('the board has the new sums, and its lights are those of the rows', async () => {
  const board = await get('/board')
  expect(board.total.done_yuan - before.total.done_yuan === chosen.length * ADDED_WAN * 10_000,
    `done grew by ${board.total.done_yuan - before.total.done_yuan}, ${chosen.length} projects brought ${ADDED_WAN} 万元 each`)
  await page.goto(`${base}/board`)
  await page.locator('[data-count]').first().waitFor()
  const counts = (await page.locator('[data-count] .why').allInnerTexts()).map(Number)
  expect(counts.reduce((a, b) => a + b, 0) === board.total.count, `tiles ${counts} of ${board.total.count}`)
  await look('board')
})

const yi = (yuan) => (yuan / 1e8).toFixed(2)
const solid = (text) => text.replace(/\s+/g, '')
/** The words of a file as a program that is not ours reads them. */
function wordsOf(path, kind) {
  if (kind === 'pdf') return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
  const parts = kind === 'docx' ? ['word/document.xml'] : ['xl/sharedStrings.xml']
  return parts.map((part) => execFileSync('unzip', ['-p', path, part], { encoding: 'utf8' })).join('')
    .replace(/<[^>]+>/g, '').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"')
}
for (const kind of ['docx', 'pdf', 'xlsx']) {
  await step(`the one page as .${kind} says what the board says`, async () => {
    const board = await get('/board')
    const paper = await get('/one-page')
    await page.goto(`${base}/one-page`)
    await page.locator('[data-change]').first().waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`a[href^="/api/v1/one-page.${kind}"]`).first().click()])
    const path = `${OUT}monday-one-page.${kind}`
    await download.saveAs(path)
    const text = solid(wordsOf(path, kind))
    const money = paper.changes[0].map((piece) => piece.text).join('')
    for (const said of [yi(board.total.done_yuan), ...paper.indicators.flatMap((line) => [line.target, line.actual, line.name])])
      expect(text.includes(solid(said)), `.${kind} does not say ${said}`)
    expect(money.includes(yi(board.total.done_yuan)), `the page says ${money}`)
    const lights = paper.changes[1].map((piece) => piece.text).join('')
    expect(lights.includes(`现为绿${board.total.green}、黄${board.total.yellow}、红${board.total.red}`), lights)
    if (kind !== 'xlsx') expect(text.includes(solid(lights).slice(-24)), `.${kind} has other lights than ${lights}`)
  })
}
await step('a groundbreaking is registered with its projects, and its list read back', async () => {
  await page.goto(`${base}/pool`)
  await page.locator('[data-groundbreaking] [data-event]').first().waitFor()
  const { items, candidates } = await get('/groundbreaking-events')
  await look('pool')
  await page.locator('[data-groundbreaking] header .btn').click()
  await page.locator('.dialog input').first().fill('浏览器走查集中开工')
  await page.locator('.dialog input[type="date"]').fill(today)
  for (const index of [0, 1]) await page.locator('.choices input').nth(index).check()
  await look('groundbreaking-form')
  await page.locator('.dialog-foot .btn.primary').click()
  await page.locator('[data-event="浏览器走查集中开工"]').waitFor()
  const made = (await get('/groundbreaking-events')).items
  expect(made.length === items.length + 1, `${made.length} events, were ${items.length}`)
  const event = made.find((one) => one.name === '浏览器走查集中开工')
  const total = candidates.slice(0, 2).reduce((sum, one) => sum + (one.total_yuan ?? 0), 0)
  expect(event.count === 2 && event.total_yuan === total && event.unknown.length === 0, `total ${event.total_yuan}, of its projects ${total}`)
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-event="浏览器走查集中开工"] a[href*="list.pdf"]').click()])
  const path = `${OUT}monday-groundbreaking.pdf`
  await download.saveAs(path)
  const text = solid(wordsOf(path, 'pdf'))
  for (const said of ['浏览器走查集中开工项目一览表', '（2个）', yi(total), ...event.projects.map((one) => one.name)]) expect(text.includes(solid(said)), `the list does not say ${said}`)
})
await step('one undo puts the sums back', async () => {
  await ask('post', `/batches/${batch}/undo`, {})
  const board = await get('/board')
  expect(board.total.done_yuan === before.total.done_yuan, `done is ${board.total.done_yuan}, was ${before.total.done_yuan}`)
})

await step('on a phone and in English the pool, the targets and the questions still fit', async () => {
  const phone = await visitor(browser, base, { width: 390, height: 844, locale: 'en', phone: true })
  const sent = (method, path, data) => phone.context.request[method](`${base}/api/v1${path}`, { data, headers: { 'X-Liantu': '1' } })
  await sent('post', '/session', { login: given.login ?? 'projects', password: given.password })
  await sent('put', '/preferences/look', { locale: 'en', theme: 'light', size: 'normal', density: 'normal' })
  for (const [path, wait] of [['pool', '[data-groundbreaking]'], ['targets', '[data-target]'], ['board', '[data-reserve]']]) {
    await phone.page.goto(`${base}/${path}`)
    await phone.page.locator(wait).first().waitFor()
    await phone.page.waitForTimeout(400)
    await phone.page.screenshot({ path: `${OUT}monday-en-390-${path}.png`, fullPage: true })
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide <= 0, `${path} is ${wide} px wider than the phone`)
    const breaches = await axe(phone.page)
    expect(breaches.length === 0, `axe on ${path}: ${breaches.slice(0, 4).join('\n')}`)
  }
})

await finish(browser)
