// The chain leader's week in the browser: chains, picture, node, why it is a gap, decision, why not another firm, the week's list,
// adopted, outcome; the table twin, another day beside it, keys, paper. In Chinese and English, on a desk and on a phone, light and dark.
//
//   node tests/e2e/chain.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch, OUT } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
import { looker, quiet, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('chain', ['chain', 'nav', 'home', 'state', 'action'])
const number = (text) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''))

const leader = await open('chain')
const { page } = leader
const { chains } = await leader.get('/chain-maps')
const CODE = 'XNY'
const chain = await leader.get(`/chain-maps/${CODE}`)
const suspected = chain.node_list.find((node) => node.state.code !== 'strong' && !node.decision)
const sheet = page.locator('.sheet')
const box = (code) => page.locator(`[data-node="${code}"]`)
let adopted = ''

await step('Today shows the chain leader the own chain, and leads to it', async () => {
  await page.goto(`${base}/`)
  const card = page.locator('.card', { hasText: '我的链' }).first()
  await card.locator('a', { hasText: '高分子材料' }).waitFor()
  await expectCount(card.locator('li'), 1, 'chains of other leaders are on the card')
  await look(page, 'home', leader.complaints)
})
await step('chains in their groups, with counts of the server', async () => {
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await page.waitForURL(`${base}/chains`)
  await page.locator('article.one').first().waitFor()
  await expectCount(page.locator('article.one'), chains.length, 'not every chain has a card')
  const counts = await page.locator('article.one', { hasText: chain.name }).locator('.counts b').allInnerTexts()
  expect(counts.join() === ['strong', 'weak', 'missing', 'supply_risk'].map((state) => chain.counts[state]).join(), `counts are ${counts}`)
  await look(page, 'chains', leader.complaints)
})
await step('the picture has every node and line, in the columns of the server', async () => {
  await page.locator('article.one', { hasText: chain.name }).locator('h3 a').click()
  await box(chain.node_list[0].code).waitFor()
  await expectCount(page.locator('[data-node]'), chain.node_list.length, 'nodes are missing')
  await expectCount(page.locator('path.line'), chain.links.length, 'lines are missing')
  for (const node of chain.node_list) {
    const text = await box(node.code).innerText()
    expect(text.includes(node.name) && text.includes(`本地 ${node.local}`), `${node.code} says ${text}`)
  }
  await look(page, 'picture', leader.complaints)
})
await step('arrows walk, Enter opens, Esc closes and gives the focus back, + and 0 zoom', async () => {
  const first = [...chain.node_list].sort((a, b) => a.column - b.column || a.y - b.y)[0]
  await box(first.code).focus()
  await page.keyboard.press('ArrowRight')
  const code = await page.evaluate(() => document.activeElement.dataset.node)
  expect(chain.node_list.find((node) => node.code === code).column === first.column + 1, `the arrow went to ${code}`)
  await page.keyboard.press('Enter')
  await sheet.waitFor()
  await quiet(page)
  const lit = chain.links.filter((link) => link.from === code || link.to === code).length
  await expectCount(page.locator('path.line.lit'), lit, 'not the lines of the node are lit')
  expect(new URL(page.url()).searchParams.get('node') === code, 'the node is not in the address')
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  await page.waitForFunction((at) => document.activeElement.dataset.node === at, code)
  const before = number(await page.locator('.zoom .small').innerText())
  await page.keyboard.press('+')
  expect(number(await page.locator('.zoom .small').innerText()) > before, '+ does not zoom')
  await page.keyboard.press('0')
  expect(number(await page.locator('.zoom .small').innerText()) === before, '0 does not fit')
})
await step('why it is a gap: parts in words that add up to the score', async () => {
  await box(suspected.code).click()
  await sheet.locator('h2').waitFor()
  await sheet.locator('.sheet-head .text').click()
  const shown = (await sheet.locator('.parts li .number > b').allInnerTexts()).map(number)
  const sum = number(await sheet.locator('.parts .sum .number').innerText())
  expect(Math.abs(shown.reduce((a, b) => a + b, 0) - sum) < 0.05, `${shown} do not add up to ${sum}`)
  expect(Math.abs(sum - suspected.score) < 0.051, `the score is ${suspected.score}`)
  await look(page, 'why', leader.complaints)
})
await step('the leader decides: a gap to be filled, with the reason; then it is no longer suspected', async () => {
  await sheet.locator('.choice', { hasText: '不补' }).click()
  expect(await sheet.locator('.decision button[type=submit]').isDisabled(), 'not to be filled needs no reason')
  await sheet.locator('.choice', { hasText: '要补' }).click()
  await sheet.locator('.decision textarea').fill('链主只向一家外地供应商采购')
  await sheet.locator('.decision button[type=submit]').click()
  await sheet.locator('.decision .said', { hasText: '链主只向一家外地供应商采购' }).waitFor()
  await page.waitForFunction((code) => !document.querySelector(`[data-node="${code}"] .mark.open`), suspected.code)
  const now = (await leader.get(`/chain-maps/${CODE}`)).node_list.find((node) => node.code === suspected.code)
  expect(now.decision?.decision.code === 'fill' && now.decision.by === '高分子材料链 链长', JSON.stringify(now.decision))
})
await step('targets with reasons whose points add up; one is put on next week', async () => {
  const first = sheet.locator('.targets li').first()
  const points = number(await first.locator('.points').innerText())
  const parts = (await first.locator('.reasons b').allInnerTexts()).map(number)
  expect(parts.reduce((a, b) => a + b, 0) === points, `${parts} are not ${points}`)
  adopted = await first.locator('.line b').innerText()
  await first.locator('.do .btn.primary').click()
  await first.locator('.chip.green').waitFor()
  await look(page, 'node', leader.complaints)
})
await step('why not another firm: its place, its reasons, what would lift it', async () => {
  const targets = await leader.get(`/chain-maps/${CODE}/targets`)
  const late = targets.targets.at(-1)
  await sheet.locator('.why-not input').fill(late.firm.slice(0, 4))
  await sheet.locator('.found button', { hasText: late.firm }).click()
  const answer = sheet.locator('.answer')
  await answer.locator('.head b').nth(1).waitFor()
  expect((await answer.innerText()).includes(`第 ${targets.total}／${targets.total}`) || (await answer.innerText()).includes('第 '), 'no place is named')
  expect(await answer.locator('.lifts li').count() > 0, 'nothing would lift it')
  await answer.scrollIntoViewIfNeeded()
  await look(page, 'why-not', leader.complaints)
})
await step('a firm that does not stand here is taken off the node, and comes back', async () => {
  const node = chain.node_list.find((one) => one.local > 3)
  await box(node.code).click()
  await sheet.locator('h2', { hasText: node.name }).waitFor()
  const firm = sheet.locator('.firms > ul > li').first()
  const name = await firm.locator('a').innerText()
  await firm.locator('.say .btn').last().click()
  await page.waitForFunction(([code, n]) => document.querySelector(`[data-node="${code}"]`).innerText.includes(`本地 ${n}`), [node.code, node.local - 1])
  await sheet.locator('summary').click()
  const away = sheet.locator('details li', { hasText: name })
  await away.locator('.btn').click()
  await page.waitForFunction(([code, n]) => document.querySelector(`[data-node="${code}"]`).innerText.includes(`本地 ${n}`), [node.code, node.local])
})
await step('only gaps, the table twin and its order', async () => {
  await page.goto(`${base}/chains/${CODE}?gaps=1`)
  await box(suspected.code).waitFor()
  await expectCount(page.locator('.box.dimmed'), chain.counts.strong, 'the strong are not dimmed')
  await look(page, 'gaps', leader.complaints)
  await page.locator('.segments button', { hasText: '表格' }).click()
  await page.locator('th .sort', { hasText: '缺环得分' }).click()
  const scores = (await page.locator('tbody tr td:nth-child(8)').allInnerTexts()).map(number)
  expect(scores.length === chain.nodes - chain.counts.strong && scores.every((score, i) => !i || scores[i - 1] >= score), `scores are ${scores}`)
  await look(page, 'table', leader.complaints)
})
await step('a year ago beside it: what turned is written on the nodes and counted below', async () => {
  await page.goto(`${base}/chains/${CODE}`)
  await box(suspected.code).waitFor()
  await page.locator('.compare select').selectOption({ index: 1 })
  await page.locator('.turned').waitFor()
  const compare = new URL(page.url()).searchParams.get('compare')
  const then = await leader.get(`/chain-maps/${CODE}?compare=${compare}`)
  const moved = then.node_list.filter((node) => node.was && node.was.state.code !== node.state.code).length
  await expectCount(page.locator('.under.turn'), moved, 'nodes turned')
  await look(page, 'year', leader.complaints)
})
await step('on paper: one page of A3 landscape with every node', async () => {
  const pdf = await page.pdf({ path: `${OUT}chain-paper.pdf`, preferCSSPageSize: true })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length
  expect(pages === 1, `${pages} pages`)
})
await step('the week: what was scheduled is there, adopted, another refused with the reason', async () => {
  await page.goto(`${base}/chains/${CODE}/visits`)
  const card = page.locator(`[data-firm="${adopted}"]`)
  await card.waitFor()
  await expectCount(page.locator('.visit'), 5, 'not five firms')
  await look(page, 'week', leader.complaints)
  await card.locator('.btn', { hasText: '采纳' }).click()
  await card.locator('.chip.blue').waitFor()
  const name = await page.locator('.visit', { has: page.locator('.adopt') }).first().locator('h3').innerText()
  const other = page.locator(`[data-firm="${name}"]`)
  await other.locator('.btn', { hasText: '不去' }).click()
  expect(await other.locator('.decline .btn').first().isDisabled(), 'refused without a reason')
  await other.locator('.decline input').fill('上月刚在外地定址')
  await other.locator('.decline .btn').first().click()
  await page.locator(`.visit.declined[data-firm="${name}"]`).waitFor()
})
await step('60 seconds before the door: what it makes, why, last contact', async () => {
  await page.locator(`[data-firm="${adopted}"]`).locator('.btn.text').click()
  await sheet.locator('h2', { hasText: adopted }).waitFor()
  await quiet(page)
  for (const part of ['做什么', '为什么是它', '上次接触', '与本地的往来', '可以给他看']) expect((await sheet.innerText()).includes(part), `no ${part}`)
  await look(page, 'brief', leader.complaints)
  await page.keyboard.press('Escape')
})
await step('a weight moves the list and is kept under the chain; the shipped one comes back', async () => {
  const weights = page.locator('.weights')
  const before = await page.locator('.ranks b').allInnerTexts()
  await weights.locator('#weight-serves_anchor').fill('20')
  await weights.locator('button[type=submit]').click()
  await page.waitForFunction((old) => [...document.querySelectorAll('.ranks b')].map((b) => b.innerText).join() !== old, before.join())
  expect((await leader.get(`/chain-maps/${CODE}`)).weights.find((one) => one.code === 'serves_anchor').points === 20, 'not kept')
  await weights.locator('li', { has: page.locator('#weight-serves_anchor') }).locator('.btn').click()
  await weights.locator('button[type=submit]').click()
  await page.waitForFunction((old) => [...document.querySelectorAll('.ranks b')].map((b) => b.innerText).join() === old, before.join())
  await look(page, 'weights', leader.complaints)
})
await step('on a phone, one thumb: the outcome is written and counted', async () => {
  const made = await open('chain', 'zh', 390, 844)
  await made.page.goto(`${base}/chains/${CODE}/visits`)
  const card = made.page.locator(`[data-firm="${adopted}"]`)
  await card.locator('.now').click()
  await card.locator('.tile', { hasText: '进入洽谈' }).click()
  await card.locator('textarea').fill('「能解决用电就来看地」，我方答应月底给供电方案')
  await look(made.page, 'outcome-zh-390', made.complaints)
  const small = await card.locator('.tile, .btn.primary').evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length)
  expect(small === 0, `${small} targets are lower than 44 px`)
  await card.locator('.outcome .btn.primary').click()
  await card.locator('.chip.green').waitFor()
  const { hit_rate } = await made.get(`/chain-maps/${CODE}/visits`)
  expect(hit_rate.talks >= 1, JSON.stringify(hit_rate))
  await made.context.close()
})
await step('in the past it can only be read', async () => {
  await page.goto(`${base}/chains/${CODE}?asof=2026-06-30&node=${suspected.code}`)
  await sheet.waitFor()
  await quiet(page)
  await expectCount(sheet.locator('form, .say, .do .btn'), 0, 'something may be written in the past')
  await look(page, 'past', leader.complaints)
})
await step('a reporter of a town is not led to it', async () => {
  const made = await open('reporter')
  await made.page.goto(`${base}/`)
  await made.page.locator('.app-rail a').first().waitFor()
  await expectCount(made.page.locator('.app-rail a[href="/chains"]'), 0, 'the rail leads to a dead end')
  await made.context.close()
})
for (const [language, width, theme] of [['en', 1440, 'light'], ['zh', 1440, 'dark'], ['zh', 390, 'light'], ['en', 390, 'dark']]) {
  await step(`every page in ${language} at ${width} px, ${theme}`, async () => {
    const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
    for (const [name, path, wait] of [
      ['chains', '/chains', 'article.one'], ['picture', `/chains/${CODE}`, '[data-node]'], ['node', `/chains/${CODE}?node=${suspected.code}`, '.targets li'],
      ['table', `/chains/${CODE}?view=table`, 'tbody tr'], ['visits', `/chains/${CODE}/visits`, '.visit'], ['brief', `/chains/${CODE}/visits?firm=${encodeURIComponent(adopted)}`, '.sheet'],
    ]) {
      await made.page.goto(`${base}${path}`)
      await made.page.locator(wait).first().waitFor()
      await look(made.page, `${name}-${language}-${width}-${theme}`, made.complaints)
    }
    await made.context.close()
  })
}
await finish(browser)
