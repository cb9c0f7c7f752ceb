// The map of sites in the browser: parcels out of vector tiles, conditions on map and table alike, what is chosen, a past day.
//
//   node tests/e2e/map.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('map', ['map', 'nav', 'action', 'state'])

const clerk = await open('projects')
const { page } = clerk
const asked = []
page.on('response', (reply) => { if (/\/ogc\/|\.geojson/.test(reply.url())) asked.push({ url: reply.url(), status: reply.status() }) })
const tiles = () => asked.filter(({ url }) => /\/ogc\/collections\/parcels\/tiles\/WebMercatorQuad\/\d+\/\d+\/\d+/.test(url))
const drawn = (where = page) => where.locator('.map[data-drawn="true"]').waitFor()
const placed = async (query = '') => (await Promise.all(['filter[outline_wkt][empty]=0', 'filter[outline_wkt][empty]=1&filter[lon][empty]=0'].map((place) => clerk.get(`/parcels?limit=1&${place}${query}`)))).reduce((sum, one) => sum + one.total, 0)
const tabOf = (where, name) => where.getByRole('tab', { name: new RegExp(`^${name}`) })
const counted = async (name) => Number(/[\d,]+$/.exec(await tabOf(page, name).innerText())[0].replace(/,/g, ''))

await step('parcels come as vector tiles, and the table counts them all', async () => {
  await page.goto(`${base}/map?layers=parcels`)
  await drawn()
  await page.waitForTimeout(1500)
  expect(tiles().length > 0 && tiles().every(({ status }) => [200, 204, 304].includes(status)), JSON.stringify(asked))
  expect(!asked.some(({ url }) => url.includes('parcels.geojson')), 'all parcels were read at once')
  expect(await counted('宗地') === await placed(), `${await counted('宗地')} of ${await placed()}`)
  await look(page, 'parcels', clerk.complaints)
})

await step('a condition narrows table, legend and address; the one row of it is opened from the map', async () => {
  const rows = (await clerk.get('/parcels?limit=200&filter[outline_wkt][empty]=0')).items.filter((row) => row.values.power_kva)
  const most = Math.max(...rows.map((row) => row.values.power_kva))
  await page.getByText('要素条件').click()
  await page.getByLabel('供电余量至少（kVA）').fill(String(most))
  await page.keyboard.press('Tab')
  const wanted = await placed(`&filter[power_kva][ge]=${most}`)
  await page.waitForFunction((n) => [...document.querySelectorAll('[role="tab"]')].some((tab) => tab.innerText.startsWith('宗地') && Number(/\d+$/.exec(tab.innerText)[0]) === n), wanted)
  expect(page.url().includes(`f_power=${most}`), page.url())
  await expectCount(page.locator('.twin tbody tr'), wanted, 'the table has other rows')
  await look(page, 'condition', clerk.complaints)
  await page.locator('.twin tbody tr').first().click()
  await page.locator('.place h2').waitFor()
  const name = await page.locator('.place h2').innerText()
  await page.getByRole('button', { name: '收起', exact: true }).click()
  await page.locator('.place').waitFor({ state: 'detached' })
  await drawn()
  await page.waitForTimeout(800)
  await page.locator('canvas').focus()
  await page.keyboard.press('Enter')
  await page.locator('.place h2').waitFor()
  expect(await page.locator('.place h2').innerText() === name, `another parcel than ${name} was picked`)
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.waitForFunction(() => !location.search.includes('f_power'))
})

await step('a past day asks for the tiles of that day', async () => {
  asked.length = 0
  await page.goto(`${base}/map?layers=parcels&asof=2020-01-01`)
  await drawn()
  await page.waitForTimeout(500)
  expect(tiles().length > 0 && tiles().every(({ url, status }) => url.includes('asof=2020-01-01') && status === 204), JSON.stringify(tiles()))
  expect(await counted('宗地') === 0, 'parcels before there were any')
})

for (const [language, width, theme] of [['en', 1440, 'light'], ['zh', 390, 'light'], ['en', 390, 'dark'], ['zh', 1440, 'dark']]) {
  await step(`the page in ${language} at ${width} px, ${theme}`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
    await made.page.goto(`${base}/map?f_offer=available&f_land=20-`)
    await drawn(made.page)
    await look(made.page, `${language}-${width}-${theme}`, made.complaints)
    if (width < 640) {
      await made.page.getByRole('button', { name: language === 'en' ? /^Layers/ : /^图层/ }).click()
      await look(made.page, `panel-${language}-${width}-${theme}`, made.complaints)
    }
    await made.context.close()
  })
}

await finish(browser)
