// A project's stages in the browser: a paper is uploaded in place, the change reported by one person, refused to the same one,
// confirmed by another; the chain moves. In Chinese and English, on a desk and on a phone.
//
//   node tests/e2e/stages.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { axe, given, launch, OUT, visitor } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'

const browser = await launch()
async function open(login, language = 'zh', width = 1440, height = 900) {
  const made = await visitor(browser, base, { width, height, locale: language, phone: width < 640 })
  const ask = (method, path, data) => made.context.request[method](`${base}/api/v1${path}`, { data, headers: { 'X-Liantu': '1' } })
  const answer = await ask('post', '/session', { login, password: given.password })
  expect(answer.ok(), `sign in as ${login}: ${answer.status()}`)
  await ask('put', '/preferences/look', { locale: language, theme: given.theme ?? 'light', size: 'normal', density: 'normal' })
  return { ...made, ask, get: async (path) => (await ask('get', path)).json() }
}
const quiet = async (page) => {
  await page.waitForFunction(() => !document.querySelector('.skeleton'))
  await page.waitForTimeout(250)
}
async function look(page, name, complaints) {
  await page.screenshot({ path: `${OUT}stages-${name}.png` })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide <= 0, `${name} is ${wide} px wider than the window`)
  const breaches = await axe(page)
  expect(breaches.length === 0, `axe on ${name}: ${breaches.slice(0, 5).join('\n')}`)
  const keys = await page.evaluate(() => [...document.body.innerText.matchAll(/\b(stages|nav|home|ledger)\.[a-zA-Z]+/g)].map((m) => m[0]))
  expect(keys.length === 0, `${name} shows keys: ${keys.slice(0, 4)}`)
  expect(complaints.length === 0, `${name}: ${complaints.splice(0).slice(0, 3).join(' | ')}`)
}

const clerk = await open('projects')
const leader = await open('leader')
const { items } = await clerk.get('/projects?filter[stage]=completed&limit=1')
const project = items[0]
const panel = (page) => page.locator('section.stages')

await step('what is missing is asked for in place, and cannot be reported before', async () => {
  await clerk.page.goto(`${base}/ledger/projects/${project.id}`)
  await panel(clerk.page).locator('.gate').waitFor()
  await quiet(clerk.page)
  expect(await panel(clerk.page).locator('.gate button[type=submit]').isDisabled(), 'may be reported with papers missing')
  await look(clerk.page, 'gate', clerk.complaints)
})
await step('a paper uploaded there answers the gate, and the change is reported', async () => {
  await panel(clerk.page).locator('.ways input[type=file]').first().setInputFiles({ name: '试生产报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 demo') })
  await panel(clerk.page).locator('.gate .chip.green').waitFor()
  await panel(clerk.page).locator('input[type=date]').fill('2026-11-20')
  await panel(clerk.page).locator('.gate button[type=submit]').click()
  await panel(clerk.page).locator('.waiting').waitFor()
  await expectCount(panel(clerk.page).locator('.waiting .btn.primary'), 0, 'the reporter is offered to confirm')
  expect((await panel(clerk.page).locator('.waiting').innerText()).includes('须由另一位'), 'no sentence says who may confirm')
  await look(clerk.page, 'waiting', clerk.complaints)
})
await step('another person sees it on Today and under To review, and confirms', async () => {
  await leader.page.goto(`${base}/`)
  await leader.page.locator('main').getByText(project.values.name).first().waitFor()
  await look(leader.page, 'home', leader.complaints)
  await leader.page.goto(`${base}/reviews`)
  const card = leader.page.locator('.event', { hasText: project.values.name })
  await card.locator('.btn.primary').click()
  await card.waitFor({ state: 'detached' })
  await look(leader.page, 'reviews', leader.complaints)
  const now = await leader.get(`/projects/${project.id}`)
  expect(now.values.stage === 'production' && now.values.production_date === '2026-11-20', JSON.stringify(now.values.stage))
})
await step('the page of the first person follows', async () => {
  await panel(clerk.page).locator('li.current', { hasText: '投产' }).waitFor()
  await look(clerk.page, 'confirmed', clerk.complaints)
})
await step('to end a project needs a reason and an approver', async () => {
  await panel(clerk.page).locator('header .btn').click()
  const dialog = clerk.page.locator('dialog')
  await dialog.locator('textarea').waitFor()
  expect(await dialog.locator('.btn.primary').isDisabled(), 'ends without a reason')
  await look(clerk.page, 'exit', clerk.complaints)
  await dialog.locator('.dialog-foot .btn').first().click()
})
for (const [language, width] of [['en', 1440], ['zh', 390], ['en', 390]]) {
  await step(`project page and reviews in ${language} at ${width} px`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900)
    await made.page.goto(`${base}/ledger/projects/${project.id}`)
    await panel(made.page).locator('.chain').waitFor()
    await quiet(made.page)
    await look(made.page, `project-${language}-${width}`, made.complaints)
    await made.page.goto(`${base}/reviews`)
    await quiet(made.page)
    await look(made.page, `reviews-${language}-${width}`, made.complaints)
    await made.context.close()
  })
}
await finish(browser)
