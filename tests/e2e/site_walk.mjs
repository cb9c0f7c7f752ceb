// The walk of a site in the browser: a workbook of resources and a file of outlines come in, the map has them, a need is written and matched,
// why not another one, compared, locked, the second user refused, the site sheet, a share link opened without an account and revoked.
//
//   node tests/e2e/site_walk.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch, visitor } from './parts/browser.mjs'
import { base, expect, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('site-walk', ['sites', 'nav', 'action', 'app', 'map'])
const clerk = await open('projects')
const { page } = clerk
const ring = (west, south) => [[west, south], [west + 0.002, south], [west + 0.002, south + 0.002], [west, south + 0.002], [west, south]]
const PARCELS = '宗地编号,所在镇街,所在园区,面积(亩),供应状态,供电余量(kVA),规划用途\nZB-01,青禾镇,走查园区,45,可供,3000,工业用地\nZB-02,青禾镇,走查园区,60,可供,800,工业用地\n'
const OUTLINES = JSON.stringify({ type: 'FeatureCollection', features: [['ZB-01', 119.62, 38.62, 45], ['ZB-02', 119.624, 38.62, 60]].map(([no, lon, lat, mu]) => ({ type: 'Feature', properties: { 地块编号: no, 坐落: '青禾镇东', '面积（亩）': mu, 供应状态: '可供' }, geometry: { type: 'Polygon', coordinates: [ring(lon, lat)] } })) })
const PROJECT = '走查用电项目'
const sites = {}

/** Through the page of imports, as anybody does it. */
async function bring(name, mimeType, text) {
  await page.goto(`${base}/imports/new`)
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType, buffer: Buffer.from(text) })
  await page.getByRole('button', { name: '读取并比对' }).click()
  await page.waitForURL(/\/imports\/(?!new)/)
  const id = page.url().split('/imports/')[1].split('?')[0]
  for (let n = 0; n < 100 && (await clerk.get(`/imports/${id}`)).state === 'reading'; ++n) await page.waitForTimeout(200)
  const done = await clerk.ask('post', `/imports/${id}/commit`, {})
  expect(done.ok(), `commit of ${name}: ${done.status()} ${await done.text()}`)
  for (let n = 0; n < 100 && (await clerk.get(`/imports/${id}`)).state !== 'done'; ++n) await page.waitForTimeout(200)
}

await step('a workbook of parcels and a file of outlines come in, and the outlines find their parcels', async () => {
  await bring('parcels.csv', 'text/csv', PARCELS)
  await bring('outlines.geojson', 'application/geo+json', OUTLINES)
  for (const no of ['ZB-01', 'ZB-02']) {
    const rows = (await clerk.get(`/parcels?filter[parcel_no]=${no}`)).items
    expect(rows.length === 1, `${rows.length} rows of ${no}`)
    expect(rows[0].values.outline_wkt?.startsWith('POLYGON'), `${no} has no outline`)
    sites[no] = rows[0]
  }
})

await step('they are on the map', async () => {
  const layer = await clerk.get('/map/layers/parcels.geojson')
  expect(JSON.stringify(layer).includes('ZB-01'), 'the layer of parcels lacks ZB-01')
})

await step('a need is written and matched: one fits, the other says what it lacks', async () => {
  const made = await clerk.ask('post', '/site-needs', { values: { project: PROJECT, land_least_m2: 26666.67, power_kva: 2000, land_use: '工业用地', industry_code: '3484', responsible_unit: '青禾镇' } })
  expect(made.status() === 201, `${made.status()}`)
  await page.goto(`${base}/site-match?need=${encodeURIComponent(PROJECT)}&all=1`)
  const fitting = page.locator('.match').filter({ hasText: 'ZB-01' }).first()
  await fitting.waitFor()
  expect((await fitting.locator('.chip').first().innerText()).includes('合适'), await fitting.innerText())
  await look(page, 'matched', clerk.complaints)
})

