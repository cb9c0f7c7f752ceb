// A speech in the browser: pasted, read, its sentence made a target by keyboard, and the target leads back to the sentence.
//
//   node tests/e2e/documents.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { readFile } from 'node:fs/promises'
import { launch } from './parts/browser.mjs'
import { base, expect, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('documents', ['documents', 'nav', 'action', 'app'])
const clerk = await open('projects')
const { page } = clerk
const speech = await readFile(new URL('../data/documents/newspaper.txt', import.meta.url), 'utf8')
let sha = ''

await step('a pasted speech is kept and read', async () => {
  await page.goto(`${base}/documents`)
  await page.getByText('或者粘贴文字').click()
  await page.getByLabel('标题').fill('新春第一课')
  await page.getByLabel('全文').fill(speech)
  await page.getByRole('button', { name: '读这段文字' }).click()
  await page.waitForURL(/\/documents\/[0-9a-f]{64}/)
  sha = page.url().match(/documents\/([0-9a-f]{64})/)[1]
  await page.locator('.mark').first().waitFor()
  const read = await clerk.get(`/documents/${sha}`)
  expect(await page.locator('.said li').count() === read.says.facts.filter((one) => one.nature === 'target').length, 'not every target is listed')
  expect((await page.locator('.original .text').innerText()).includes('版权所有'), 'what is set aside is not shown')
  await look(page, 'read', clerk.complaints)
})

await step('list and original lead to each other', async () => {
  await page.locator('.said .item').first().click()
  expect(await page.locator('.mark.on').count() >= 1, 'the clause is not marked')
  await page.locator('.mark.actual').first().click()
  expect(await page.getByRole('button', { name: /^实绩/ }).getAttribute('aria-pressed') === 'true', 'the list does not follow the original')
})

await step('by keyboard a sentence becomes a target', async () => {
  await page.getByRole('button', { name: /^目标/ }).click()
  await page.locator('.said .item').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await look(page, 'target', clerk.complaints)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已成目标').first().waitFor()
  const read = await clerk.get(`/documents/${sha}`)
  expect(read.coverage.settled >= 1, `${JSON.stringify(read.coverage)}`)
})

await step('the target leads back to its sentence', async () => {
  const read = await clerk.get(`/documents/${sha}`)
  const fact = read.says.facts.find((one) => one.rows.length)
  await page.goto(`${base}/targets`)
  const row = await clerk.get(`/indicators/${fact.rows[0].id}`)
  const year = JSON.stringify(row).match(/"from":"(\d{4})/)[1]
  await page.getByLabel('年度').selectOption(year)
  await page.getByRole('link', { name: '看原文这一句' }).first().click()
  await page.locator('.mark.on').first().waitFor()
  expect((await page.locator('.mark.on').first().innerText()).includes(String(fact.value)), 'another sentence is marked')
})

for (const [language, width, theme] of [['zh', 1440, 'light'], ['en', 1440, 'dark'], ['zh', 390, 'light'], ['en', 390, 'light']]) {
  await step(`reader and list in ${language} at ${width} px, ${theme}`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
    await made.page.goto(`${base}/documents/${sha}`)
    await made.page.locator('.mark').first().waitFor()
    await look(made.page, `reader-${language}-${width}`, made.complaints)
    await made.page.goto(`${base}/documents`)
    await made.page.locator('tbody tr').first().waitFor()
    await look(made.page, `list-${language}-${width}`, made.complaints)
    await made.context.close()
  })
}
await finish(browser)
