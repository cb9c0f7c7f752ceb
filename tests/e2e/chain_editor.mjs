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
  await page.locator('.codes input').fill('非金属废料')
  await page.locator('.codes [role=option]').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('.codes .chosen li', { hasText: '非金属废料和碎屑加工处理' }).first().waitFor()
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
  for (let i = clerk.complaints.length - 1; i >= 0; i--) if (/status of 409/.test(clerk.complaints[i])) clerk.complaints.splice(i, 1)   // refused on purpose
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

const NEW = '电化学储能'
const OUTLINE = ['环节,,,关键词', `${NEW},,,`, ',上游,,', ',,电池箔材,电池铝箔*2;涂炭铝箔*2', ',中游,,', ',,负极,石墨负极*2;负极材料', ',,电解质,电解液*2', ',下游,,', ',,储能,储能电芯*2;储能系统*2'].join('\n')
await step('an outline becomes a chain', async () => {
  await page.goto(`${base}/imports/new`)
  await page.locator('input[type="file"]').setInputFiles({ name: `${NEW}.csv`, mimeType: 'text/csv', buffer: Buffer.from(OUTLINE) })
  await page.getByRole('button', { name: '读取并比对' }).click()
  await page.waitForURL(/\/imports\/(?!new)/)
  await page.getByRole('button', { name: /^写入 \d/ }).click()
  await page.locator('.result').waitFor()
  const { chains } = await clerk.get('/chain-maps')
  expect(chains.find((one) => one.name === NEW)?.nodes === 4, JSON.stringify(chains.map((one) => one.name)))
})
await step('firms stand on it, gaps are suspected; one is confirmed, targets are ranked, why not another', async () => {
  await page.goto(`${base}/chains`)
  await page.locator('article.one', { hasText: NEW }).locator('h3 a').click()
  await page.locator('[data-node]').first().waitFor()
  const drawn = await clerk.get(`/chain-maps/${encodeURIComponent(NEW)}`)
  expect(drawn.local_firms > 0, 'no firm stands on the chain')
  const gap = drawn.node_list.find((node) => node.name === '电解质')
  expect(gap.state.code === 'missing' && gap.outside > 0, JSON.stringify(gap.state))
  await box(page, gap.code).click()
  const sheet = page.locator('.sheet')
  await sheet.locator('.choice', { hasText: '要补' }).click()
  await sheet.locator('.decision button[type=submit]').click()
  await sheet.locator('.decision .said').waitFor()
  await sheet.locator('.targets li').first().waitFor()
  const targets = await clerk.get(`/chain-maps/${encodeURIComponent(NEW)}/targets`)
  expect(targets.total === gap.outside, `${targets.total} targets for ${gap.outside} firms`)
  const last = targets.targets.at(-1)
  await sheet.locator('.why-not input').fill(last.firm.slice(0, 4))
  await sheet.locator('.found button', { hasText: last.firm }).click()
  await sheet.locator('.answer .head b').nth(1).waitFor()
  await look(page, 'outline', clerk.complaints)
})
await step('its lists: 四图两库 lead to their views, counts are those of the server', async () => {
  await page.locator('.actions .btn', { hasText: '清单' }).click()
  await page.locator('.tiles li').first().waitFor()
  const lists = await clerk.get(`/chain-maps/${encodeURIComponent(NEW)}/lists`)
  expect(await page.locator('.tiles li').count() === 6, 'not six views')
  const counts = await page.locator('#lists .tabs button > span').allInnerTexts()
  expect(counts.map(Number).join() === [lists.leading.length, lists.supporting.length, 1, lists.targets_total, lists.regions.length, lists.talks.length, lists.pairs_total].join(), `${counts}`)
  await page.locator('.tabs button', { hasText: '补短板突破环节' }).click()
  await page.locator('tbody tr', { hasText: '电解质' }).waitFor()
  await page.locator('.tabs button', { hasText: '可对接企业' }).click()
  await page.waitForFunction((n) => document.querySelectorAll('#lists tbody tr').length === n, lists.targets_total)
  await look(page, 'lists', clerk.complaints)
})
await step('a saved view of a ledger becomes a list of the chain', async () => {
  const town = (await clerk.get('/enterprises?limit=1&filter[residence]=local')).items[0].values.town
  await clerk.ask('put', '/preferences/ledger.enterprises', { views: [{ name: '本镇规上企业', query: { 'filter[town]': town, cols: 'name,town,revenue_yuan' } }] })
  await page.locator('.tabs .add').click()
  await page.locator('.offer .btn', { hasText: '本镇规上企业' }).click()
  const { total } = await clerk.get(`/enterprises?limit=1&filter[town]=${encodeURIComponent(town)}`)
  await page.locator('.about', { hasText: `${total} 行` }).waitFor()
  expect((await page.locator('#lists thead th').allInnerTexts()).length === 3, 'not the columns of the view')
  await page.reload()
  await page.locator('.tabs button', { hasText: '本镇规上企业' }).waitFor()
  await look(page, 'lists-own', clerk.complaints)
})
await step('the book: workbook and paper', async () => {
  for (const [end, begin] of [['xlsx', 'PK'], ['docx', 'PK']]) {
    const href = await page.locator(`.actions a[href*="book.${end}"]`).getAttribute('href')
    const file = await clerk.context.request.get(base + href)
    expect(file.ok() && (await file.body()).subarray(0, 2).toString() === begin, `book.${end} answers ${file.status()}`)
  }
})
await step('the chain on the map: its firms, their nodes, one node, the table', async () => {
  await page.goto(`${base}/chains/${CODE}?node=ZF`)
  await page.locator('.sheet a', { hasText: '在地图上看' }).click()
  await page.waitForURL(/\/map\?/)
  await page.locator('.map[data-drawn="true"]').waitFor()
  const { firms } = await clerk.get(`/chain-maps/${CODE}/firms`)
  const here = firms.filter((firm) => firm.local && firm.nodes.some((at) => at.node === 'ZF'))
  await page.waitForFunction((n) => document.querySelectorAll('.twin tbody tr').length === n, here.length)
  await page.locator('select[aria-label="环节"]').selectOption('')
  const local = firms.filter((firm) => firm.local)
  await page.waitForFunction((n) => document.querySelectorAll('.twin tbody tr').length === n, local.length)
  const tiers = (await page.locator('.legend li .count').allInnerTexts()).map(Number)
  expect(tiers.length >= 3, `the legend has ${tiers.length} lines`)
  await page.waitForTimeout(800)
  await look(page, 'map', clerk.complaints)
  await page.locator('.twin tbody tr', { hasText: local[0].name }).click()
  await page.locator('.on-chain li').first().waitFor()
  await page.waitForTimeout(800)
  await look(page, 'map-firm', clerk.complaints)
  await page.locator('.on-chain a').first().click()
  await page.locator('.sheet').waitFor()
})
await step('60 seconds before the door lead to the site that is ready', async () => {
  const [plant] = (await clerk.get('/plants?filter[offer]=available&limit=1')).items
  const answer = await clerk.context.request.patch(`${base}/api/v1/plants/${plant.id}`, { data: { set: { admitted_industries: '电解液' } }, headers: { 'X-Liantu': '1', 'If-Match': `"${plant.id}:${plant.version}"` } })
  expect(answer.ok(), await answer.text())
  const target = (await clerk.get(`/chain-maps/${CODE}/targets?node=DY`)).targets.find((one) => one.site)
  expect(target?.site.id === plant.id, JSON.stringify(target))
  await page.goto(`${base}/chains/${CODE}/visits?firm=${encodeURIComponent(target.firm)}`)
  await page.locator('.sites a', { hasText: plant.values.name }).waitFor()
  await look(page, 'brief-site', clerk.complaints)
  await page.locator('.sites a').last().click()
  await page.waitForURL(new RegExp(`/map\\?entity=plants&id=${plant.id}`))
})
await step('days to compare with: year ends since it was drawn, changes with a reason', async () => {
  await page.goto(`${base}/chains/${CODE}`)
  await page.locator('.compare optgroup').nth(1).waitFor({ state: 'attached' })
  const days = await clerk.get(`/chain-maps/${CODE}/days`)
  const labels = await page.locator('.compare optgroup').evaluateAll((all) => all.map((one) => [one.label, [...one.children].map((option) => option.value)]))
  const ends = labels.find(([label]) => label === '按年比')[1]
  const first = Number(days.since.slice(0, 4))
  expect(ends.at(-1) === `${first}-12-31` && ends.every((day) => day.endsWith('-12-31')), `${ends}`)
  expect(labels.some(([label, values]) => label.startsWith('版本') && values.includes(days.versions.at(-1).day)), JSON.stringify(labels))
  await page.locator('.compare select').selectOption(ends.at(-1))
  await page.locator('.turned').waitFor()
})
for (const [language, width, theme] of [['en', 1440, 'light'], ['zh', 1440, 'dark'], ['zh', 390, 'light'], ['en', 390, 'dark']]) {
  await step(`every page in ${language} at ${width} px, ${theme}`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
    for (const [name, path, wait, click] of [
      ['edit', `/chains/${CODE}?edit=1`, '[data-node]'], ['edit-node', `/chains/${CODE}?edit=1`, '[data-node]', '[data-node="ZF"]'], ['edit-links', `/chains/${CODE}?edit=1`, '[data-node]', '#edit-tab-links'],
      ['edit-head', `/chains/${CODE}?edit=1`, '[data-node]', '#edit-tab-head'], ['lists', `/chains/${CODE}/lists`, '.tiles li'], ['lists-regions', `/chains/${CODE}/lists?list=regions`, '#lists tbody tr'], ['lists-pairs', `/chains/${CODE}/lists?list=pairs`, '#lists tbody tr'],
      ['map', `/map?chain=${CODE}`, '.map[data-drawn="true"]'], ['map-table', `/map?chain=${CODE}&view=table`, '.twin tbody tr'],
    ]) {
      await made.page.goto(`${base}${path}`)
      await made.page.locator(wait).first().waitFor()
      await quiet(made.page)
      if (click) await made.page.locator(click).click()
      await look(made.page, `${name}-${language}-${width}-${theme}`, made.complaints)
    }
    await made.context.close()
  })
}
await browser.close()
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
