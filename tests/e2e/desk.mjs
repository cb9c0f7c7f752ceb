// Monday to Friday in the project desk: board, a project's light, why a number, the big screen, the one page, the leader's
// home, the seven ledgers of the desk; in Chinese and English, on a desk and on a phone. Every number that opens is opened
// once, and the parts that are shown must add up to it.
//
//   node tests/e2e/desk.mjs --url http://127.0.0.1:8080 --login projects --password WORD [--shots DIR] [--language zh]
//   [--only 'part of a step']
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { axe, given, launch, OUT, visitor } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'

const LEDGERS = ['listings', 'funds', 'sponsor-visits', 'tasks', 'decisions', 'exemptions', 'indicators']

const browser = await launch()

async function open(language, width, height, login = given.login ?? 'projects') {
  const made = await visitor(browser, base, { width, height, locale: language, phone: width < 640 })
  await made.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const ask = (method, path, data) => made.context.request[method](`${base}/api/v1${path}`, { data, headers: { 'X-Liantu': '1' } })
  const answer = await ask('post', '/session', { login, password: given.password })
  expect(answer.ok(), `sign in as ${login}: ${answer.status()} ${await answer.text()}`)
  await ask('put', '/preferences/look', { locale: language, theme: given.theme ?? 'light', size: 'normal', density: 'normal' })
  const get = async (path) => (await ask('get', path)).json()
  return { ...made, get }
}
/** The event stream stays open, so the network is never idle: until no skeleton is shown. */
const quiet = async (page) => {
  await page.waitForFunction(() => !document.querySelector('.skeleton'))
  await page.waitForTimeout(250)
}
async function look(page, name, complaints) {
  await page.screenshot({ path: `${OUT}desk-${name}.png` })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide <= 0, `${name} is ${wide} px wider than the window`)
  const breaches = await axe(page)
  expect(breaches.length === 0, `axe on ${name}: ${breaches.slice(0, 5).join('\n')}`)
  const keys = await page.evaluate(() => [...document.body.innerText.matchAll(/\b(desk|explain|nav|home|copy|light|targets)\.[a-zA-Z]+/g)].map((m) => m[0]))
  expect(keys.length === 0, `${name} shows keys: ${keys.slice(0, 4)}`)
  expect(complaints.length === 0, `${name}: ${complaints.splice(0).slice(0, 3).join(' | ')}`)
}
const number = (text) => Number(text.replace(/,/g, '').replace('−', '-').trim())
const panel = (page) => page.locator('aside.side-panel')

/** The panel that is open: its value in the unit of its parts, and that the parts shown add up to it. */
async function addsUp(page, said) {
  await panel(page).locator('[data-agrees], [role="alert"], .empty').first().waitFor()
  const value = (await panel(page).locator('[data-value]').innerText()).trim()
  const points = panel(page).locator('.points')   // what is said in points has its yuan as value and the points beside it
  const beside = await points.count() ? await points.innerText() : ''
  expect(said === undefined || said === value || beside.includes(said), `the page says ${said}, its explanation ${value}`)
  if (await panel(page).locator('.empty').count()) return expect(number(value) === 0, `no rows for ${value}`)
  const all = panel(page).locator('.panel-body > .btn')
  if (await all.count()) await all.click()
  const parts = (await panel(page).locator('[data-part]').allInnerTexts()).map(number)
  const sum = number(await panel(page).locator('[data-sum]').innerText())
  const added = parts.reduce((a, b) => a + b, 0)
  expect(Math.abs(added - sum) < 1e-6 * Math.max(1, sum), `parts add up to ${added}, the sum line says ${sum}`)
  const decimals = (value.split('.')[1] ?? '').length
  const yi = decimals === 2 && Math.abs(sum - number(value)) > 0.01   // parts in 万元, the number in 亿元
  const shown = (sum / (yi ? 10_000 : 1)).toFixed(decimals)
  expect(Math.abs(Number(shown) - number(value)) <= (yi ? 0.0100001 : 1e-9), `sum ${sum} is shown as ${value}`)
  await expectCount(panel(page).locator('[data-agrees]'), 1, 'the panel itself says that the parts do not add up')
}
async function everyNumber(page) {
  const found = await page.locator('main [data-why]').evaluateAll((all) => all.map((one) => [one.dataset.why, one.querySelector('.why').innerText.trim()]))
  const distinct = [...new Map(found.filter(([address]) => !address.startsWith('row:'))).entries()]
  expect(distinct.length > 3, `only ${distinct.length} numbers open`)
  for (const [address, said] of distinct) {
    await page.locator(`main [data-why=${JSON.stringify(address)}]`).first().click()
    await page.waitForURL((url) => url.searchParams.get('why') === address)
    await addsUp(page, said).catch((error) => { throw new Error(`${address}: ${error.message}`) })
    await panel(page).locator('.panel-head button').click()
    await panel(page).waitFor({ state: 'detached' })
  }
  return distinct.length
}
const openBoard = async (page, query = '') => {
  await page.goto(`${base}/board${query}`)
  await page.locator('[data-count]').first().waitFor()
  await quiet(page)
}
const openPaper = async (page, query = '') => {
  await page.goto(`${base}/one-page${query}`)
  await page.locator('[data-change]').first().waitFor()
  await quiet(page)
}

