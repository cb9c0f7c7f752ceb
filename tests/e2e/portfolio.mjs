// Many projects on all sites at once in the browser: quotas written, placed, what binds, kept as a plan, locked as one batch, undone; then sites compared.
//
//   node tests/e2e/portfolio.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('portfolio', ['sites', 'nav', 'action', 'app'])
const clerk = await open('projects')
const { page } = clerk
let plan = null

await step('a quota of land is written and the projects are placed', async () => {
  await page.goto(`${base}/site-portfolio`)
  await look(page, 'empty', clerk.complaints)
  await page.getByLabel('总量').first().fill('200')
  await page.getByRole('button', { name: '开始排布' }).click()
  await page.waitForURL(/plan=/)
  await page.locator('.placements tbody tr, .lines li').first().waitFor({ timeout: 60000 })
  plan = await clerk.get(`/site-portfolios/${new URL(page.url()).searchParams.get('plan')}`)
  expect(plan.answer, 'the plan has no answer')
  const rows = await page.locator('.placements tbody tr').count()
  expect(rows === plan.answer.placements.length, `${rows} rows of ${plan.answer.placements.length}`)
  await look(page, 'answer', clerk.complaints)
})

await step('no site is given twice and the quota holds', async () => {
  const { answer } = plan
  for (const quota of answer.quotas) expect(quota.used <= quota.limit + 0.01, `${quota.label} ${quota.text}`)
  const whole = answer.placements.filter((one) => !one.shared).flatMap((one) => one.match.sites.map((site) => site.id))
  expect(new Set(whole).size === whole.length, 'a site is given twice')
  expect(answer.bound >= answer.points, `bound ${answer.bound} below ${answer.points}`)
})

await step('every project that is left says what binds', async () => {
  const texts = await page.locator('.binding').allInnerTexts()
  expect(texts.length === plan.answer.left.length, `${texts.length} sentences of ${plan.answer.left.length}`)
  for (const one of plan.answer.left) expect(one.text.length > 4, `${one.project}: ${one.text}`)
})

await step('it is kept as a plan', async () => {
  await page.getByLabel('方案名称').fill('十二月排布')
  await page.getByRole('button', { name: '保存为方案' }).click()
  await page.getByRole('button', { name: '改名' }).waitFor()
  const kept = await clerk.get('/site-portfolios')
  expect(kept.items.some((one) => one.kept && one.name === '十二月排布'), 'the plan is not in the list')
})

await step('the placements are locked as one batch and undone as one', async () => {
  const before = (await clerk.get('/site-reservations?limit=1')).total
  await page.getByRole('button', { name: /锁定所选/ }).click()
  await look(page, 'lock', clerk.complaints)
  await page.getByRole('dialog').getByRole('button', { name: '锁定' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const after = (await clerk.get('/site-reservations?limit=1')).total
  expect(after > before, `${after} locks after ${before}`)
  await look(page, 'locked', clerk.complaints)
  await page.getByRole('button', { name: '撤销锁定' }).click()
  await page.getByRole('group').getByRole('button', { name: '撤销锁定' }).click()
  await page.getByText('已锁定', { exact: false }).first().waitFor({ state: 'detached' })
  const undone = (await clerk.get('/site-reservations?limit=1')).total
  expect(undone === before, `${undone} locks after the undo, ${before} before`)
})

for (const [language, width, theme] of [['en', 1440, 'light'], ['zh', 390, 'light'], ['en', 390, 'dark']]) {
  await step(`the portfolio in ${language} at ${width} px, ${theme}`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
    await made.page.goto(`${base}/site-portfolio?plan=${plan.id}`)
    await made.page.locator('.placements tbody tr, .lines li').first().waitFor()
    await look(made.page, `answer-${language}-${width}-${theme}`, made.complaints)
    await made.context.close()
  })
}
await finish(browser)
