// Ledgers of land in the browser: idle land with its clock, floors of a plant, land quota and why, head-room, redevelopment, phases.
//
//   node tests/e2e/land.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('land', ['land', 'nav', 'action', 'app'])
const clerk = await open('projects')
const { page } = clerk
const PAGES = ['idle-land', 'land-quota', 'head-room', 'redevelopment', 'park-timeline']

let idle = null
await step('idle land stands with its clock, what may be reclaimed first', async () => {
  idle = await clerk.get('/idle-land')
  expect(idle.items.length > 0, 'no idle land in the demonstration county')
  await page.goto(`${base}/idle-land`)
  await page.locator('tbody tr').first().waitFor()
  await expectCount(page.locator('tbody tr'), idle.items.length, 'rows are not those of the server')
  expect((await page.locator('tbody tr').first().innerText()).includes(idle.items[0].parcel_no), 'another order than the server')
  await look(page, 'idle', clerk.complaints)
})

await step('a state is chosen, and the address keeps it', async () => {
  const due = idle.counts.find((one) => one.state.code === 'fee_due')
  await page.getByRole('button', { name: due.state.zh }).click()
  await page.waitForURL(/state=fee_due/)
  await expectCount(page.locator('tbody tr'), due.parcels, 'not the parcels of that state')
})

await step('a parcel that nobody checked for long is grey in its ledger and says for how long', async () => {
  const late = (await clerk.get('/site-checks')).items.find((one) => one.kind === 'parcel' && one.days)
  expect(late, 'every parcel was checked in time')
  await page.goto(`${base}/ledger/parcels?q=${late.code}`)
  const first = page.locator('.ledger-grid .first.old').first()
  await first.waitFor()
  expect((await first.innerText()).includes(`${late.days} 天未核对`), 'other days than the server')
  await look(page, 'unchecked', clerk.complaints)
})

await step('the parcel tells its arithmetic', async () => {
  const one = idle.items.find((item) => item.fee_yuan)
  const clock = await clerk.get(`/parcels/${one.id}/idle-clock`)
  await page.goto(`${base}/ledger/parcels/${one.id}`)
  await page.locator('.steps li').first().waitFor()
  const said = await page.locator('.steps li').allInnerTexts()
  expect(said.length === clock.lines.length && said.every((text, i) => text.startsWith(clock.lines[i].text)), `${said}`)
  await look(page, 'parcel', clerk.complaints)
})

await step('a plant shows its floors, and the table says the same', async () => {
  let plant = null
  for (const row of (await clerk.get('/plants?limit=100')).items) {
    const floors = await clerk.get(`/plants/${row.id}/floors`)
    if (floors.units > 5 && floors.floors.length > 1) { plant = { row, floors }; break }
  }
  expect(plant, 'no plant with several floors of units')
  await page.goto(`${base}/ledger/plants/${plant.row.id}`)
  await page.locator('svg .unit').first().waitFor()
  await expectCount(page.locator('svg .unit'), plant.floors.units, 'not every unit is drawn')
  await page.getByText('列成表').click()
  await look(page, 'floors', clerk.complaints)
})

await step('the balance of land quota has its rows, and too much is refused', async () => {
  const { balances } = await clerk.get('/quota-balances')
  await page.goto(`${base}/land-quota`)
  await page.locator('.balance').first().waitFor()
  await expectCount(page.locator('.balance'), balances.length, 'not every balance')
  await expectCount(page.locator('tbody tr'), balances[0].entries.length, 'not every entry')
  const last = balances[0].entries.at(-1)
  expect(Math.abs(last.after_m2 - balances[0].balance_m2) < 1, 'the last row is not the balance')
  const refused = await clerk.ask('post', '/land-quotas', { values: { kind: balances[0].kind.code, year: balances[0].year, direction: 'used', area_m2: balances[0].balance_m2 + 6667, responsible_unit: '自然资源局' } })
  expect(refused.status() === 409 && (await refused.json()).detail.includes('超出'), `overspending got ${refused.status()}`)
})

for (const [language, width, theme] of [['zh', 1440, 'light'], ['en', 1440, 'dark'], ['zh', 390, 'light'], ['en', 390, 'light']]) {
  for (const name of PAGES) {
    await step(`${name} in ${language} at ${width} px, ${theme}`, async () => {
      const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
      await made.page.goto(`${base}/${name}`)
      await made.page.locator('.card').first().waitFor()
      await look(made.page, `${name}-${language}-${width}`, made.complaints)
      await made.context.close()
    })
  }
}
await finish(browser)