await step('why not the other one', async () => {
  await page.locator('form.ask').last().getByRole('textbox').fill('ZB-02')
  await page.getByRole('button', { name: '说明' }).click()
  const said = page.locator('section').last().locator('.missing li')
  await said.first().waitFor()
  expect((await said.allInnerTexts()).some((text) => text.includes('供电余量差 1,200 kVA')), `${await said.allInnerTexts()}`)
})

await step('both are compared before the need', async () => {
  await page.goto(`${base}/site-compare?sites=${sites['ZB-01'].id},${sites['ZB-02'].id}&need=${encodeURIComponent(PROJECT)}`)
  const row = page.locator('.compare tbody tr').filter({ hasText: '供电余量' })
  await row.waitFor()
  expect((await row.locator('td').nth(0).innerText()).includes('★'), 'the best is not marked')
  expect((await row.locator('td').nth(1).innerText()).includes('供电余量差 1,200 kVA'), await row.innerText())
  await look(page, 'compared', clerk.complaints)
})

await step('it is locked, and the second user is refused with the reason', async () => {
  await page.goto(`${base}/site-match?need=${encodeURIComponent(PROJECT)}`)
  await page.locator('.match').filter({ hasText: 'ZB-01' }).first().getByRole('button', { name: '锁定' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '锁定' }).click()
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  const other = await open('attraction')
  const second = (await clerk.get('/deals?limit=1')).items[0].values.name
  const refused = await other.ask('post', `/sites/${sites['ZB-01'].id}/reserve`, { project: second })
  expect(refused.status() === 409, `${refused.status()}`)
  expect((await refused.json()).detail.includes(PROJECT), 'the refusal does not name the project')
  await other.context.close()
})

await step('the site sheet comes as .pdf and .docx, in both languages', async () => {
  for (const [ending, head] of [['pdf', '%PDF'], ['docx', 'PK']])
    for (const lang of ['zh', 'en']) {
      const answer = await clerk.ask('get', `/sites/${sites['ZB-01'].id}/sheet.${ending}?lang=${lang}`)
      expect(answer.ok(), `${ending} ${lang}: ${answer.status()}`)
      expect((await answer.body()).subarray(0, head.length).toString() === head, `${ending} ${lang} is no ${ending}`)
    }
})

await step('a link shows the sites without an account and ends when it is revoked', async () => {
  await page.goto(`${base}/site-compare?sites=${sites['ZB-01'].id},${sites['ZB-02'].id}`)
  await page.getByRole('button', { name: '分享链接' }).click()
  await page.getByLabel('标题').fill('给客商的两块地')
  await page.getByRole('button', { name: '生成链接' }).click()
  const address = await page.locator('.link').innerText()
  await look(page, 'share', clerk.complaints)
  const guest = await visitor(browser, base, { width: 390, height: 844, locale: 'zh', theme: 'light', phone: true })
  await guest.page.goto(address)
  await guest.page.getByRole('heading', { name: 'ZB-01' }).waitFor()
  expect(!(await guest.page.locator('svg path').count()), 'a map without its review number')
  await look(guest.page, 'shared', guest.complaints)
  const links = (await clerk.get('/site-shares')).items
  expect(links[0].openings === 1, `${links[0].openings} openings`)
  await clerk.ask('post', `/site-shares/${links[0].id}/revoke`, {})
  await guest.page.reload()
  await guest.page.getByText('已撤回这个链接').first().waitFor()
  await guest.context.close()
})

for (const [language, width, theme] of [['en', 1440, 'light'], ['zh', 390, 'light'], ['en', 390, 'dark']]) {
  await step(`the comparison in ${language} at ${width} px, ${theme}`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
    await made.page.goto(`${base}/site-compare?sites=${sites['ZB-01'].id},${sites['ZB-02'].id}&need=${encodeURIComponent(PROJECT)}`)
    await made.page.locator('.compare tbody tr').first().waitFor()
    await look(made.page, `compared-${language}-${width}-${theme}`, made.complaints)
    await made.context.close()
  })
}
await finish(browser)
