// A speech in the browser: pasted, read, its sentence made a target by keyboard, and the target leads back to the sentence.
//
//   node tests/e2e/documents.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { readFile } from 'node:fs/promises'
import { launch } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
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
  await page.getByLabel('发布机关').fill('云川县委办公室')
  await page.getByLabel('来源').fill('云川日报')
  await page.getByLabel('日期').fill('2024-02-26')
  await page.getByText('或者粘贴文字').click()
  await page.getByLabel('标题').fill('新春第一课')
  await page.getByLabel('全文').fill(speech)
  await page.getByRole('button', { name: '读这段文字' }).click()
  await page.waitForURL(/\/documents\/[0-9a-f]{64}/)
  sha = page.url().match(/documents\/([0-9a-f]{64})/)[1]
  await page.locator('.mark').first().waitFor()
  const read = await clerk.get(`/documents/${sha}`)
  await expectCount(page.locator('.said .item'), read.says.facts.filter((one) => one.nature === 'target').length, 'not every target is listed')
  expect(read.organ === '云川县委办公室' && read.source === '云川日报' && read.said_on === '2024-02-26', 'where it comes from was not kept')
  expect((await page.locator('.whence').innerText()).includes('云川日报'), 'the reader does not say where it comes from')
  expect((await page.locator('.original .text').innerText()).includes('版权所有'), 'what is set aside is not shown')
  await look(page, 'read', clerk.complaints)
})

await step('list and original lead to each other', async () => {
  await page.locator('.said .item').first().click()
  expect(await page.locator('.mark.on').count() >= 1, 'the clause is not marked')
  await page.locator('.mark.actual').first().click()
  expect(await page.getByRole('button', { name: /^实绩/ }).getAttribute('aria-pressed') === 'true', 'the list does not follow the original')
})

const focus = async (tab, n) => {
  await page.getByRole('button', { name: tab }).click()
  await page.locator('.said .item').nth(n).focus()
}
const press = async (key, said) => {
  await page.keyboard.press(key)
  await page.getByText(said, { exact: true }).first().waitFor()
}

await step('ten items are confirmed by keyboard', async () => {
  let confirmed = 0
  for (const tab of [/^目标/, /^情况/]) {
    await focus(tab, 0)
    for (let n = await page.locator('.said .item').count(); n > 0 && confirmed < 10; n--, confirmed++) {
      const answered = page.waitForResponse((reply) => reply.url().includes('/decisions') && reply.status() === 201)
      await page.keyboard.press('y')
      await answered
    }
  }
  const read = await clerk.get(`/documents/${sha}`)
  const decided = read.says.facts.filter((one) => one.verdict?.code === 'confirmed')
  expect(decided.length === 10, `${decided.length} confirmed`)
  await look(page, 'confirmed', clerk.complaints)
})

await step('one line is chosen, its own words are told from the clause, and Tab reaches the list', async () => {
  await page.goto(`${base}/documents/${sha}`)
  await page.locator('.mark').first().waitFor()
  await focus(/^项目 \d/, 1)
  await page.locator('.original .lit').first().waitFor()
  await expectCount(page.locator('.said li.on'), 1, 'more than one line is chosen')
  const name = (await page.locator('.said li.on .head').innerText()).trim()
  const lit = (await page.locator('.original .lit').allInnerTexts()).join('').replace(/\s/g, '')
  expect(lit === name, 'the words of the line are not told from its clause')
  await page.locator('.original .mark[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(100)
  expect(await page.evaluate(() => document.activeElement?.classList.contains('on')), 'the arrow key does not walk to the next clause')
  let stops = 0
  for (; stops < 12 && !(await page.evaluate(() => document.activeElement?.classList.contains('item'))); stops++) await page.keyboard.press('Tab')
  expect(stops <= 7, `the list is ${stops} stops behind the original`)
  expect(/余 \d+/.test(await page.locator('.segmented').innerText()), 'it is not said how many are left')
})

await step('by keyboard a sentence becomes a target', async () => {
  await focus(/^目标/, 0)
  await page.keyboard.press('g')
  await page.getByRole('dialog').waitFor()
  await look(page, 'target', clerk.complaints)
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已成目标').first().waitFor()
  const read = await clerk.get(`/documents/${sha}`)
  expect(read.coverage.targets >= 1, `${JSON.stringify(read.coverage)}`)
})

await step('X goes on, U comes back, and a form that closes gives the keys back to its line', async () => {
  const inFocus = () => page.evaluate(() => [...document.querySelectorAll('.said .item')].indexOf(document.activeElement))
  await focus(/^情况/, 0)
  await press('x', '已剔除')
  expect(await inFocus() === 1, `after X the focus is on line ${await inFocus()}`)
  await press('u', '已撤回')
  expect(await inFocus() === 0, `after U the focus is on line ${await inFocus()}`)
  await page.keyboard.press('e')
  await page.getByRole('dialog').waitFor()
  expect(await page.evaluate(() => document.activeElement?.matches('.dialog-body input')), 'the form does not begin in its first field')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await inFocus() === 0, `after Esc the focus is on line ${await inFocus()}`)
  await page.keyboard.press('e')
  await page.keyboard.press('Control+Enter')
  await page.getByText('已更正').first().waitFor()
  expect(await inFocus() === 0, `after Ctrl Enter the focus is on line ${await inFocus()}`)
  await press('u', '已撤回')
})

