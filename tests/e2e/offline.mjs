// On a phone without a network: what is noted waits on the device, is seen to wait, is sent once when the network is back; a row
// somebody else changed meanwhile asks; a half-written note is there after the page was closed.
//
//   node tests/e2e/offline.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR] [--only 'part of a step']
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
import { looker, quiet, signedIn } from './parts/walk.mjs'

const browser = await launch()
const { page, context, complaints, ask, get } = await signedIn(browser, 'attraction', 'zh', 390, 844)
const look = looker('offline', ['unsent', 'offline', 'home'])
const strip = page.locator('.unsent')
const named = async (name) => (await get(`/deals?filter[name]=${encodeURIComponent(name)}`)).items
const NAME = '断网时来的法兰厂'

/** Writes a note without a network; `waiting` notes are listed then. The words of the note before may still stand there. */
async function note(name, progress, waiting = 1) {
  await page.locator('#note-deal').fill(name)
  await page.locator('#note-progress').fill(progress)
  await page.locator('.note-form button[type="submit"]').click()
  await page.locator('.note-form [role="status"]', { hasText: '已存在这台设备上' }).waitFor()
  await strip.locator('li').nth(waiting - 1).waitFor()
}
const lost = () => context.setOffline(true)
/** Without what the browser says of a network that is down on purpose. */
const others = () => complaints.splice(0).filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one))
async function back() {
  await context.setOffline(false)
  await page.waitForFunction(() => !document.querySelector('.unsent.yellow'), null, { timeout: 30_000 })
}
async function open() {
  await context.setOffline(false) // a step that failed may have left it
  await page.goto(base)
  await page.locator('#note-deal').waitFor()
  await quiet(page)
}

await step('two notes on a new name wait, are listed, and make one row', async () => {
  await open()
  await lost()
  await note(NAME, '来看厂房，要 3000 平方米')
  await note(NAME, '电话里说下周再来', 2)
  await expectCount(strip.locator('li'), 2, 'listed')
  await look(page, 'kept', others())
  await back()
  const rows = await named(NAME)
  expect(rows.length === 1 && rows[0].values.progress === '电话里说下周再来', JSON.stringify(rows.map((row) => row.values)))
})
await step('the outcome of a visit waits too and is written when the network is back', async () => {
  await open()
  const row = page.locator('.visit', { has: page.getByRole('button', { name: '记结果' }) }).first()
  const firm = await row.locator('.firm').innerText()
  await lost()
  await row.getByRole('button', { name: '记结果' }).click()
  await page.locator('.tile', { hasText: '进入洽谈' }).click()
  await page.locator('.outcome textarea').fill('愿意来看地')
  await page.locator('.outcome button[type="submit"]').click()
  await page.locator('.visit', { hasText: firm }).getByText('待发出').waitFor()
  await look(page, 'outcome', others())
  await back()
  const visits = (await get(`/visits?filter[enterprise]=${encodeURIComponent(firm)}`)).items
  expect(visits.some((one) => one.values.outcome === 'talks' && one.values.note === '愿意来看地'), JSON.stringify(visits.map((one) => one.values)))
})
await step('a row somebody changed meanwhile asks; written anyway, the older words stay in its history', async () => {
  await open()
  const [row] = await named(NAME)
  await lost()
  await note(NAME, '我写的进展')
  const clerk = await signedIn(browser, 'projects')
  const changed = await clerk.context.request.patch(`${base}/api/v1/deals/${row.id}`, { data: { set: { progress: '别人写的进展' } }, headers: { 'X-Liantu': '1', 'If-Match': `"${row.id}:${row.version}"` } })
  expect(changed.ok(), `${changed.status()} ${await changed.text()}`)
  await clerk.context.close()
  await back()
  await page.locator('.unsent.red').waitFor()
  await look(page, 'asks', others())
  await strip.getByRole('button', { name: '照样写入' }).click()
  await strip.waitFor({ state: 'detached' })
  const [now] = await named(NAME)
  expect(now.values.progress === '我写的进展', now.values.progress)
  const history = JSON.stringify(await get(`/deals/${row.id}/history`))
  expect(history.includes('别人写的进展'), 'the older words are gone')
})
await step('a half-written note is there again after the page was closed', async () => {
  await open()
  await page.locator('#note-progress').fill('写到一半')
  await open()
  expect(await page.locator('#note-progress').inputValue() === '写到一半', 'the words are gone')
  await page.locator('#note-progress').fill('')
})
await finish(browser)
