// Approval networks in the browser: all projects, one network as picture and table, a step, what-ifs, templates.
//
//   node tests/e2e/network.mjs --url http://127.0.0.1:8080 --password WORD [--shots DIR]
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { launch } from './parts/browser.mjs'
import { base, expect, expectCount, finish, step } from './parts/steps.mjs'
import { looker, signedIn } from './parts/walk.mjs'

const browser = await launch()
const open = (...who) => signedIn(browser, ...who)
const look = looker('network', ['network', 'templates', 'nav', 'action', 'app'])
const clerk = await open('projects')
const { page } = clerk

let line = null
await step('all networks stand in one list, the latest first', async () => {
  const all = await clerk.get('/network-portfolio')
  const openOnes = all.items.filter((one) => !one.fault && !one.summary.reached)
  expect(openOnes.length > 3, `only ${openOnes.length} open networks in the demonstration county`)
  line = openOnes.filter((one) => one.template.code === 'industrial_6_14' && one.modules.find((m) => m.code === 'M5').done === 0).sort((a, b) => b.done - a.done)[0]
  await page.goto(`${base}/networks`)
  await page.locator('tbody tr').first().waitFor()
  await expectCount(page.locator('tbody tr'), openOnes.length, 'rows are not those of the server')
  await look(page, 'portfolio', clerk.complaints)
})

let gantt = null
await step('a network is drawn as the server says', async () => {
  gantt = await clerk.get(`/approval-networks/${line.id}/gantt`)
  await page.goto(`${base}/networks/${line.id}`)
  await page.locator('svg.chart .bar').first().waitFor()
  const bars = gantt.modules.flatMap((one) => one.steps).filter((one) => one.kind !== 'gate').reduce((sum, one) => sum + one.bars.length, 0)
  await expectCount(page.locator('svg.chart rect.bar'), bars, 'another number of bars than the server')
  await expectCount(page.locator('.rows [data-step]'), gantt.modules.flatMap((one) => one.steps).length, 'not every step')
  expect(gantt.clock.ran + gantt.clock.stood === gantt.clock.elapsed, 'running and standing do not add up')
  await look(page, 'gantt', clerk.complaints)
})

await step('arrow keys choose a step, its panel says why', async () => {
  await page.locator('.rows [data-step]').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.waitForURL(/step=/)
  await page.locator('.side .panel').waitFor()
  const code = new URL(page.url()).searchParams.get('step')
  const chosen = gantt.modules.flatMap((one) => one.steps).find((one) => one.code === code)
  expect((await page.locator('.side .panel').innerText()).includes(chosen.name), 'another step in the panel')
  await page.goto(`${base}/networks/${line.id}?step=5.2`)
  await page.locator('.side .hard').first().waitFor()
  expect((await page.locator('.side').innerText()).includes('建筑法'), 'no article on a hard link')
  await look(page, 'step', clerk.complaints)
})

await step('the table says the same', async () => {
  await page.goto(`${base}/networks/${line.id}?view=table`)
  await page.locator('.twin tbody tr').first().waitFor()
  await expectCount(page.locator('.twin tbody tr:not(.module)'), gantt.modules.flatMap((one) => one.steps).length, 'not every step')
  await look(page, 'table', clerk.complaints)
})

