// The office's own forms: a city's fixed form is dropped, its headings are recognised, one column is corrected, it is kept,
// filled and kept again as a second version; in Chinese and English, on a desk and on a phone.
//
//   node tests/e2e/forms.mjs --url http://127.0.0.1:8080 --login projects --password WORD [--shots DIR]
//
// The form is that of tests/check_forms.py. Ends with "N passed, N failed".
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { axe, given, launch, OUT, visitor } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'

const browser = await launch()
const file = `${OUT}city-form.xlsx`
execFileSync('python3', [fileURLToPath(new URL('../check_forms.py', import.meta.url)), '--form', file])
const form = readFileSync(file)

async function open(language, width, height, login) {
  const made = await visitor(browser, base, { width, height, locale: language, phone: width < 640 })
  const ask = (method, path, data) => made.context.request[method](`${base}/api/v1${path}`, { data, headers: { 'X-Liantu': '1' } })
  const answer = await ask('post', '/session', { login, password: given.password })
  expect(answer.ok(), `sign in as ${login}: ${answer.status()}`)
  await ask('put', '/preferences/look', { locale: language, theme: 'light', size: 'normal', density: 'normal' })
  return made
}
async function look(page, name, complaints) {
  await page.waitForFunction(() => !document.querySelector('.skeleton'))
  await page.waitForTimeout(250)
  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0))
  await page.screenshot({ path: `${OUT}forms-${name}.png` })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide <= 0, `${name} is ${wide} px wider than the window`)
  const breaches = await axe(page)
  expect(breaches.length === 0, `axe on ${name}: ${breaches.slice(0, 5).join('\n')}`)
  const keys = await page.evaluate(() => [...document.body.innerText.matchAll(/\b(forms|nav|action)\.[a-zA-Z]+/g)].map((m) => m[0]).filter((key) => !/\.(xlsx|docx)$/.test(key)))
  expect(keys.length === 0, `${name} shows keys: ${keys.slice(0, 4)}`)
  expect(complaints.length === 0, `${name}: ${complaints.splice(0).slice(0, 3).join(' | ')}`)
}
const drop = (page, name) => page.setInputFiles('input[type=file]', { name, mimeType: 'application/octet-stream', buffer: form })

async function desk(language) {
  const { page, context, complaints } = await open(language, 1440, 900, given.login ?? 'projects')
  const title = language === 'zh' ? '市周调度表' : 'City form'
  await step(`${language}: a fixed form is recognised by its headings`, async () => {
    await page.goto(`${base}/forms`)
    await drop(page, `${title}.xlsx`)
    await page.locator('[data-form-columns] li').first().waitFor()
    await page.locator('[data-form-check] tbody tr').first().waitFor()
    await look(page, `${language}-1440-mapping`, complaints)
    await page.screenshot({ path: `${OUT}forms-${language}-1440-mapping-whole.png`, fullPage: true })
    await page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
    await page.screenshot({ path: `${OUT}forms-${language}-1440-mapping-foot.png` })
  })
  await step(`${language}: a column is corrected, the form kept and filled`, async () => {
    const last = page.locator('[data-form-columns] li').last().locator('select')
    if (!await last.inputValue()) await last.selectOption({ label: '包保领导' })
    await page.waitForTimeout(600)
    await page.locator('form.save button').click()
    await page.locator(`[data-form="${title}"] .inside tbody tr`).first().waitFor()
    await look(page, `${language}-1440-kept`, complaints)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-form="${title}"] a.primary`).click()])
    expect(download.suggestedFilename().startsWith(title), download.suggestedFilename())
  })
  await step(`${language}: the same form again is its second version, and the mapping was remembered`, async () => {
    await drop(page, `${title}.xlsx`)
    await page.locator('form.save button').waitFor()
    expect(await page.locator('[data-form-columns]').last().locator('li').last().locator('select').inputValue() === '项目.包保领导', 'the mapping was forgotten')
    await page.locator('form.save button').click()
    await page.waitForFunction((name) => document.querySelectorAll(`[data-form="${name}"] .versions .one`).length === 2, title)
    await look(page, `${language}-1440-versions`, complaints)
  })
  await context.close()
}

async function phone(language) {
  const { page, context, complaints } = await open(language, 390, 844, 'leader')
  await step(`${language}: a leader on a phone finds the forms and may not keep one`, async () => {
    await page.goto(`${base}/forms`)
    await page.locator('[data-form]').first().waitFor()
    await expectCount(page.locator('input[type=file]'), 0, 'a leader may drop a file')
    await page.locator('[data-form] .link').first().click()
    await page.locator('[data-form-check]').waitFor()
    await look(page, `${language}-390`, complaints)
  })
  await context.close()
}

for (const language of ['zh', 'en']) await desk(language)
for (const language of ['zh', 'en']) await phone(language)
await finish(browser)
