// Parcels drawn on the map: a new one with the mouse and with the keyboard, divided, joined, undone, and a locked one left alone.
//
//   node tests/e2e/draw.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, finish, step } from './parts/steps.mjs'
import { looker, quiet, signedIn } from './parts/walk.mjs'

const browser = await launch()
const look = looker('draw', ['map', 'nav', 'action', 'state'])
const clerk = await signedIn(browser, 'projects')
const { page } = clerk
const mark = `YC-2026-${Date.now() % 100000}`

/** Parcels of the register by number. */
const parcels = async () => new Map((await clerk.get('/parcels?limit=1000')).items.map((row) => [row.values.parcel_no, row]))
const panel = page.locator('section.draw')
const corner = async (n, lon, lat) => {
  await panel.getByLabel(n === 'new' ? '新点经度' : `第 ${n} 点经度`).fill(String(lon))
  await panel.getByLabel(n === 'new' ? '新点纬度' : `第 ${n} 点纬度`).fill(String(lat))
  await page.keyboard.press(n === 'new' ? 'Enter' : 'Tab')
}

/** A free place well inside the county: the middle of the box of the first town. */
let at = [0, 0]
await step('a parcel is drawn by the table alone, its area measured while it grows', async () => {
  const towns = await clerk.get('/map/layers/towns.geojson')
  const ring = towns.features[0].geometry.type === 'Polygon' ? towns.features[0].geometry.coordinates[0] : towns.features[0].geometry.coordinates[0][0]
  const middle = (axis) => ring.reduce((sum, place) => sum + place[axis], 0) / ring.length
  at = [middle(0), middle(1)].map((degrees) => Math.round(degrees * 1e4) / 1e4)
  await page.goto(`${base}/map?view=map&layers=parcels`)
  await page.locator('.map[data-drawn="true"]').waitFor({ timeout: 30000 })
  await page.getByRole('button', { name: '画宗地' }).click()
  await panel.getByLabel('宗地编号').fill(mark)
  for (const [dx, dy] of [[0, 0], [0.004, 0], [0.004, 0.002], [0, 0.002]]) await corner('new', at[0] + dx, at[1] + dy)
  await page.waitForFunction(() => Number(document.querySelector('.draw .area b')?.innerText.replace(/,/g, '')) > 100)
  const said = Number((await panel.locator('.area b').innerText()).replace(/,/g, ''))
  expect(said > 100 && said < 130, `${said} mu are not the 357 m × 222 m drawn`)
  await look(page, 'new', clerk.complaints)
  await panel.getByRole('button', { name: '保存宗地' }).click()
  await page.locator('.drawn-note').filter({ hasText: mark }).waitFor()
  expect((await parcels()).get(mark), 'the parcel is not in the register')
})

await step('a crossing outline is refused with its place and can be put right', async () => {
  await page.getByRole('button', { name: '改界线' }).click()
  await panel.locator('tbody tr').nth(3).waitFor()
  const place = async (n) => [await panel.getByLabel(`第 ${n} 点经度`).inputValue(), await panel.getByLabel(`第 ${n} 点纬度`).inputValue()]
  const [first, second] = [await place(1), await place(2)]
  await corner(1, ...second)
  await corner(2, ...first)
  await panel.locator('.note').filter({ hasText: /相交|折回/ }).waitFor()
  expect(await panel.getByRole('button', { name: '保存界线' }).isDisabled(), 'a broken outline can be saved')
  await look(page, 'broken', clerk.complaints)
  await panel.getByRole('button', { name: '取消' }).last().click()
})