await step('a what-if is refused by law, another is kept, adopted and undone', async () => {
  await page.goto(`${base}/networks/${line.id}?try=1`)
  const panel = page.locator('.side .panel')
  await panel.waitFor()
  await panel.getByRole('button', { name: '并行', exact: true }).click()
  await panel.locator('select').first().selectOption('5.2')
  await panel.locator('select').nth(1).selectOption('4.2')
  await panel.getByRole('button', { name: '看结果' }).click()
  await panel.locator('.no').first().waitFor()
  expect((await panel.locator('.no').first().innerText()).includes('建筑法'), 'refused without the article')
  await look(page, 'refused', clerk.complaints)
  await panel.getByRole('button', { name: /去掉第 1 项/ }).click()
  await panel.getByRole('button', { name: '加窗口', exact: true }).click()
  await panel.locator('select').first().selectOption('5.2')
  await panel.locator('input[type=number]').fill('1.5')
  await panel.getByRole('button', { name: '看结果' }).click()
  await panel.locator('.finish').waitFor()
  await panel.getByLabel('方案名称').fill('施工许可加窗口')
  await panel.getByRole('button', { name: '保存', exact: true }).click()
  await panel.locator('.compare').waitFor()
  await look(page, 'compared', clerk.complaints)
  await panel.getByLabel('采纳理由（会议或批示）').fill('调度会议定')
  await panel.locator('.compare').getByRole('button', { name: '采纳', exact: true }).click()
  await panel.locator('.compare').getByRole('button', { name: '采纳', exact: true }).click()
  await panel.locator('.note.green').waitFor()
  const after = await clerk.get(`/approval-networks/${line.id}/gantt`)
  expect(after.adopted.length === gantt.adopted.length + 1, 'nothing was adopted')
  await panel.getByRole('button', { name: '撤销采纳' }).click()
  await panel.getByRole('button', { name: '撤销采纳' }).click()
  await page.waitForFunction(() => !document.querySelector('.side .note.green'))
  expect((await clerk.get(`/approval-networks/${line.id}/gantt`)).adopted.length === gantt.adopted.length, 'not undone')
})

await step('a bar is taken to another day, by pointer and by keys, and the law holds another in its place', async () => {
  let drawn = null
  for (const one of (await clerk.get('/network-portfolio?show=open&limit=200')).items.filter((item) => item.template.code === 'industrial_6_14')) {
    const found = await clerk.get(`/approval-networks/${one.id}/gantt`)
    const steps = found.modules.flatMap((module) => module.steps)
    if (['waiting', 'ready'].includes(steps.find((step) => step.code === '4.2').state.code) && steps.find((step) => step.code === '5.2').bars.length) drawn = { id: one.id, steps }
  }
  expect(drawn, 'no network before its works permit')
  await page.goto(`${base}/networks/${drawn.id}?try=1`)
  const open = drawn.steps.filter((one) => ['waiting', 'ready', 'voided'].includes(one.state.code) && one.kind !== 'gate' && one.bars.some((bar) => bar.kind === 'forecast'))
  await page.locator('[data-move]').first().waitFor()
  await expectCount(page.locator('[data-move]'), open.length, 'not every step that has not begun can be moved')
  const panel = page.locator('.side .panel')
  const held = page.locator('[data-move="5.2"]')
  await held.scrollIntoViewIfNeeded()
  const at = await held.boundingBox()
  const before = Number(await held.getAttribute('aria-valuenow'))
  await page.mouse.move(at.x + at.width / 2, at.y + at.height - 8)
  await page.mouse.down()
  await page.mouse.move(at.x + at.width / 2 + 60, at.y + at.height - 8, { steps: 6 })
  await look(page, 'dragging', clerk.complaints)
  await page.mouse.up()
  await panel.locator('.finish').waitFor()
  expect(Number(await held.getAttribute('aria-valuenow')) > before, 'the bar is not at its new day')
  expect((await panel.locator('.changes').innerText()).includes('5.2'), 'no change in the list')
  await look(page, 'dragged', clerk.complaints)
  await panel.getByRole('button', { name: /去掉第 1 项/ }).click()
  await page.waitForFunction(() => !document.querySelector('.side .changes'))
  const law = page.locator('[data-move="5.2"]')
  await law.focus()
  await page.keyboard.press('ArrowLeft')
  await page.locator('svg .refusal').waitFor()
  expect((await page.locator('svg .refusal').innerText()).includes('建筑法'), 'no article where the bar stays')
  expect(Number(await law.getAttribute('aria-valuenow')) === before, 'the bar did not go back')
  await look(page, 'held', clerk.complaints)
  await page.keyboard.press('ArrowRight')
  await panel.locator('.finish').waitFor()
  await expectCount(page.locator('svg .refusal'), 0, 'the sentence stayed')
})

