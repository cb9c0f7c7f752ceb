// 统一排期 in the browser: all networks planned together, what departments can do stated as a version, one network from a wanted day back.
//
//   node tests/e2e/plan.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('plan', ['network', 'templates', 'nav', 'action', 'app'])
const clerk = await open('projects')
const { page } = clerk
const answerOf = async () => (await clerk.get(`/network-plans/${new URL(page.url()).searchParams.get('plan')}`)).answer

await step('the portfolio leads to the plan, which is made at once', async () => {
  await page.goto(`${base}/networks`)
  await page.getByRole('link', { name: '统一排期' }).click()
  await page.waitForURL(/plan=/)
  await page.locator('.words .lead').waitFor({ timeout: 20000 })
  await look(page, 'first', clerk.complaints)
})

await step('what departments can do is stated, and the plan made anew', async () => {
  const before = (await clerk.get('/network-plan-rule')).version
  await page.getByRole('button', { name: '部门能办几件' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('自然资源局 同时能办').fill('1')
  await dialog.getByLabel('住建局 同时能办').fill('1')
  await dialog.getByLabel('修改依据（会议、文件）').fill('十一月调度会')
  await look(page, 'rule', clerk.complaints)
  const old = page.url()
  await dialog.getByRole('button', { name: '存成新版并重排' }).click()
  await page.waitForURL((url) => url.href !== old && /plan=/.test(url.href) && !/rule=/.test(url.href))
  await page.locator('.words .lead').waitFor({ timeout: 20000 })
  await page.locator('.progress').waitFor({ state: 'detached', timeout: 20000 })
  expect((await clerk.get('/network-plan-rule')).version === before + 1, 'no new version')
})

await step('nobody works on more than was stated, and every day late is told', async () => {
  const answer = await answerOf()
  for (const one of answer.departments) if (one.cases !== null) expect(one.most <= one.cases, `${one.department}: ${one.most} of ${one.cases}`)
  for (const one of answer.items) expect(one.planned.day >= one.alone.day, `${one.name} is sooner together than alone`)
  expect(answer.late >= answer.bound, `${answer.late} below the bound ${answer.bound}`)
  await expectCount(page.locator('tbody tr:has(.project)'), answer.items.length, 'rows are not those of the server')
  await page.getByRole('button', { name: /看 \d+ 个环节/ }).first().click()
  await look(page, 'answer', clerk.complaints)
})

await step('a network is held from a wanted day back', async () => {
  const line = (await clerk.get('/network-portfolio')).items.filter((one) => !one.fault && !one.summary.reached && one.summary.end && one.template.code === 'industrial_6_14').sort((a, b) => a.done - b.done)[0]
  const wanted = (days) => new Date(Date.parse(line.summary.end.day) + days * 86400000).toISOString().slice(0, 10)
  await page.goto(`${base}/networks/${line.id}?by=${wanted(20)}`)
  await page.locator('svg.chart .latest').first().waitFor()
  expect((await page.locator('section .lead').first().innerText()).includes('来得及'), 'enough time is not said')
  await look(page, 'back', clerk.complaints)
  await page.goto(`${base}/networks/${line.id}?by=${line.asof}`)
  await page.locator('svg.chart .latest.late').first().waitFor()
  expect((await page.locator('section .lead').first().innerText()).includes('来不及'), 'too little time is not said')
  await look(page, 'back-late', clerk.complaints)
})

await step('in English and on a phone', async () => {
  const id = new URL((await (async () => { await page.goto(`${base}/networks/plan`); await page.waitForURL(/plan=/); await page.locator('.words .lead').waitFor({ timeout: 20000 }); return page.url() })())).searchParams.get('plan')
  expect(id, 'no plan')
  for (const [language, width, height, theme] of [['en', 1440, 900, 'light'], ['zh', 390, 844, 'light'], ['en', 390, 844, 'dark']]) {
    const who = await open('projects', language, width, height, theme)
    await who.page.goto(`${base}/networks/plan?plan=${id}`)
    await who.page.locator('.words .lead').waitFor({ timeout: 20000 })
    await look(who.page, `${language}-${width}`, who.complaints)
    await who.context.close()
  }
})

await finish(browser)