await step('it is divided by a line drawn with the mouse; two parts add up', async () => {
  await page.getByRole('button', { name: '分割' }).click()
  await quiet(page)
  const box = await page.locator('.map canvas').boundingBox()
  const [x, top, bottom] = [box.x + 270 + (box.width - 680) * 0.4, box.y + box.height * 0.04, box.y + box.height * 0.96]
  await page.mouse.click(x, top)
  await page.mouse.click(x, bottom)
  await panel.locator('.parts tbody tr').nth(1).waitFor()
  const areas = (await panel.locator('.parts tbody tr td:nth-child(3)').allInnerTexts()).map((text) => Number(text.replace(/,/g, '')))
  const whole = (await parcels()).get(mark).values.land_m2
  expect(areas[0] < areas[1] && Math.abs(areas[0] + areas[1] - whole) < 1, `${areas} do not add up to ${whole}`)
  await look(page, 'split', clerk.complaints)
  await panel.getByRole('button', { name: '保存分割' }).click()
  await page.locator('.drawn-note').filter({ hasText: '分割为' }).waitFor()
  const now = await parcels()
  expect(now.get(`${mark}-1`) && now.get(`${mark}-2`), 'the parts are missing')
  expect(now.get(mark).values.offer === 'withdrawn' && now.get(mark).values.remark.includes(`${mark}-1、${mark}-2`), 'the old parcel does not name its successors')
})

await step('the parts join again by keyboard, and undo takes it back', async () => {
  await page.getByRole('button', { name: '合并' }).click()
  await panel.getByLabel('再选一宗').selectOption({ label: `${mark}-2` })
  await panel.locator('.area').waitFor()
  await look(page, 'join', clerk.complaints)
  await panel.getByRole('button', { name: '保存合并' }).click()
  await page.locator('.drawn-note').filter({ hasText: '合并为' }).waitFor()
  expect((await parcels()).get(`${mark}-2`).values.offer === 'withdrawn', 'the second part goes on')
  await page.locator('.drawn-note').getByRole('button', { name: '撤销' }).click()
  await page.locator('.drawn-note').waitFor({ state: 'detached' })
  expect((await parcels()).get(`${mark}-2`).values.offer !== 'withdrawn', 'undo did not bring it back')
})

await step('a locked parcel is left alone: who and until when is said', async () => {
  const row = (await parcels()).get(`${mark}-1`)
  await clerk.ask('post', '/site-needs', { values: { project: `${mark} 项目`, kind: 'parcel', land_least_m2: 1000 } })
  const reserved = await clerk.ask('post', `/sites/${row.id}/reserve`, { project: `${mark} 项目` })
  expect(reserved.ok(), await reserved.text())
  await page.goto(`${base}/map?view=map&layers=parcels&entity=parcels&id=${row.id}`)
  await page.locator('.map[data-drawn="true"]').waitFor({ timeout: 30000 })
  await page.getByRole('button', { name: '改界线' }).click()
  await panel.locator('tbody tr').first().waitFor()
  await corner(1, at[0] - 0.0005, at[1])
  await panel.getByRole('button', { name: '保存界线' }).click()
  await panel.getByText('锁定到').first().waitFor()
  await look(page, 'locked', clerk.complaints.splice(0).filter((one) => !one.includes('409')))
})

for (const [language, width, height] of [['zh', 390, 844], ['en', 1440, 900], ['en', 390, 844]]) {
  await step(`dividing in ${language} at ${width}`, async () => {
    const made = await signedIn(browser, 'projects', language, width, height)
    const row = (await parcels()).get(`${mark}-2`)
    await made.page.goto(`${base}/map?view=map&layers=parcels&entity=parcels&id=${row.id}`)
    await made.page.locator('.map[data-drawn="true"]').waitFor({ timeout: 30000 })
    await made.page.getByRole('button', { name: language === 'zh' ? '分割' : 'Divide', exact: true }).click()
    const section = made.page.locator('section.draw')
    for (const dy of [-0.001, 0.003]) {
      await section.getByLabel(language === 'zh' ? '新点经度' : 'Longitude of a new point').fill(String(at[0] + 0.003))
      await section.getByLabel(language === 'zh' ? '新点纬度' : 'Latitude of a new point').fill(String(at[1] + dy))
      await made.page.keyboard.press('Enter')
    }
    await section.locator('.parts tbody tr').nth(1).waitFor()
    await look(made.page, `split-${language}-${width}`, made.complaints)
    await made.context.close()
  })
}

await finish(browser)
