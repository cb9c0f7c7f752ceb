// The clerk's way through the pages: drop a workbook, see the differences, write, open the ledger, edit, look at the
// history, undo, export; in Chinese and English, on a desk and on a phone, with axe on every page.
//
//   node tests/e2e/ledger.mjs --url http://127.0.0.1:8080 [--login NAME --password WORD] [--workbook FILE] [--shots DIR]
//   [--language zh] [--only 'part of a step']
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { createRequire } from 'node:module'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const web = fileURLToPath(new URL('../../web/', import.meta.url))
const require = createRequire(join(web, 'package.json'))
const { chromium } = require('playwright-core')
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const given = Object.fromEntries(process.argv.slice(2).join(' ').split('--').filter(Boolean).map((part) => {
  const [name, ...rest] = part.trim().split(' ')
  return [name, rest.join(' ')]
}))
const url = (given.url ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
const shots = given.shots ?? mkdtempSync(join(tmpdir(), 'liantu-shots-'))
mkdirSync(shots, { recursive: true })

const BOOK = ['项目名称,所在镇街,总投资（亿元）,形象进度', '云川样例项目甲,青禾镇,3.2亿,主体结构封顶', '云川样例项目乙,柳堰镇,5000万,设备到场',
  '云川样例项目丙,絮川镇,约很多,待定', '合计,,3.7,']
const workbook = given.workbook ?? join(shots, '青禾镇周报.csv')
if (!given.workbook) writeFileSync(workbook, '\ufeff' + BOOK.join('\r\n') + '\r\n')

let passed = 0
let failed = 0
async function step(name, run) {
  if (given.only && !name.includes(given.only)) return
  try {
    await run()
    passed++
    console.log(`ok      ${name}`)
  } catch (error) {
    failed++
    console.log(`FAILED  ${name}\n        ${String(error.message ?? error).split('\n').slice(0, 6).join('\n        ')}`)
  }
}
function expect(condition, message) {
  if (!condition) throw new Error(message)
}

const args = ('--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking ' +
  '--disable-component-update --disable-sync').split(' ')
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args })