async function desk(language) {
  const { page, context, complaints, get } = await open(language, 1440, 900)
  const on = (name) => `${language} 1440: ${name}`
  const file = (name) => `${language}-1440-${name}`
  const zh = language === 'zh'

  await step(on('the board counts every project once, red first'), async () => {
    await openBoard(page)
    await look(page, file('board'), complaints)
    const board = await get('/board')
    const counts = (await page.locator('[data-count] .why').allInnerTexts()).map(number)
    expect(counts.reduce((a, b) => a + b, 0) === board.total.count, `tiles ${counts}, projects ${board.total.count}`)
    const first = await page.locator('[data-project] .open').first().innerText()
    expect(first === board.projects[0].name, `${first} is first, the server says ${board.projects[0].name}`)
    await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
    await page.screenshot({ path: `${OUT}desk-${file('board-foot')}.png` })
  })
  await step(on('a red count opens its rows, which add up to it'), async () => {
    await openBoard(page)
    await page.locator('.cell.red [data-why]').click()
    await addsUp(page, await page.locator('.cell.red .why').innerText())
    await look(page, file('why-red'), complaints)
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.dataset.why?.includes('light=red')), 'the focus did not come back to the number')
    await page.locator('.cell.money [data-why]').first().click()
    await addsUp(page)
    await look(page, file('why-money'), complaints)
    await panel(page).locator('.panel-foot button').click()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text.split('\n').length > 8 && /部门台账|Department/.test(text), `copied: ${text.slice(0, 200)}`)
  })
  await step(on('a project opens with the sentence of each clause and its Fridays'), async () => {
    await openBoard(page)
    await page.locator('[data-project] .open').first().click()
    await panel(page).locator('.clauses q').first().waitFor()
    expect(await panel(page).locator('.clauses q').count() >= 3, 'fewer than three clauses')
    await expectCount(panel(page).locator('.strip li'), 26, 'not 26 Fridays')
    await look(page, file('project'), complaints)
  })
  await step(on('filters live in the address and keep the numbers true'), async () => {
    await openBoard(page)
    await page.locator('.filters select').nth(3).selectOption({ index: 1 })
    await page.waitForURL(/level=/)
    await page.locator('.segments button').nth(7).click()
    await page.waitForURL(/group=town/)
    await quiet(page)
    await look(page, file('filtered'), complaints)
    if (zh) await everyNumber(page)
  })
  if (zh) await step(on('every number of the board is the sum of the rows it lists'), async () => {
    await openBoard(page, '?group=park')   // one of them is empty
    console.log(`        ${await everyNumber(page)} numbers opened`)
  })
  await step(on('the board is copied as a message and saved as a picture'), async () => {
    await openBoard(page)
    await page.locator('.page-head .actions button').last().click()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(/■/.test(text) && /▲/.test(text) && /○/.test(text) && /部门台账数，非统计数据|not official/.test(text), `copied: ${text}`)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.page-head .actions button').first().click()])
    expect(/\.png$/.test(download.suggestedFilename()), download.suggestedFilename())
    await download.saveAs(`${OUT}desk-${file('picture')}.png`)
  })
  await step(on('the one page is drawn like the paper'), async () => {
    await openPaper(page)
    await look(page, file('paper'), complaints)
    await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
    await page.screenshot({ path: `${OUT}desk-${file('paper-foot')}.png` })
    expect(await page.locator('.sheet h3').count() >= 5, 'not five sections')
    for (const late of await page.locator('.promises td.down').allInnerTexts()) expect(/\d/.test(late), `a promise says of its days: “${late}”`)
    for (const kind of ['docx', 'pdf']) expect(await page.locator(`a[href^="/api/v1/one-page.${kind}?asof="]`).count() >= 1, `no link to ${kind}`)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 794, height: 1123 })
    await page.screenshot({ path: `${OUT}desk-${file('paper-print')}.png` })
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1440, height: 900 })
  })
  await step(on('what is doubtful says why when it gets the focus'), async () => {
    await openPaper(page)
    const mark = page.locator('.doubt .mark').first()
    if (!await mark.count()) return
    await mark.focus()
    await page.locator('.doubt .reason.open').first().waitFor()
    await page.screenshot({ path: `${OUT}desk-${file('doubt')}.png` })
  })
  await step(on('every number of the one page is the sum of the rows it lists'), async () => {
    await openPaper(page)
    if (zh) console.log(`        ${await everyNumber(page)} numbers opened`)
    await openPaper(page)
    await page.locator('.paper-table [data-why]').first().click()
    await addsUp(page)
    await look(page, file('why-indicator'), complaints)
  })
  await step(on('targets say their source, their definition and how far they are; one is added by hand'), async () => {
    await page.goto(`${base}/targets`)
    await page.locator('[data-target]').first().waitFor()
    await quiet(page)
    await look(page, file('targets'), complaints)
    const all = await page.locator('[data-target]').count()
    if (zh) await everyNumber(page)
    await page.locator('.page-head .btn.primary').click()
    await page.locator('.dialog input[list]').fill(zh ? '城关镇' : '青禾镇')   // one target of a name, place and period
    await page.locator('.dialog input[inputmode="decimal"]').first().fill('12.5')
    await page.locator('.dialog textarea').fill('目标任务分解表第3行')
    await look(page, file('target-form'), complaints)
    await page.locator('.dialog .btn.primary').click()
    await page.waitForFunction((n) => document.querySelectorAll('[data-target]').length === n + 1, all)
    expect(/第1版|version 1/.test(await page.locator('[data-target] [data-version]').last().innerText()), 'the new target keeps no version')
  })
  await step(on('another day shows that day, read only, and its numbers still add up'), async () => {
    const { asof } = await get('/board')
    const past = new Date(Date.parse(asof) - 40 * 86400_000).toISOString().slice(0, 10)
    await openPaper(page, `?asof=${past}`)
    expect((await page.locator('.dates input').first().inputValue()) === past, 'the paper is not of the day asked for')
    await look(page, file('paper-past'), complaints)
    await page.locator('.sheet [data-why^="board"]').first().click()
    await addsUp(page)
    await openBoard(page, `?asof=${past}&group=light`)
    await look(page, file('board-past'), complaints)
    if (zh) await everyNumber(page)
  })
  await step(on('the big screen stands alone and does not scroll'), async () => {
    await page.setViewportSize({ width: 1920, height: 1080 })
    await openBoard(page, '?screen=1&group=town')
    await expectCount(page.locator('.app-rail'), 0, 'the rail is drawn')
    const cut = await page.evaluate(() => ({ y: document.documentElement.scrollHeight - innerHeight, x: document.documentElement.scrollWidth - innerWidth }))
    expect(cut.x <= 0 && cut.y <= 0, `scrolls by ${cut.x}×${cut.y}`)
    const over = await page.locator('.screen').evaluate((screen) => screen.scrollHeight - screen.clientHeight)
    expect(over <= 0, `${over} px are cut off`)
    await look(page, `${language}-1920-screen`, complaints)
    await page.locator('.cell.red [data-why]').click()
    await addsUp(page)
    await look(page, `${language}-1920-screen-why`, complaints)
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('screen'))
    await page.setViewportSize({ width: 1440, height: 900 })
  })
  await step(on('the clerk finds the board on the first page'), async () => {
    await page.goto(base)
    await page.locator('[data-card="lights"] [data-why]').first().waitFor()
    await quiet(page)
    await look(page, file('home-clerk'), complaints)
    await page.locator('[data-card="lights"] .more').click()
    await page.waitForURL(/\/board/)
  })
  // The words of the ledgers are the server's: in English two of them are enough.
  for (const plural of zh ? LEDGERS : ['tasks', 'indicators']) {
    await step(on(`${plural}: list, row, history, edit and export`), async () => {
      await page.goto(`${base}/ledger/${plural}`)
      await page.locator('.ledger-grid [role="gridcell"]:not(:has(.skel))').first().waitFor()
      await quiet(page)
      await look(page, file(`ledger-${plural}`), complaints)
      await page.locator('.actions .pop > button').click()
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.exports a').first().click()])
      expect(/\.xlsx$/.test(download.suggestedFilename()), download.suggestedFilename())
      await page.keyboard.press('Escape')
      await page.locator('.ledger-grid .rn a').first().click()
      await page.locator('.groups .field').first().waitFor()
      const remark = page.locator('#f-remark')
      await remark.fill(`看过 ${language}`)
      await remark.blur()
      await page.locator('.saved').waitFor()
      await page.locator('.actions .btn').first().click()
      await page.locator('.note.blue').waitFor()
      await quiet(page)
      await look(page, file(`row-${plural}`), complaints)
    })
  }
  await context.close()
}

