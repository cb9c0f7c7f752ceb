// A site for a project in the browser: matched with reasons and what is missing, why not another one, locked, and a second office refused.
//
//   node tests/e2e/sites.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('sites', ['sites', 'nav', 'action', 'map', 'ledger'])

const clerk = await open('projects')
const { page } = clerk
const finder = (query = '') => `${base}/site-match${query}`
const encoded = encodeURIComponent

/** A project of the ledger of deals for which some sites are to ask or near. */
let project = ''
let found = null
await step('a project is typed; the counts are those of the server', async () => {
  for (const row of (await clerk.get('/deals?limit=100')).items) {
    const answer = await clerk.get(`/site-matches?limit=50&need=${encoded(row.values.name)}`)
    if (answer.matches?.some((match) => match.sites.length === 1 && match.sites[0].offer === 'available')) { project = row.values.name; found = answer; break }
  }
  expect(found, 'no deal has a site to ask about')
  await page.goto(finder())
  await look(page, 'empty', clerk.complaints)
  await page.getByLabel('项目', { exact: true }).fill(project)
  await page.keyboard.press('Enter')
  await page.locator('.match').first().waitFor()
  await expectCount(page.locator('.match'), found.matches.length, 'cards of the matches')
  const counts = await page.locator('.count').allInnerTexts()
  expect(counts.map((text) => Number(/\d+/.exec(text))).join() === [found.counts.fits, found.counts.to_ask, found.counts.near, found.counts.misses].join(), `${counts}`)
  await look(page, 'found', clerk.complaints)
})

await step('what is missing stands before the points, and the points add up', async () => {
  const first = found.matches[0]
  const card = page.locator('.match').first()
  const lines = await card.locator('.missing li').allInnerTexts()
  expect(lines.join() === first.missing.map((one) => one.text).join(), `${lines}`)
  const sum = first.reasons.reduce((points, reason) => points + reason.points, 0)
  expect(Math.abs(sum - first.points) < 0.05, `${sum} is not ${first.points}`)
})

await step('why not a site that misses', async () => {
  const all = await clerk.get(`/site-matches?limit=200&all=1&need=${encoded(project)}`)
  const missing = all.matches.find((match) => match.verdict === 'misses' && match.sites.length === 1)
  await page.locator('form.ask').last().getByRole('textbox').fill(missing.site)
  await page.getByRole('button', { name: '说明' }).click()
  await page.locator('section').last().locator('.match').waitFor()
  const said = await page.locator('section').last().locator('.missing li').allInnerTexts()
  expect(said.join() === missing.missing.map((one) => one.text).join(), `${said}`)
})

await step('other conditions are tried, seen at once, and written only when told so', async () => {
  await page.goto(finder(`?need=${encoded(project)}`))
  await page.getByRole('button', { name: '改条件试算' }).click()
  const form = page.locator('.need-form')
  await form.getByLabel('用电需求').fill('99999')
  await page.keyboard.press('Enter')
  await form.getByText('试改了 1 项').waitFor()
  const wanted = encoded('{"power_kva":99999}')
  const tried = await clerk.get(`/site-matches?limit=1&need=${encoded(project)}&want=${wanted}`)
  const counts = (await form.locator('.counts b').allInnerTexts()).map(Number)
  expect(counts.join() === [tried.counts.fits, tried.counts.to_ask, tried.counts.near, tried.counts.misses].join(), `${counts}`)
  const now = await clerk.get(`/site-matches?limit=1&need=${encoded(project)}`)
  expect(JSON.stringify(now.need.values) === JSON.stringify(found.need.values), 'trying wrote something')
  await look(page, 'tried', clerk.complaints)
  await form.getByRole('button', { name: '还原' }).click()
  await form.getByText('改哪一项就按哪一项重新比').waitFor()
})

await step('conditions without a project find sites too', async () => {
  await page.goto(finder())
  await page.getByRole('button', { name: '直接填条件' }).click()
  const form = page.locator('.need-form')
  await form.getByLabel('载体类型').selectOption('plant')
  await form.getByLabel('层高需求').fill('7')
  await page.keyboard.press('Enter')
  await page.locator('.match').first().waitFor()
  await expectCount(page.getByRole('button', { name: '锁定', exact: true }), 0, 'a site can be promised to nobody')
  await look(page, 'typed', clerk.complaints)
})

await step('its sites stand on the map, and a site chosen there says what it lacks', async () => {
  const all = await clerk.get(`/site-matches?limit=200&all=1&need=${encoded(project)}`)
  const missing = all.matches.find((match) => match.verdict === 'misses' && match.sites.length === 1 && match.sites[0].kind === 'parcel')
  await page.goto(`${base}/map?need=${encoded(project)}&entity=parcels&id=${missing.sites[0].id}&view=map`)
  await page.locator('.map[data-drawn="true"]').waitFor({ timeout: 30000 })
  const strip = await page.locator('.for-need').innerText()
  expect(strip.includes(`合适 ${all.counts.fits}`) && strip.includes(`差一点 ${all.counts.near}`), strip)
  await page.locator('.why li').first().waitFor()
  const said = await page.locator('.why li').allInnerTexts()
  expect(said.join() === missing.missing.map((one) => one.text).join(), `${said}`)
  await look(page, 'on-map', clerk.complaints)
})

await step('a site is locked for the project, and its card says so', async () => {
  await page.goto(finder(`?need=${encoded(project)}`))
  await page.locator('.match').first().waitFor()
  const free = found.matches.find((match) => match.sites.length === 1 && match.sites[0].offer === 'available')
  const card = page.locator('.match').filter({ hasText: free.site }).first()
  await card.getByRole('button', { name: '锁定' }).click()
  await look(page, 'lock', clerk.complaints)
  await page.getByRole('dialog').getByRole('button', { name: '锁定' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const row = await clerk.get(`/parcels/${free.sites[0].id}`)
  expect(row.values.offer === 'locked', `offer is ${row.values.offer}`)
  const other = await open('attraction')
  const second = (await clerk.get('/deals?limit=100')).items.map((row) => row.values.name).find((name) => name !== project)
  const refused = await other.ask('post', `/sites/${free.sites[0].id}/reserve`, { project: second })
  expect(refused.status() === 409, `the second office got ${refused.status()}`)
  expect((await refused.json()).detail.includes(project), 'the refusal does not say for which project')
  await other.context.close()
})

for (const [language, width, theme] of [['en', 1440, 'light'], ['zh', 390, 'light'], ['en', 390, 'dark']]) {
  await step(`the page in ${language} at ${width} px, ${theme}`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
    await made.page.goto(finder(`?need=${encoded(project)}`))
    await made.page.locator('.match').first().waitFor()
    await look(made.page, `found-${language}-${width}-${theme}`, made.complaints)
    await made.context.close()
  })
}
await finish(browser)