async function visitor(language, width, height) {
  const context = await browser.newContext({
    viewport: { width, height }, locale: language === 'en' ? 'en-GB' : 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.addInitScript((chosen) => localStorage.setItem('liantu.look', JSON.stringify({ locale: chosen })), language)
  const page = await context.newPage()
  page.setDefaultTimeout(15000)
  const outside = []
  page.on('request', (r) => { if (!r.url().startsWith(url) && !/^(data|blob):/.test(r.url())) outside.push(r.url()) })
  page.on('pageerror', (e) => console.log(`        page error: ${e.message}`))
  page.on('response', (r) => { if (r.status() >= 500) console.log(`        ${r.status()} ${r.url()}`) })
  if (given.login) {
    const answer = await context.request.post(`${url}/api/v1/session`, {
      data: { login: given.login, password: given.password }, headers: { 'X-Liantu': '1' },
    })
    expect(answer.ok(), `sign in: ${answer.status()} ${await answer.text()}`)
    await context.request.put(`${url}/api/v1/preferences/look`, { data: { locale: language }, headers: { 'X-Liantu': '1' } })
  } else {
    await context.request.put(`${url}/api/v1/preferences/look`, { data: { locale: language }, headers: { 'X-Liantu': '1' } })
  }
  return { page, context, outside }
}

async function axe(page, name) {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => window.axe.run(
    document.querySelector('dialog[open]') ?? 'main', { resultTypes: ['violations'] }))
  const words = violations.map((v) => `${v.id} (${v.impact}): ${v.nodes.slice(0, 2).map((n) => `${n.html.slice(0, 140)} ${n.any?.[0]?.message ?? ''}`).join(' | ')}`)
  expect(words.length === 0, `axe on ${name}:\n${words.join('\n')}`)
}
const shot = (page, name) => page.screenshot({ path: join(shots, `${name}.png`) })
const grid = (page) => page.locator('.ledger-grid')
const openLedger = async (page, query = '') => {
  await page.goto(`${url}/ledger/projects${query}`)
  await page.locator('.ledger-grid [role="gridcell"]:not(:has(.skel))').first().waitFor()
}
const said = (page) => page.locator('.status').innerText()
const activeText = (page) => page.locator('.ledger-grid .c.act').first().innerText()

async function desk(language) {
  const words = language === 'en'
    ? { write: /^Write \d/, saved: /All saved/, undone: /Back to/, restore: 'Restore', read: 'Read and compare' }
    : { write: /^写入 \d/, saved: /全部已存/, undone: /已改回/, restore: '恢复', read: '读取并比对' }
  const { page, context, outside } = await visitor(language, 1440, 900)
  const on = (name) => `${language} 1440: ${name}`
  const file = (name) => `ledger-${language}-1440-${name}`

  await step(on('a dropped workbook is uploaded, read and compared'), async () => {
    await page.goto(`${url}/imports/new`)
    await page.locator('input[type="file"]').setInputFiles(workbook)
    await page.getByText(basename(workbook)).waitFor()
    await axe(page, 'new import')
    await page.getByRole('button', { name: words.read }).click()
    await page.waitForURL(/\/imports\/(?!new)/)
    await page.getByRole('tab').first().waitFor({ timeout: 60000 })
    await page.waitForTimeout(400)
    await shot(page, file('differences'))
    await axe(page, 'differences')
  })
  await step(on('conflicts and errors are shown with their cells'), async () => {
    for (const at of [0, 1, 2, 3, 4, 6]) {
      await page.getByRole('tab').nth(at).click()
      await page.waitForTimeout(250)
      if (at === 2) {
        const radios = page.locator('.conflict-cell input[type="radio"]')
        for (let i = 1; i < await radios.count(); i += 2) await radios.nth(i).check()
        await shot(page, file('conflicts'))
      }
      if (at === 3) await shot(page, file('errors'))
      if (at === 0) await shot(page, file('new'))
    }
    await page.getByRole('tab').nth(3).click()
    if (language === 'en') {
      const told = await page.locator('.findings .finding > :is(.down, .text-2)').allInnerTexts()
      const chinese = told.filter((text) => /[\u4e00-\u9fff]/.test(text.replace(/“[^”]*”/g, '')))
      expect(chinese.length === 0, `findings that are not in English: ${chinese.join(' | ')}`)
    }
    await axe(page, 'errors')
  })
  let batchHref = ''
  await step(on('what was seen is written and can be seen in the ledger'), async () => {
    await page.getByRole('button', { name: words.write }).click()
    const link = page.locator('.result a')
    await link.waitFor({ timeout: 60000 })
    await shot(page, file('written'))
    await axe(page, 'written')
    batchHref = await link.getAttribute('href')
    await link.click()
    await page.locator('.ledger-grid [role="gridcell"]').first().waitFor()
    expect(/batch/.test(page.url()), 'the ledger is not filtered by the batch')
  })
  await step(on('the ledger opens with totals and no request to elsewhere'), async () => {
    await openLedger(page)
    await page.waitForTimeout(600)
    await shot(page, file('grid'))
    expect(await page.locator('.ledger-grid .foot .c.num').count() > 0, 'no totals row')
    await axe(page, 'ledger')
  })
  await step(on('a number typed as 3.2亿 is saved by Enter and undone by Ctrl+Z'), async () => {
    const cell = page.locator('.ledger-grid [role="row"][data-r="2"] .c.num').first()
    const before = await cell.innerText()
    await cell.click()
    const typed = before.includes('3.20') ? '4.2亿' : '3.2亿'
    await page.keyboard.type(typed)
    await shot(page, file('typing'))
    await page.keyboard.press('Enter')
    await page.waitForFunction((re) => new RegExp(re).test(document.querySelector('.status').innerText), words.saved.source)
    expect((await cell.innerText()).includes(typed.replace('亿', '0')), `cell says ${await cell.innerText()}`)
    await page.keyboard.press('Control+z')
    await page.waitForFunction((re) => new RegExp(re).test(document.querySelector('.status').innerText), words.undone.source)
    expect(await cell.innerText() === before, `undo gave ${await cell.innerText()}, was ${before}`)
  })
  await step(on('a choice is picked from the list with the keyboard'), async () => {
    const cell = page.locator('.ledger-grid [role="row"][data-r="3"] .c[data-c="1"]')
    await cell.click()
    await page.keyboard.press('F2')
    await page.locator('.cell-editor .choices').waitFor()
    await shot(page, file('choice'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForFunction((re) => new RegExp(re).test(document.querySelector('.status').innerText), words.saved.source)
  })
  await step(on('a block with a quoted line break is pasted as one batch; a bad cell keeps all out'), async () => {
    const index = await page.locator('.ledger-grid .head [role="columnheader"]').evaluateAll((heads) =>
      heads.findIndex((h) => /总投资|Total investment/.test(h.innerText)))
    const cell = page.locator(`.ledger-grid [role="row"][data-r="4"] .c[data-c="${index - 1}"]`)
    await cell.click()
    await page.evaluate(() => navigator.clipboard.writeText('1.5亿\t1.2亿\r\n2.5亿\t不知道\r\n'))
    await page.keyboard.press('Control+v')
    await page.locator('.ledger-grid .c.bad').first().waitFor()
    await shot(page, file('refused'))
    await axe(page, 'refused block')
    await page.locator('.ledger-grid .note button').last().click()
    await page.evaluate(() => navigator.clipboard.writeText('1.5亿\t1.2亿\r\n2.5亿\t"1.1\u4ebf"\r\n'))
    await cell.click()
    await page.keyboard.press('Control+v')
    await page.waitForTimeout(900)
    expect((await cell.innerText()).includes('1.50'), `pasted cell says ${await cell.innerText()}: ${await said(page)}`)
    await page.keyboard.press('Control+z')
    await page.waitForTimeout(700)
  })
  await step(on('the history of a cell says who and from where, and restores'), async () => {
    const cell = page.locator('.ledger-grid [role="row"][data-r="2"] .c.num').first()
    await cell.click()
    await page.keyboard.press('Control+h')
    await page.locator('.history li').first().waitFor()
    await page.waitForTimeout(400)
    await shot(page, file('history'))
    await axe(page, 'history')
    const restore = page.locator('.history').getByRole('button', { name: words.restore }).first()
    if (await restore.count()) {
      await restore.click()
      await page.waitForTimeout(600)
    }
    await page.keyboard.press('Escape')
  })
  await step(on('somebody else saves the same cell first: both values are shown and one is chosen'), async () => {
    const other = await context.newPage()
    await other.route('**/api/v1/events', (route) => route.abort())
    await openLedger(other)
    const link = await other.locator('.ledger-grid [role="row"][data-r="6"] .rn a').getAttribute('href')
    const api = `${url}/api/v1/projects/${link.split('/').pop()}`
    const row = await (await context.request.get(api)).json()
    const was = row.values.total_investment_yuan ?? 0
    const mine = (was / 1e8 + 2.5).toFixed(2)
    const answer = await context.request.patch(api, {
      data: { set: { total_investment_yuan: was + 100000000 } }, headers: { 'X-Liantu': '1', 'If-Match': `"${row.id}:${row.version}"` },
    })
    expect(answer.ok(), `the other person's save: ${answer.status()}`)
    await other.locator('.ledger-grid [role="row"][data-r="6"] .c.num').first().click()
    await other.keyboard.type(`${mine}亿`)
    await other.keyboard.press('Enter')
    await other.locator('dialog .field-conflict').waitFor()
    await shot(other, file('conflict'))
    await axe(other, 'conflict')
    await other.locator('dialog input[value="mine"]').check()
    await other.locator('dialog .btn.primary').click()
    await other.waitForFunction((text) => document.querySelector('.ledger-grid [data-r="6"]').innerText.includes(text), mine)
    await other.close()
  })
  await step(on('filters are sentences and live in the address'), async () => {
    await page.locator('.filters .btn.text').first().click()
    const editor = page.locator('.condition-editor')
    await editor.locator('select').first().selectOption('stage')
    await editor.locator('input[type="checkbox"]').nth(3).check()
    await editor.locator('input[type="checkbox"]').nth(5).check()
    await shot(page, file('condition'))
    await editor.locator('.primary').click()
    await page.waitForURL(/stage/)
    await page.waitForTimeout(500)
    await shot(page, file('filtered'))
    await axe(page, 'filtered')
  })
  await step(on('the row page edits in place and undoes'), async () => {
    await openLedger(page)
    await page.locator('.ledger-grid .rn a').nth(1).click()
    await page.waitForURL(/\/ledger\/projects\/[^?/]+/)
    await page.locator('.groups .field').first().waitFor()
    await page.waitForTimeout(700)
    await shot(page, file('row'))
    await axe(page, 'row')
    const remark = page.locator('#f-remark')
    await remark.fill('现场看过')
    await remark.blur()
    await page.locator('.saved').waitFor()
    const undo = page.locator('.actions .btn').first()
    await undo.click()
    await page.locator('.note.blue').waitFor()
  })
  await step(on('the export comes as a file'), async () => {
    await openLedger(page)
    await page.locator('.actions .pop > button').click()
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.exports a').first().click()])
    expect(/xlsx/.test(download.suggestedFilename()), download.suggestedFilename())
  })
  await step(on('duplicates are side by side'), async () => {
    await page.goto(`${url}/ledger/projects/duplicates`)
    await page.waitForTimeout(900)
    await shot(page, file('duplicates'))
    await axe(page, 'duplicates')
  })
  await step(on('the batch is undone as a whole'), async () => {
    await page.goto(`${url}/imports`)
    await page.locator('tbody tr').first().waitFor()
    await shot(page, file('batches'))
    await axe(page, 'batches')
    const batch = new URL(batchHref || '/', url).searchParams.get('filter[batch]')
    const line = page.locator(batch ? `tr[data-batch="${batch}"]` : 'tbody tr').first()
    await line.locator('.subject').click()
    await line.locator('.contents ins').first().waitFor()
    await shot(page, file('batch-contents'))
    await line.getByRole('button').last().click()
    await page.locator('dialog .btn.danger').click()
    await page.locator('dialog').waitFor({ state: 'detached' })
  })
  await step(on('the past is read only and tinted'), async () => {
    await openLedger(page, '?asof=2026-09-15').catch(() => undefined)
    await page.waitForTimeout(600)
    await shot(page, file('past'))
  })
  await step(on('nothing is asked of any other host'), () => expect(outside.length === 0, outside.slice(0, 3).join(' ')))
  await context.close()
}

async function phone(language) {
  const { page, context } = await visitor(language, 390, 844)
  const on = (name) => `${language} 390: ${name}`
  const file = (name) => `ledger-${language}-390-${name}`
  await step(on('the ledger is cards, a press opens the sheet'), async () => {
    await page.goto(`${url}/ledger/projects`)
    await page.locator('.cards .card').first().waitFor()
    await page.waitForTimeout(400)
    await shot(page, file('cards'))
    await axe(page, 'cards')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide <= 390, `the page is ${wide} px wide`)
    await page.route(/\/assets\/messages\.(zh|en)-/, async (route) => { await new Promise((wake) => setTimeout(wake, 500)); await route.continue() })   // a slow line
    await page.locator('.cards .card').first().click()
    await page.locator('dialog .field').first().waitFor()
    const keys = (await page.locator('dialog').innerText()).match(/\bdetail\.\w+/)
    expect(!keys, `the sheet shows ${keys?.[0]}`)
    await page.unroute(/\/assets\/messages\.(zh|en)-/)
    await shot(page, file('sheet'))
    await axe(page, 'sheet')
  })
  await step(on('the import fits the phone'), async () => {
    await page.goto(`${url}/imports/new`)
    await page.locator('input[type="file"]').setInputFiles(workbook)
    await page.locator('.foot .primary').click()
    await page.waitForURL(/\/imports\/(?!new)/)
    await page.getByRole('tab').first().waitFor({ timeout: 60000 })
    await page.waitForTimeout(400)
    await shot(page, file('differences'))
    await axe(page, 'differences on a phone')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide <= 390, `the page is ${wide} px wide`)
  })
  await step(on('the row page fits the phone'), async () => {
    await page.goto(`${url}/ledger/projects`)
    await page.locator('.cards .card').first().click()
    await page.locator('dialog .btn.primary').click()
    await page.locator('.groups .field').first().waitFor()
    await page.waitForTimeout(400)
    await shot(page, file('row'))
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide <= 390, `the page is ${wide} px wide`)
  })
  await context.close()
}

for (const language of (given.language ?? 'zh en').split(' ')) {
  await desk(language)
  await phone(language)
}
await browser.close()
console.log(`screenshots in ${shots}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
