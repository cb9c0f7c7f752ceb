// The week in the pages: two clerks in one grid (different cells merged and said so, the same cell asked with mine, theirs and
// original), and a project's year by months (drawn, pasted, counted backwards, saved, undone); in Chinese and English, on a desk
// and on a phone.
//
//   node tests/e2e/week.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR] [--only 'part of a step']
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { axe, given, launch, OUT, visitor } from './parts/browser.mjs'
import { base, expect, finish, step } from './parts/steps.mjs'

const browser = await launch()

async function open(language, width, height, login = 'projects') {
  const made = await visitor(browser, base, { width, height, locale: language, phone: width < 640 })
  await made.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const ask = async (method, path, data, headers = {}) => {
    const answer = await made.context.request[method](`${base}/api/v1${path}`, { data, headers: { 'X-Liantu': '1', ...headers } })
    const text = await answer.text()
    return text ? JSON.parse(text) : null
  }
  await ask('post', '/session', { login, password: given.password })
  await ask('put', '/preferences/look', { locale: language, theme: 'light', size: 'normal', density: 'normal' })
  made.page.setDefaultTimeout(15000)
  return { ...made, ask }
}
async function look(page, name, complaints = []) {
  await page.waitForTimeout(300)
  await page.screenshot({ path: `${OUT}week-${name}.png`, fullPage: name.includes('year') })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide <= 0, `${name} is ${wide} px wider than the window`)
  const breaches = await axe(page)
  expect(breaches.length === 0, `axe on ${name}: ${breaches.slice(0, 5).join('\n')}`)
  const keys = await page.evaluate(() => [...document.body.innerText.matchAll(/\b(yearplan|ledger|nav|detail)\.[a-zA-Z]+/g)].map((m) => m[0]))
  expect(keys.length === 0, `${name} shows keys: ${keys.slice(0, 4)}`)
  expect(complaints.length === 0, `${name}: ${complaints.splice(0).slice(0, 3).join(' | ')}`)
}

/** The project with a drawn year, under way. */
async function drawnProject(ask) {
  const plans = await ask('get', '/month-plans?limit=1')
  const name = plans.items[0].values.name
  const found = await ask('get', `/projects?filter[name]=${encodeURIComponent(name)}&limit=1`)
  return found.items[0]
}

async function twoClerks(language) {
  const first = await open(language, 1440, 900)
  const second = await open(language, 1440, 900, given.second ?? 'projects')
  const row = await drawnProject(first.ask)
  const on = (name) => `${language}: ${name}`
  const progress = `三层结构施工 ${language}`, problem = `二号变电站用地未批 ${language}`   // new in each language: the same again is no change
  const grid = `${base}/ledger/projects?filter[name]=${encodeURIComponent(row.values.name)}&cols=name,progress,problem,next_step`
  const cellText = (page, column) => page.locator('.ledger-grid [role="gridcell"]').nth(column).innerText()
  const openGrid = async (page) => {
    await page.goto(grid)
    await page.locator('.ledger-grid [role="gridcell"]:not(:has(.skel))').first().waitFor()
  }
  const type = async (page, column, text) => {
    await page.locator('.ledger-grid [role="gridcell"]').nth(column).click()
    await page.keyboard.type(text)
  }
  const fresh = async () => first.ask('get', `/projects/${row.id}`)
  const set = async (field, value) => {
    const now = await fresh()
    await second.ask('patch', `/projects/${row.id}`, { set: { [field]: value } }, { 'If-Match': `"${now.id}:${now.version}"` })
  }

  await step(on('two cells of one row are both kept, and it is said'), async () => {
    await openGrid(first.page)
    // Both have the row of the same version open; the other one saves first, and the news must not reach this page in between.
    await first.page.route('**/api/v1/projects/*', async (route) => {
      if (route.request().method() === 'PATCH' && !first.raced) {
        first.raced = true
        await set('problem', problem)
      }
      await route.continue()
    })
    await type(first.page, 1, progress)
    await first.page.keyboard.press('Enter')
    await first.page.getByText(language === 'en' ? 'both are kept' : '两边都已保留').waitFor()
    const now = await fresh()
    expect(now.values.progress === progress && now.values.problem === problem, 'one of the two cells was lost')
    await look(first.page, `${language}-merged`, first.complaints)
    await first.page.unroute('**/api/v1/projects/*')
  })
  await step(on('the same cell asks: mine, theirs, original, who and when; keys choose'), async () => {
    await openGrid(first.page)
    const before = (await fresh()).values.next_step
    await type(first.page, 3, '我写的下步计划')
    await set('next_step', '别人写的下步计划')
    await first.page.waitForTimeout(700)
    await first.page.keyboard.press('Enter')
    const dialog = first.page.locator('dialog[open]')
    await dialog.waitFor()
    const text = await dialog.innerText()
    expect(text.includes('我写的下步计划') && text.includes('别人写的下步计划') && text.includes(before ?? '—'), `the three values: ${text}`)
    expect(text.includes('科员'), `who wrote it is not said: ${text}`)
    await look(first.page, `${language}-conflict`, first.complaints)
    expect((await fresh()).values.next_step === '别人写的下步计划', 'something was written before the choice')
    await first.page.keyboard.press('2')
    await first.page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await first.page.waitForTimeout(600)
    expect((await fresh()).values.next_step === '我写的下步计划', 'my choice was not written')
  })
  await step(on('theirs is kept with Escape'), async () => {
    await openGrid(first.page)
    await type(first.page, 3, '又一稿')
    await set('next_step', '别人的终稿')
    await first.page.waitForTimeout(700)
    await first.page.keyboard.press('Enter')
    await first.page.locator('dialog[open]').waitFor()
    await first.page.keyboard.press('Escape')
    await first.page.locator('dialog[open]').waitFor({ state: 'detached' })
    expect((await fresh()).values.next_step === '别人的终稿', 'theirs was not kept')
    expect((await cellText(first.page, 3)).includes('别人的终稿'), 'the grid does not show theirs')
  })
  await first.context.close()
  await second.context.close()
}