await step('another becomes a task of a unit, due in working days', async () => {
  await focus(/^目标/, 1)
  await page.keyboard.press('t')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('责任单位').fill('商务局')
  await dialog.getByLabel('工作日', { exact: true }).fill('20')
  await look(page, 'task', clerk.complaints)
  await dialog.getByRole('button', { name: '写入任务' }).click()
  await page.getByText('已成任务').first().waitFor()
  const uses = await clerk.get('/sentences?ledger=tasks')
  const row = await clerk.get(`/tasks/${uses.items[0].id}`)
  expect(row.values.remark.includes('20个工作日') && row.values.source.includes('新春第一课'), JSON.stringify(row.values))
})

await step('the task shows its sentence and leads to it', async () => {
  const uses = await clerk.get('/sentences?ledger=tasks')
  await page.goto(`${base}/ledger/tasks/${uses.items[0].id}`)
  await page.getByRole('region', { name: '来自文稿' }).getByRole('link').click()
  await page.locator('.mark.on').first().waitFor()
})

await step('a sentence is split', async () => {
  await focus(/^情况/, 0)
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '拆成两条' }).click()
  const second = dialog.locator('fieldset').nth(1)
  await second.getByLabel('指标').fill('省级项目')
  await second.getByLabel('原文里的数').fill('46')
  await second.getByLabel('数值').fill('46')
  await look(page, 'split', clerk.complaints)
  await dialog.getByRole('button', { name: '按这样记' }).click()
  await page.getByText('已拆分').first().waitFor()
  const read = await clerk.get(`/documents/${sha}`)
  expect(read.says.facts.filter((one) => one.verdict?.code === 'split').length === 2, 'not two parts')
})

await step('words of the original are added', async () => {
  await page.locator('.original .text').evaluate((text) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf('半个月调度')
      if (at < 0) continue
      getSelection().setBaseAndExtent(node, at, node, Math.min(node.data.length, at + 5))
    }
    text.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  })
  await page.getByRole('button', { name: '补充这一句' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('指标').fill('调度间隔')
  await dialog.getByLabel('原文里的数').fill('半个月')
  await dialog.getByLabel('数值').fill('0.5')
  await look(page, 'add', clerk.complaints)
  await dialog.getByRole('button', { name: '按这样记' }).click()
  await page.getByText('已补充').first().waitFor()
})

await step('a target that the ledger computes has its definition, and what is left to take up is one click away', async () => {
  await page.goto(`${base}/documents/${sha}`)
  await page.locator('.said .item', { hasText: '省外到位资金' }).first().focus()
  await page.keyboard.press('g')
  const dialog = page.getByRole('dialog')
  expect(await dialog.getByLabel('口径').inputValue() === 'out_of_province_funds', 'the definition is not chosen')
  expect(await dialog.getByLabel('指标', { exact: true }).inputValue() === '省外到位资金', 'the target has not the name of its definition')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^还有 \d+ 项没落/ }).click()
  expect(await page.locator('.said li.on').evaluate((line) => line.contains(document.activeElement) && !line.querySelector('.chip.green')), 'the first that is left is not come to')
})

