// The first day of a county: its own empty server, the setup link, the wizard, a first workbook, differences, the ledger,
// the map, an edit with its history, export and return unchanged, the batch taken back.
//
//   node tests/e2e/setup.mjs [--binary build/release/liantu] [--shots DIR]      (--url, --login, --password are ignored)
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { axe, given, launch, OUT, visitor } from './parts/browser.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'liantu-first-day-'))
const PASSWORD = 'Yunchuan-first-day-26'
const workbook = join(folder, '云川县项目.csv')
writeFileSync(workbook, '\ufeff项目名称,所在镇街,总投资（亿元）,形象进度\r\n云川样例项目甲,青禾镇,3.2亿,主体结构封顶\r\n云川样例项目乙,柳堰镇,5000万,设备到场\r\n')

let passed = 0
let failed = 0
let broken = false
async function step(name, run) {
  if (broken) return
  try {
    await run()
    passed++
    console.log(`ok      ${name}`)
  } catch (error) {
    failed++
    broken = true   // each step stands on the one before
    console.log(`FAILED  ${name}\n        ${String(error.message ?? error).split('\n').slice(0, 6).join('\n        ')}`)
  }
}
function expect(condition, message) {
  if (!condition) throw new Error(message)
}

const server = spawn(resolve(given.binary ?? join(root, 'build/release/liantu')),
  ['serve', '--data', join(folder, 'data'), '--listen', '127.0.0.1:0'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
let said = ''
for (const stream of [server.stdout, server.stderr]) stream.on('data', (part) => { said += part })
async function link() {
  for (let i = 0; i < 300; i++) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/setup\?token=[\w-]+/.exec(said)
    if (found && /event=serving/.test(said)) return found[0]
    await new Promise((wake) => setTimeout(wake, 100))
  }
  throw new Error(`no setup link: ${said}`)
}

const browser = await launch()
let page
let complaints = []
let base = ''
const shot = (name) => page.screenshot({ path: `${OUT}setup-${name}.png` })
async function compare(file) {
  await page.goto(`${base}/imports/new`)
  await page.locator('input[type="file"]').setInputFiles(file)
  await page.getByRole('button', { name: '读取并比对' }).click()
  await page.waitForURL(/\/imports\/(?!new)/)
  await page.getByRole('tab').first().waitFor()
}
const count = async (at) => Number((await page.getByRole('tab').nth(at).innerText()).match(/\d+/)?.[0] ?? 0)

await step('before the setup the sign-in says where the link is, and so does a link that is over', async () => {
  const address = await link()
  base = new URL(address).origin
  ;({ page, complaints } = await visitor(browser, base))
  for (const path of ['/', '/setup?token=long-gone']) {
    await page.goto(base + path)
    await page.getByText('systemctl restart liantu').waitFor()
    expect(await page.locator('#password').count() === 0, 'asks for a password nobody has')
    expect((await axe(page)).length === 0, `axe: ${(await axe(page)).join(' | ')}`)
    await shot(path === '/' ? 'not-yet' : 'link-over')
  }
})
await step('the setup link opens the wizard', async () => {
  const address = await link()
  await page.goto(address)
  await page.locator('#county').waitFor()
  expect((await axe(page)).length === 0, `axe: ${(await axe(page)).join(' | ')}`)
})
await step('the county and its four people are set up', async () => {
  await page.fill('#county', '云川县')
  await page.fill('#division', '379900')
  await page.click('.foot .primary')
  for (const key of ['clerk', 'security', 'system', 'audit']) {
    await page.fill(`#${key}-name`, { clerk: '项目科科员', security: '安全管理员', system: '系统管理员', audit: '审计管理员' }[key])
    await page.fill(`#${key}-login`, key)
    await page.fill(`#${key}-password`, PASSWORD)
  }
  await shot('people')
  await page.click('.foot .primary')
  await page.locator('.choices, .note.red, .error').first().waitFor()
  const refusals = await page.locator('.note.red, .error').allInnerTexts()
  expect(refusals.length === 0, refusals.join(' | '))
  await page.locator('.choices').waitFor()
  await shot('done')
})
await step('the clerk signs in', async () => {
  await page.context().clearCookies()
  await page.goto(`${base}/login`)
  await page.fill('#login', 'clerk')
  await page.fill('#password', PASSWORD)
  await page.press('#password', 'Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
  await page.locator('main h1').waitFor()
  await page.waitForTimeout(800)
  await shot('home')
})
await step('a first workbook shows two new rows and is written', async () => {
  await compare(workbook)
  expect(await count(0) === 2, `new: ${await page.getByRole('tab').nth(0).innerText()}`)
  await shot('differences')
  await page.getByRole('button', { name: /^写入 \d/ }).click()
  await page.locator('.result a').click()
  await page.locator('.ledger-grid .rn a').first().waitFor()
})
await step('the map opens and says what to do without an outline', async () => {
  await page.goto(`${base}/map`)
  await page.waitForTimeout(1500)
  await shot('map')
  expect((await page.locator('main').innerText()).length > 20, 'the map page is empty')
})
await step('a number is edited and its history has both versions', async () => {
  await page.goto(`${base}/ledger/projects`)
  const cell = page.locator('.ledger-grid [role="row"][data-r="0"] .c.num').first()
  await cell.click()
  await page.keyboard.type('4.2亿')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /全部已存/.test(document.querySelector('.status').innerText))
  await cell.click()
  await page.keyboard.press('Control+h')
  await page.locator('.history li').nth(1).waitFor()
  await shot('history')
  await page.keyboard.press('Escape')
})
await step('what is exported comes back unchanged', async () => {
  const answer = await page.context().request.get(`${base}/api/v1/projects/export.xlsx`)
  expect(answer.ok(), `export: ${answer.status()}`)
  const file = join(folder, '项目台账.xlsx')
  writeFileSync(file, await answer.body())
  await compare(file)
  for (const at of [0, 1, 2, 3]) expect(await count(at) === 0, `not unchanged: ${(await page.getByRole('tab').allInnerTexts()).join(' ')}`)
  expect((await page.getByRole('tab').allInnerTexts()).some((tab) => /不变\s*2/.test(tab)), 'no two unchanged rows')
  await shot('unchanged')
})
await step('a cell that cannot be understood is shown with its row', async () => {
  const [given, sent] = [join(folder, '项目台账.xlsx'), join(folder, '坏格.xlsx')]
  const edit = spawnSync('python3', [fileURLToPath(new URL('../scenarios/workbook.py', import.meta.url)), given, sent, '总投资=约很多', '实际开工=2026-02-30'])
  expect(edit.status === 0, String(edit.stderr))
  await compare(sent)
  expect(await count(3) === 1, `errors: ${(await page.getByRole('tab').allInnerTexts()).join(' ')}`)
  await page.getByRole('tab').nth(3).click()
  await page.getByText('约很多').first().waitFor()
  await page.getByText('2026-02-30').first().waitFor()
  await page.getByRole('link', { name: '下载错误簿' }).waitFor()
  await shot('bad-cells')
})
await step('a whole batch is taken back', async () => {
  await page.goto(`${base}/ledger/projects`)
  await page.locator('.ledger-grid .rn a').first().waitFor()
  await page.locator('.ledger-grid [role="row"][data-r="0"] .c.num').first().click()
  await page.goto(`${base}/imports`)
  await page.locator('tbody tr').first().getByRole('button', { name: /^撤销/ }).click()
  await page.locator('dialog .btn.danger').click()
  await page.locator('dialog').waitFor({ state: 'detached' })
  await shot('batches')
})
// Real-looking workbooks of a county office, used only where they stand beside the repository.
const own = join(root, '../shared/data/ledgers/dev')
const books = existsSync(own) ? readdirSync(own).filter((name) => name.endsWith('.xlsx')).sort() : []
if (books.length > 0) await step('the own workbooks of a county go in at once: each row is in a ledger or in the book of errors', async () => {
  const wanted = {}
  for (const line of readFileSync(join(own, 'GOLD.jsonl'), 'utf8').trim().split('\n').map((text) => JSON.parse(text)))
    if (line.kind && books.includes(line.file)) wanted[line.kind] = (wanted[line.kind] ?? 0) + 1
  await compare(books.map((name) => join(own, name)))
  await shot('own-differences')
  await page.getByRole('button', { name: /^写入 \d/ }).click()
  await page.locator('.result a').first().waitFor()
  await shot('own-written')
  const refused = Number(/(\d+) 行有错没有写入/.exec(await page.locator('main').innerText())?.[1] ?? 0)
  let rows = refused
  for (const [kind, plural] of [['deal', 'deals'], ['parcel', 'parcels'], ['plant', 'plants'], ['yard', 'yards'], ['enterprise', 'enterprises'], ['project_week', 'project-weeks']]) {
    const { total } = await (await page.context().request.get(`${base}/api/v1/${plural}?limit=1`)).json()
    expect(total <= wanted[kind] && total >= 0.9 * wanted[kind], `${plural}: ${total} of ${wanted[kind]}`)
    rows += total
  }
  const all = Object.values(wanted).reduce((sum, n) => sum + n, 0)
  expect(rows === all, `${rows} rows are in ledgers or in the book of errors, ${all} were sent`)
  await page.goto(`${base}/ledger/deals`)
  await page.locator('.ledger-grid .rn a').first().waitFor()
  await shot('own-ledger')
  await page.goto(`${base}/map`)
  await page.waitForTimeout(2500)
  await shot('own-map')
})
await step('no page raised an error or asked another host', () => expect(complaints.length === 0, complaints.slice(0, 4).join(' | ')))

await browser.close()
server.kill('SIGINT')
await new Promise((ended) => { server.once('exit', ended); setTimeout(ended, 10_000).unref() })
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
