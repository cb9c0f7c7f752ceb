// Where the targets of a chain are, its guide, and a drawing of an earlier year: circles and table agree, a click filters the list, papers come,
// the version entered is compared. In Chinese and English, on a desk and on a phone.
//
//   node tests/e2e/chain_cities.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, finish, step } from './parts/steps.mjs'
import { looker, quiet, signedIn } from './parts/walk.mjs'

const browser = await launch()
const look = looker('chain-cities', ['chain', 'nav', 'home', 'state', 'action'])
const CODE = 'XNY'
const clerk = await signedIn(browser, 'projects')
const { page } = clerk
const answer = await clerk.get(`/target-cities?chain=${CODE}`)
const placed = answer.cities.filter((one) => one.lon !== null)

await step('every city that can be placed has a circle with its number, the table has all', async () => {
  await page.goto(`${base}/chains/${CODE}/lists`)
  await page.locator('#cities svg [data-city]').first().waitFor()
  expect((await page.locator('#cities svg [data-city]').count()) === placed.length, 'circles are missing')
  const first = answer.cities.find((one) => one.city)
  expect((await page.locator('#cities tbody tr', { hasText: first.city }).innerText()).includes(String(first.count)), 'the table says another number')
  await page.locator('#cities').scrollIntoViewIfNeeded()
  await look(page, 'lists', clerk.complaints)
})
await step('a circle filters the list of targets by its city, and lets go again', async () => {
  const city = placed[0]
  await page.locator(`#cities svg [data-city="${city.city}"]`).focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/city=/)
  const shown = page.locator('#lists tbody tr')
  await page.locator('#lists .chip', { hasText: city.city }).waitFor()
  const targets = await clerk.get(`/chain-maps/${CODE}/targets?city=${encodeURIComponent(city.city)}`)
  expect((await shown.count()) === targets.targets.length, `${await shown.count()} rows for ${targets.targets.length} firms`)
  for (const text of await shown.allInnerTexts()) expect(text.includes(city.city), `another city: ${text}`)
  await look(page, 'one-city', clerk.complaints)
  await page.getByRole('button', { name: '看全部城市' }).click()
  await page.waitForURL((url) => !url.search.includes('city='))
})
await step('the guide comes in two forms for two readers, and only the team reads of targets', async () => {
  await page.getByRole('button', { name: '招商指南' }).click()
  const links = page.locator('.guide a')
  expect((await links.count()) === 4, 'not four papers')
  await look(page, 'guide', clerk.complaints)
  for (const address of await links.evaluateAll((all) => all.map((one) => one.href))) {
    const paper = await clerk.context.request.get(address)
    expect(paper.ok() && (await paper.body()).length > 10000, `${address}: ${paper.status()}`)
  }
  await page.keyboard.press('Escape')
})
await step('all chains together are coloured by chain; a city says which chains it could help', async () => {
  await page.goto(`${base}/chains`)
  await page.locator('#cities svg [data-city]').first().waitFor()
  await page.locator('#cities svg [data-city]').first().click()
  await page.locator('#cities .of-city li').first().waitFor()
  await page.locator('#cities').scrollIntoViewIfNeeded()
  await look(page, 'all', clerk.complaints)
})
await step('a drawing of an earlier year is entered and compared', async () => {
  const map = await clerk.get(`/chain-maps/${CODE}`)
  const nodes = map.node_list.slice(1).map((one) => ({ code: one.code, name: one.name, tier: one.tier.code, keywords: [], industry_codes: [] }))
  const file = { format: 'liantu-chain/1', chains: [{ code: CODE, name: map.name, kind: 'chain', group: '', nodes: [...nodes, { code: 'old', name: '旧环节', tier: 'up', keywords: [], industry_codes: [] }], links: [] }] }
  await page.goto(`${base}/chains/${CODE}`)
  await page.getByRole('button', { name: '登记往年版本' }).click()
  await page.locator('dialog input[type=file]').setInputFiles({ name: '2024.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) })
  await page.locator('dialog input.input').nth(0).fill('2024')
  await page.locator('dialog input[maxlength="200"]').fill('2024年图谱')
  await look(page, 'enter', clerk.complaints)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.waitForURL(/compare=v2024/)
  await page.locator('.version', { hasText: '旧环节' }).waitFor()
  expect((await page.locator('.version').innerText()).includes(map.node_list[0].name), 'the new node is not named')
  await look(page, 'version', clerk.complaints)
})
for (const [language, width] of [['en', 1440], ['zh', 390], ['en', 390]]) {
  await step(`lists, all chains and the version in ${language} at ${width}`, async () => {
    const other = await signedIn(browser, 'projects', language, width, width < 640 ? 844 : 900)
    for (const [name, path] of [['lists', `/chains/${CODE}/lists#cities`], ['all', '/chains#cities'], ['version', `/chains/${CODE}?compare=v2024`]]) {
      await other.page.goto(base + path)
      await quiet(other.page)
      if (name !== 'version') {
        await other.page.locator('#cities svg [data-city]').first().waitFor()
        await other.page.locator('#cities').evaluate((one) => one.scrollIntoView({ block: 'start' }))
      } else await other.page.locator('.version').scrollIntoViewIfNeeded()
      const [long, high] = await other.page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight])
      expect(long <= high, `${name} scrolls beside its own scrolling: ${long} px`)
      await look(other.page, `${name}-${language}-${width}`, other.complaints)
    }
    await other.context.close()
  })
}
await clerk.ask('delete', `/chain-maps/${CODE}/versions/2024`)
await finish(browser)