await step('the target leads back to its sentence', async () => {
  const read = await clerk.get(`/documents/${sha}`)
  const fact = read.says.facts.find((one) => one.rows.some((row) => row.ledger === 'indicators'))
  await page.goto(`${base}/targets`)
  const row = await clerk.get(`/indicators/${fact.rows[0].id}`)
  const year = JSON.stringify(row).match(/"from":"(\d{4})/)[1]
  await page.getByLabel('年度').selectOption(year)
  await page.getByRole('link', { name: '看原文这一句' }).first().click()
  await page.locator('.mark.on').first().waitFor()
  expect((await page.locator('.mark.on').first().innerText()).includes(String(fact.value)), 'another sentence is marked')
})

await step('a number of the one page opens at its sentence', async () => {
  await page.goto(`${base}/one-page`)
  const link = page.locator('a.said').first()
  await link.waitFor()
  const number = await link.innerText()
  await link.click()
  await page.waitForURL(/\/documents\/[0-9a-f]{64}/)
  await page.locator('.mark.on').first().waitFor()
  expect((await page.locator('.mark.on').first().innerText()).includes(String(Number(number))), `${number} is not in the sentence marked`)
})

await step('what another source contradicts stands beside the document', async () => {
  const read = await clerk.get(`/documents/${sha}`)
  const fact = read.says.facts.find((one) => one.nature === 'target' && one.indicator.includes('工业总产值'))
  const year = Number(fact.period)
  const made = await clerk.ask('post', '/indicators', { values: { name: fact.indicator, unit_name: '亿元', period: { from: `${year}-01-01`, to: `${year}-12-31` }, target_value: 650, source: '年初计划' }, reason: '' })
  expect(made.status() === 201, `indicator: ${made.status()}`)
  await page.goto(`${base}/documents/${sha}`)
  await page.getByRole('region', { name: '待核对' }).waitFor()
  await look(page, 'verify', clerk.complaints)
})

await step('the yearly board holds the commitments in the groups of the county', async () => {
  await page.goto(`${base}/yearly-board`)
  await page.locator('article.item').first().waitFor()
  expect(await page.locator('.group').count() >= 6, 'not all groups stand there')
  const card = page.locator('article.target').first()
  await card.getByRole('combobox').selectOption('pivot')
  await page.getByRole('region', { name: /第一支点/ }).locator('article.target').first().waitFor()
  await look(page, 'board', clerk.complaints)
})

await step('a figure of the board shows what it counts', async () => {
  const figure = page.getByRole('button', { name: /^还没落 \d/ })
  const count = Number((await figure.innerText()).match(/\d+/)[0])
  await figure.click()
  await page.waitForURL(/show=open/)
  expect(count > 0 && await page.locator('article.item').count() === count, `${await page.locator('article.item').count()} shown of ${count}`)
  await expectCount(page.locator('article.target'), 0, 'what is taken up is shown too')
  await page.getByRole('link', { name: '去落实' }).first().click()
  await page.locator('.said li.on').waitFor()
})

await step('several files at once are kept, and the one that is refused says why', async () => {
  await page.goto(`${base}/documents`)
  const text = (name, words) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) })
  await page.locator('input[type=file]').setInputFiles([text('甲.txt', '云川日报  2026年3月2日 星期一\n全县春季项目开工\n今年新开工项目30个。'), text('乙.txt', '机密★1年\n今年新开工项目30个。')])
  await page.getByText(/^乙\.txt 没有收下：/).waitFor()
  clerk.complaints.splice(0)
  await page.getByRole('link', { name: '全县春季项目开工' }).waitFor()
  await look(page, 'several', clerk.complaints)
})

await step('a page in columns is read down its columns on a phone, and a clause is lit in all its lines', async () => {
  const made = await open('projects', 'zh', 390, 844)
  const twoColumns = ['　　县委提出，今年要引进省外到位资金　　　营商环境要再优化。企业反映的问题，３', '62亿元以上，新签约过亿元项目50个　　　个工作日内答复。到2028年，全县规', '以上，其中制造业项目占比不低于70　　　模以上工业总产值达到1200亿元，高', '%，上半年签约项目不少于26个，由　　　新技术企业突破150家，由县工信局牵', '县投资促进中心牵头，各镇街配合。　　　头，有关部门按职责分工负责到底。　']
  await made.page.goto(`${base}/documents`)
  await made.page.locator('input[type=file]').setInputFiles({ name: '两栏.txt', mimeType: 'text/plain', buffer: Buffer.from(twoColumns.join('\n')) })
  await made.page.waitForURL(/\/documents\/[0-9a-f]{64}/)
  await made.page.locator('.mark').first().waitFor()
  const shown = await made.page.locator('.original .text').innerText()
  expect(shown.replace(/\s/g, '').includes('今年要引进省外到位资金62亿元以上'), `the column is not read on: ${shown}`)
  await made.page.locator('.said .item', { hasText: '省外到位资金' }).click()
  const lit = async () => (await made.page.locator('.original .mark.on').allInnerTexts()).join('').replace(/\s/g, '')
  expect((await lit()).includes('引进省外到位资金62亿元'), `marked: ${await lit()}`)
  await look(made.page, 'columns-390', made.complaints)
  await made.page.getByRole('button', { name: '照原样' }).click()
  expect((await lit()).includes('引进省外到位资金62亿元'), `marked as it came: ${await lit()}`)
  await made.context.close()
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
    await made.page.goto(`${base}/yearly-board`)
    await made.page.locator('article.item').first().waitFor()
    await look(made.page, `board-${language}-${width}`, made.complaints)
    await made.context.close()
  })
}
await finish(browser)