await step('a network of hours lies on office time', async () => {
  const made = await clerk.ask('post', '/approval-networks', { values: { project: `新办企业 ${Date.now()}`, template_code: 'new_firm', template_version: 1, start_date: gantt.asof, responsible_unit: '项目科' } })
  expect(made.status() === 201, `no network of hours: ${made.status()}`)
  const { id } = await made.json()
  const hours = await clerk.get(`/approval-networks/${id}/gantt`)
  await page.goto(`${base}/networks/${id}`)
  await page.locator('svg .bar').first().waitFor()
  await expectCount(page.locator('svg .bar'), hours.modules[0].steps[0].bars.length, 'not every bar')
  await expectCount(page.locator('svg .tick'), hours.hours.ticks.length, 'not every office hour')
  await look(page, 'hours', clerk.complaints)
  await page.goto(`${base}/networks/${id}?try=1`)
  const panel = page.locator('.side .panel')
  await panel.getByRole('button', { name: '停表', exact: true }).click()
  await panel.locator('select').first().selectOption('F1')
  await panel.locator('input[type=number]').fill('1.5')
  await panel.getByRole('button', { name: '看结果' }).click()
  await panel.locator('.answer .finish').waitFor()
  expect((await panel.locator('.answer .finish').innerText()).includes('+1.5 办公小时'), 'the difference is not told in office hours')
  await expectCount(page.locator('svg .trial'), 1, 'what is tried is not drawn')
  await look(page, 'hours-tried', clerk.complaints)
  await page.goto(`${base}/networks?q=${encodeURIComponent('新办企业')}`)
  await page.locator('tbody tr').first().waitFor()
  await expectCount(page.locator('tbody .chip.red'), 0, 'a network of hours is not reckoned')
  expect((await page.locator('tbody').innerText()).includes('小时'), 'no hours in the list')
  await look(page, 'hours-listed', clerk.complaints)
})

await step('a template shows 25 and 9, and a ring where it is made', async () => {
  await page.goto(`${base}/approval-templates/industrial_6_14`)
  await page.locator('tbody tr').first().waitFor()
  const text = await page.locator('.page').innerText()
  expect(/25\s+9\s+−64\.0%/.test(text.replace(/\t|\n/g, ' ')), 'no 25 → 9, −64.0 %')
  await look(page, 'template', clerk.complaints)
  await page.getByRole('button', { name: '修改' }).click()
  const row = page.locator('tbody tr').filter({ has: page.locator('input.code') }).nth(3)
  await row.locator('input.after').fill('4.1')
  await row.locator('input.after').press('Tab')
  await page.locator('.note.red').first().waitFor()
  expect((await page.locator('.note.red').first().innerText()).includes('绕成了圈'), 'the ring is not told')
  expect(await page.locator('tr.inring').count() >= 2, 'the ring is not shown in its rows')
  await look(page, 'ring', clerk.complaints)
})

for (const [language, width, theme] of [['zh', 1440, 'light'], ['en', 1440, 'dark'], ['en', 1440, 'light'], ['zh', 390, 'light'], ['en', 390, 'light']]) {
  const pages = { portfolio: '/networks', network: `/networks/${line?.id}`, templates: '/approval-templates', template: '/approval-templates/land_and_start' }
  for (const [name, path] of Object.entries(pages)) {
    await step(`${name} in ${language} at ${width} px, ${theme}`, async () => {
      const made = await open('projects', language, width, width < 640 ? 844 : 900, theme)
      await made.page.goto(`${base}${path}`)
      await made.page.locator('.card').first().waitFor()
      await look(made.page, `${name}-${language}-${width}-${theme}`, made.complaints)
      await made.context.close()
    })
  }
}
await finish(browser)