async function yearPlan(language, width, height) {
  const { page, context, ask, complaints } = await open(language, width, height)
  const row = await drawnProject(ask)
  const on = (name) => `${language} ${width}: ${name}`
  const words = language === 'en'
    ? { even: 'Spread evenly', save: 'Save the months', undo: 'Undo this', back: 'Backwards', count: 'Work it out', take: 'Fill this in', agree: 'they agree' }
    : { even: '按月均摊', save: '保存月度计划', undo: '撤销这次保存', back: '倒排', count: '算一算', take: '填入这个建议', agree: '两数一致' }
  const panel = page.locator('.year-plan')
  const amounts = () => panel.locator('input.amount').evaluateAll((all) => all.map((one) => one.value))
  await step(on('the year is drawn with twelve bars and what was done'), async () => {
    await page.goto(`${base}/ledger/projects/${row.id}`)
    await panel.locator('input.amount').first().waitFor()
    expect((await amounts()).length === 12, 'not twelve months')
    await panel.scrollIntoViewIfNeeded()
    await look(page, `${language}-${width}-year`, complaints)
  })
  await step(on('spread evenly, saved at once, undone at once'), async () => {
    const before = await amounts()
    await panel.getByRole('button', { name: words.even }).click()
    await panel.getByRole('button', { name: words.save }).click()
    await panel.getByRole('button', { name: words.undo }).waitFor()
    const plan = await ask('get', `/year-plan/${row.id}`)
    expect(plan.total_yuan === plan.annual_plan_yuan, `months add up to ${plan.total_yuan}, the year is ${plan.annual_plan_yuan}`)
    await panel.getByRole('button', { name: words.undo }).click()
    await page.waitForFunction((first) => document.querySelector('.year-plan input.amount').value === first, before[0])
    expect(JSON.stringify(await amounts()) === JSON.stringify(before), 'undo did not bring the months back')
  })
  await step(on('twelve cells copied in Excel are pasted'), async () => {
    const cells = Array.from({ length: 12 }, (_, i) => String(100 + i))
    await page.evaluate((text) => navigator.clipboard.writeText(text), cells.join('\t'))
    await panel.locator('input.amount').first().click()
    await page.keyboard.press('Control+V')
    expect(JSON.stringify(await amounts()) === JSON.stringify(cells), `pasted as ${await amounts()}`)
  })
  await step(on('counted backwards from a target day and taken over'), async () => {
    await panel.getByRole('button', { name: words.back }).click()
    await panel.getByRole('button', { name: words.count }).click()
    await panel.locator('.spans li').first().waitFor()
    await look(page, `${language}-${width}-year-backward`, complaints)
    await panel.getByRole('button', { name: words.take }).click()
    const nodes = await panel.locator('input.node').evaluateAll((all) => all.map((one) => one.value))
    expect(nodes[11].includes('竣工投产'), `nodes are ${nodes}`)
  })
  await context.close()
}

for (const language of (given.language ?? 'zh,en').split(',')) {
  await twoClerks(language)
  await yearPlan(language, 1440, 900)
  await yearPlan(language, 390, 844)
}
await finish(browser)