async function leader(language, width, height) {
  const { page, context, complaints } = await open(language, width, height, 'leader')
  await step(`${language} ${width}: the leader's first page says what the one page says`, async () => {
    await page.goto(base)
    await page.locator('[data-card="one-page"] .sentence').first().waitFor()
    await quiet(page)
    await look(page, `${language}-${width}-home-leader`, complaints)
    // Money and lights are always said; what was started, finished or brought in only when there was some since the last meeting.
    const said = await page.locator('[data-card="one-page"] .sentence').count()
    expect(said === 2 || said === 3, `${said} sentences`)
    await page.locator('[data-card="one-page"] [data-why]').nth(1).click()
    await addsUp(page)
  })
  await context.close()
}

async function phone(language) {
  const { page, context, complaints } = await open(language, 390, 844)
  const on = (name) => `${language} 390: ${name}`
  const file = (name) => `${language}-390-${name}`
  await step(on('the board fits the phone'), async () => {
    await openBoard(page)
    await look(page, file('board'), complaints)
    await page.locator('.card.list').evaluate((list) => document.querySelector('main').scrollTo(0, list.offsetTop - 60))
    await page.screenshot({ path: `${OUT}desk-${file('board-list')}.png` })
    await page.locator('[data-project] button').first().click()
    await panel(page).locator('.clauses q').first().waitFor()
    await look(page, file('project'), complaints)
  })
  await step(on('a number opens over the whole phone and "back" closes it'), async () => {
    await openBoard(page)
    await page.locator('.cell.red [data-why]').click()
    await addsUp(page)
    await look(page, file('why'), complaints)
    await page.goBack()
    await panel(page).waitFor({ state: 'detached' })
  })
  await step(on('the one page fits the phone'), async () => {
    await openPaper(page)
    await look(page, file('paper'), complaints)
    await page.locator('.sheet h3').nth(1).evaluate((head) => document.querySelector('main').scrollTo(0, head.offsetTop - 60))
    await page.screenshot({ path: `${OUT}desk-${file('paper-middle')}.png` })
    const small = await page.evaluate(() => [...document.querySelectorAll('main .btn, main .input')].filter((e) => e.offsetParent && e.getBoundingClientRect().height < 44).map((e) => e.textContent.trim().slice(0, 20)))
    expect(small.length === 0, `smaller than 44 px: ${small.join(', ')}`)
  })
  await context.close()
}

for (const language of (given.language ?? 'zh en').split(' ')) {
  await desk(language)
  await leader(language, 1440, 900)
  await leader(language, 390, 844)
  await phone(language)
}
console.log(`screenshots in ${OUT}`)
await finish(browser)
