// The structure of a chain in the browser: an outline becomes a chain, firms stand on it, a gap is confirmed, why not another firm, the book;
// a node is edited, checked at once, saved as one batch and undone; somebody else was first; unsaved work is asked for. The chain on the
// map, its lists, days to compare with. In Chinese and English, on a desk and on a phone.
//
//   node tests/e2e/chain_editor.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { axe, given, launch, OUT, visitor } from './parts/browser.mjs'

const base = (given.url ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
let passed = 0
let failed = 0
async function step(name, run) {
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
const browser = await launch()
async function open(login, language = 'zh', width = 1440, height = 900, theme = 'light') {
  const made = await visitor(browser, base, { width, height, locale: language, theme, phone: width < 640 })
  const ask = (method, path, data) => made.context.request[method](`${base}/api/v1${path}`, { data, headers: { 'X-Liantu': '1' } })
  const answer = await ask('post', '/session', { login, password: given.password })
  expect(answer.ok(), `sign in as ${login}: ${answer.status()}`)
  await ask('put', '/preferences/look', { locale: language, theme, size: 'normal', density: 'normal' })
  return { ...made, ask, get: async (path) => (await ask('get', path)).json() }
}
const quiet = async (page) => {
  await page.waitForFunction(() => !document.querySelector('.skeleton'))
  await page.waitForTimeout(400)
}
async function look(page, name, complaints) {
  await quiet(page)
  await page.screenshot({ path: `${OUT}chain-${name}.png` })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide <= 0, `${name} is ${wide} px wider than the window`)
  const breaches = await axe(page)
  expect(breaches.length === 0, `axe on ${name}: ${breaches.slice(0, 5).join('\n')}`)
  const keys = await page.evaluate(() => [...document.body.innerText.matchAll(/\b(chain|nav|home|state|action|map|ledger)\.[a-zA-Z]+/g)].map((m) => m[0]))
  expect(keys.length === 0, `${name} shows keys: ${keys.slice(0, 4)}`)
  expect(complaints.length === 0, `${name}: ${complaints.splice(0).slice(0, 3).join(' | ')}`)
}
const box = (page, code) => page.locator(`[data-node="${code}"]`)
const CODE = 'XNY'

const clerk = await open('projects')
const { page } = clerk
const before = await clerk.get(`/chain-maps/${CODE}`)
const edit = async (who, code = CODE) => {
  await who.page.goto(`${base}/chains/${code}?edit=1`)
  await who.page.locator('[data-node]').first().waitFor()
  await quiet(who.page)
}
const savebar = page.locator('.savebar')

await step('who may write the chain edits it from its page', async () => {
  await page.goto(`${base}/chains/${CODE}`)
  await page.locator('.actions .btn', { hasText: '编辑结构' }).click()
  await page.locator('.savebar').waitFor()
  await box(page, before.node_list[0].code).waitFor()
  expect(await page.locator('[data-node]').count() === before.nodes, 'not every node is drawn')
  expect(await page.locator('path.line').count() === before.links.length, 'not every link is drawn')
  await look(page, 'edit', clerk.complaints)
  const leader = await open('leader')
  await leader.page.goto(`${base}/chains/${CODE}?edit=1`)
  await leader.page.locator('[data-node]').first().waitFor()
  expect(await leader.page.locator('.savebar').count() === 0, 'a leader may edit')
  await leader.context.close()
})
await step('faults stand beside what was edited before anything is saved', async () => {
  await box(page, 'HS').click()
  for (let n = await page.locator('.words .drop').count(); n > 0; n--) await page.locator('.words .drop').first().click()
  await page.locator('.words .finding', { hasText: '没有关键词' }).waitFor()
  await page.locator('.codes input').fill('2619X')
  await page.locator('.codes input').fill('9999')
  await page.keyboard.press('Enter')
  await page.locator('.codes .finding', { hasText: '9999' }).waitFor()
  await page.locator('.box.faulty[data-node="HS"]').waitFor()
  await look(page, 'edit-faults', clerk.complaints)
  expect((await clerk.get(`/chain-maps/${CODE}`)).fault_list.length === before.fault_list.length, 'something was written')
})
await step('an industry is found by a word of its name, by keys', async () => {
  await page.locator('.codes .chosen li', { hasText: '9999' }).locator('.drop').click()
  await page.locator('.codes input').fill('金属废料')
  await page.locator('.codes [role=option]').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.codes .chosen li', { hasText: '金属废料和碎屑加工处理' }).waitFor()
  await page.locator('.words .add input').fill('电池回收*2、梯次利用')
  await page.keyboard.press('Enter')
  await page.locator('.words .finding').waitFor({ state: 'detached' })
})
await step('a node is added, linked by the form and by hand; a circle is named', async () => {
  await page.locator('.node .btn', { hasText: '全部环节' }).click()
  await page.locator('.list h3', { hasText: '上游' }).locator('.btn').click()
  await page.locator('#f-n-name').fill('前驱体')
  await page.keyboard.press('Enter')
  await page.locator('.words .add input').fill('前驱体')
  await page.keyboard.press('Enter')
  const made = page.locator('[data-node]', { hasText: '前驱体' })
  await made.waitFor()
  const code = await made.getAttribute('data-node')
  await page.locator('.node .btn', { hasText: '加连线' }).click()
  await page.locator('.new select').nth(1).selectOption('ZF')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.links li', { hasText: '正极与隔膜' }).waitFor()
  const lines = before.links.length + 1
  await page.waitForFunction((n) => document.querySelectorAll('path.line').length === n, lines)
  const from = await page.locator('[data-box="ZF"] .handle').boundingBox()
  const to = await box(page, code).boundingBox()
  await page.mouse.move(from.x + 12, from.y + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 })
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.locator('.box.aimed').waitFor()
  await page.mouse.up()
  await page.locator('.links .finding', { hasText: '成环' }).waitFor()
  await look(page, 'edit-links', clerk.complaints)
  await page.locator('.links li', { hasText: '正极与隔膜 → 前驱体' }).locator('.what .btn').click()
  await page.locator('.finding', { hasText: '成环' }).waitFor({ state: 'detached' })
})
await step('what the chain is', async () => {
  await page.locator('#edit-tab-head').click()
  await page.locator('input[list="head-strategy"]').fill('扩面提质')
  await page.locator('#f-h-output_target_yuan').fill('280亿')
  await page.locator('#f-h-target_year').focus()
  await savebar.locator('.chip', { hasText: '修改 2' }).waitFor()
  await look(page, 'edit-head', clerk.complaints)
})
await step('leaving asks; staying keeps what was typed', async () => {
  await page.locator('.app-rail a[href="/chains"]').click()
  await page.locator('dialog', { hasText: '处改动还没保存' }).waitFor()
  await look(page, 'edit-leave', clerk.complaints)
  await page.locator('dialog .btn', { hasText: '留下' }).click()
  expect(new URL(page.url()).pathname === `/chains/${CODE}`, page.url())
  expect((await savebar.innerText()).includes('新增 2'), await savebar.innerText())
})
await step('one save is one batch, named by its reason', async () => {
  await savebar.locator('.reason input').fill('补前驱体环节')
  await savebar.locator('.primary').click()
  await savebar.locator('.chip.green').waitFor()
  const now = await clerk.get(`/chain-maps/${CODE}`)
  expect(now.nodes === before.nodes + 1 && now.links.length === before.links.length + 1, `${now.nodes} nodes`)
  expect(now.strategy === '扩面提质' && now.output_target_yuan === 28_000_000_000, `${now.strategy} ${now.output_target_yuan}`)
  const { items } = await clerk.get('/batches?limit=1')
  expect(items[0].reason === '补前驱体环节' && items[0].rows === 4, JSON.stringify(items[0]))
  await look(page, 'edit-saved', clerk.complaints)
})
await step('and is undone as one', async () => {
  await savebar.locator('.btn', { hasText: '撤销这一批' }).click()
  await page.waitForFunction((n) => document.querySelectorAll('[data-node]').length === n, before.nodes)
  const now = await clerk.get(`/chain-maps/${CODE}`)
  expect(now.strategy === before.strategy && now.links.length === before.links.length && now.output_target_yuan === before.output_target_yuan, 'not as before')
})
await step('somebody else was first: which row, by whom, whose value stands', async () => {
  const other = await open('attraction')
  await edit(clerk)
  await box(page, 'FJ').click()
  await page.locator('#f-n-source').fill('链办 2026 版')
  await page.locator('#f-n-name').fill('人造石墨负极')
  await page.keyboard.press('Enter')
  const [row] = (await other.get(`/chain-nodes?filter[chain]=${CODE}&filter[code]=FJ`)).items
  const answer = await other.context.request.patch(`${base}/api/v1/chain-nodes/${row.id}`, { data: { set: { name: '石墨与硅碳负极', importance: 5 } }, headers: { 'X-Liantu': '1', 'If-Match': `"${row.id}:${row.version}"` } })
  expect(answer.ok(), `${answer.status()} ${await answer.text()}`)
  await savebar.locator('.primary').click()
  const dialog = page.locator('dialog')
  await dialog.locator('.clash').waitFor()
  expect((await dialog.innerText()).includes('林科员'), await dialog.innerText())
  await look(page, 'edit-conflict', clerk.complaints)
  expect(await dialog.locator('.primary').isDisabled(), 'saved without choosing')
  await dialog.locator('.clash input[value="theirs"]').check()
  await dialog.locator('.primary').click()
  await savebar.locator('.chip.green').waitFor()
  const now = (await clerk.get(`/chain-maps/${CODE}`)).node_list.find((node) => node.code === 'FJ')
  expect(now.name === '石墨与硅碳负极' && now.source === '链办 2026 版' && now.importance === 5, JSON.stringify(now))
  await savebar.locator('.btn', { hasText: '撤销' }).click()
  await savebar.locator('.chip.green').waitFor({ state: 'detached' })
  const [after] = (await other.get(`/chain-nodes?filter[chain]=${CODE}&filter[code]=FJ`)).items
  await other.context.request.patch(`${base}/api/v1/chain-nodes/${row.id}`, { data: { set: { name: row.values.name, importance: row.values.importance } }, headers: { 'X-Liantu': '1', 'If-Match': `"${row.id}:${after.version}"` } })
  await other.context.close()
})
await step('a node that goes takes its links along, and brings them back', async () => {
  await edit(clerk)
  await box(page, 'ZF').click()
  const touching = before.links.filter((link) => link.from === 'ZF' || link.to === 'ZF').length
  await page.locator('.node .danger').click()
  await savebar.locator('.chip.red', { hasText: `删除 ${touching + 1}` }).waitFor()
  await page.waitForFunction((n) => document.querySelectorAll('path.line').length === n, before.links.length - touching)
  await page.locator('.list li.gone .btn').click()
  await savebar.locator('.chip.red').waitFor({ state: 'detached' })
})
