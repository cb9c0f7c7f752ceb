// Approval cases in the browser: the queue, a case with its clock as picture and words, a move with its questions, two people
// at once, the link of an enterprise.
//
//   node tests/e2e/cases.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('cases', ['cases', 'nav', 'action', 'app'])
const window_ = await open('window')
const { page } = window_
const state = (queue, code) => queue.items.find((item) => item.state?.code === code)

let running = null, stopped = null
await step('the queue stands in the order of the server, paused clocks apart', async () => {
  running = await window_.get('/case-queue')
  stopped = await window_.get('/case-queue?stopped=1')
  expect(running.items.length > 0 && stopped.items.length > 0, 'no cases in the demonstration county')
  await page.goto(`${base}/case-queue`)
  await page.locator('tbody tr').first().waitFor()
  await expectCount(page.locator('tbody tr'), running.items.length + stopped.items.length, 'rows are not those of the server')
  expect((await page.locator('tbody tr').first().innerText()).includes(running.items[0].case_no), 'another order than the server')
  await look(page, 'queue', window_.complaints)
})

await step('a department is chosen, and the address keeps it', async () => {
  const one = running.departments.find((of) => of.running > 0)
  await page.getByRole('button', { name: one.department }).click()
  await page.waitForURL(/department=/)
  await page.locator('tbody tr').first().waitFor()
  await page.waitForFunction((n) => document.querySelectorAll('section.card:has(h2) tbody')[0]?.children.length === n, one.running)
})

await step('a paused case is drawn with its pause, and the table says the same', async () => {
  const one = state(stopped, 'procedure_begun')
  const found = await window_.get(`/approval-cases/${one.id}/page`)
  await page.goto(`${base}/case/${one.id}`)
  await page.locator('.timeline svg').waitFor()
  await expectCount(page.locator('.timeline svg .pause'), found.clock.intervals.filter((i) => !i.running).length, 'pauses drawn')
  expect(found.clock.elapsed === found.clock.used + found.clock.suspended, 'running and paused do not add up')
  const said = await page.locator('.steps li').allInnerTexts()
  expect(said.length === found.lines.length && said.every((text, i) => text.startsWith(found.lines[i].text)), `${said}`)
  await page.getByText('列成表').click()
  await look(page, 'paused', window_.complaints)
})

await step('a special procedure asks for what it needs, and is written with it', async () => {
  const one = running.items.find((item) => item.state?.code === 'in_hand' && item.light === 'normal')
  await page.goto(`${base}/case/${one.id}`)
  await page.getByRole('button', { name: '进入特别程序' }).click()
  const send = page.locator('form .btn.primary')
  expect(await send.isDisabled(), 'it can be sent with nothing filled in')
  await page.locator('form select').selectOption('site_survey')
  await page.locator('form textarea').fill('核对现场标高')
  await page.locator('form input:not([type])').first().fill('特别程序告知书〔2026〕9号')
  await page.locator('form input[type=date]').fill('2030-01-08')
  await look(page, 'asking', window_.complaints)
  await send.click()
  await page.getByText('停表', { exact: true }).first().waitFor()
  expect((await window_.get(`/approval-cases/${one.id}/page`)).clock.phase === 'suspended', 'it does not stand still')
})

await step('who comes second is told, and nothing is written', async () => {
  const one = running.items.find((item) => item.state?.code === 'in_hand' && item.light === 'warning')
  await page.goto(`${base}/case/${one.id}`)
  await page.getByRole('button', { name: '退回重报' }).click()
  await page.locator('form textarea').fill('请改正后重报')
  const now = await window_.get(`/approval-cases/${one.id}/page`)
  const first = await window_.context.request.post(`${base}/api/v1/approval-cases/${one.id}/moves`, { data: { move: 'begin_procedure', procedure: 'hearing', reason: '听证', document: '听证告知书', expected: '2030-01-08' }, headers: { 'X-Liantu': '1', 'If-Match': now.etag } })
  expect(first.status() === 200, `the first got ${first.status()}`)
  await page.locator('form .btn.primary').click()
  await page.getByText('刚被别人办理过').waitFor()
  window_.complaints.splice(0) // The refusal is what is looked for.
  await look(page, 'second', window_.complaints)
  expect((await window_.get(`/approval-cases/${one.id}/page`)).state_word.code === 'procedure_begun', 'the second wrote')
})

let path = ''
await step('the enterprise follows its cases by a link, until it is revoked', async () => {
  const one = state(stopped, 'supplement_begun')
  await page.goto(`${base}/case/${one.id}`)
  await page.getByRole('button', { name: '给企业看进度' }).click()
  await page.getByRole('button', { name: '做链接' }).click()
  path = new URL(await page.locator('.link').innerText()).pathname
  const visitor = await (await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' })).newPage()
  await visitor.goto(base + path)
  await visitor.locator('article').first().waitFor()
  expect((await visitor.innerText('main')).includes('请补'), 'what is asked is not told')
  await look(visitor, 'progress-390', [])
  await page.getByRole('button', { name: '作废' }).first().click()
  await page.getByRole('button', { name: /作废|确认|确定/ }).last().click()
  await page.getByText('已作废').first().waitFor()
  await visitor.reload()
  await visitor.getByText('撤回').waitFor()
  await visitor.context().close()
})

for (const [language, width, theme] of [['zh', 1440, 'light'], ['en', 1440, 'dark'], ['zh', 390, 'light'], ['en', 390, 'light']]) {
  await step(`queue and case in ${language} at ${width} px, ${theme}`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
    await made.page.goto(`${base}/case-queue`)
    await made.page.locator('tbody tr').first().waitFor()
    await look(made.page, `queue-${language}-${width}`, made.complaints)
    for (const [name, item] of [['paused', state(stopped, 'procedure_begun')], ['late', running.items.find((one) => one.light === 'overdue')], ['gap', null]]) {
      const id = item?.id ?? (await made.get('/approval-cases?filter[state]=granted_with_gap&limit=1')).items[0].id
      await made.page.goto(`${base}/case/${id}`)
      await made.page.locator('.steps li').first().waitFor()
      await look(made.page, `${name}-${language}-${width}`, made.complaints)
    }
    await made.context.close()
  })
}
await finish(browser)
