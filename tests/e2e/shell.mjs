// Signs in and walks the pages in Chinese and English, at 1440 and 390 px: no error, no request outside, no axe breach,
// nothing wider than the window; keyboard, commands, as-of and language are tried. Screenshots go to tests/e2e/out/.
//
//   node tests/e2e/shell.mjs --url http://127.0.0.1:8080 --password WORD [--login projects] [--shots DIR] [--only PART]
//
// --password is that of all demonstration people. PART: keys, zh-1440, en-1440, zh-390, en-390 or dark.
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { axe, given, launch, OUT, visitor } from './parts/browser.mjs'

const base = (given.url ?? 'http://127.0.0.1:8080').replace(/\/$/, '')
const LOGINS = { clerk: given.login ?? 'projects', attraction: 'attraction', security: 'security', system: 'system', audit: 'auditor' }
const people = Object.fromEntries(Object.entries(LOGINS).map(([role, login]) => [role, [login, given.password ?? '']]))

let passed = 0
const failures = []
function check(name, good, detail = '') {
  if (good) { passed++; return }
  failures.push(`${name}${detail ? `: ${detail}` : ''}`)
  console.log(`FAIL ${failures.at(-1)}`)
}

async function signIn(page, [login, password]) {
  await page.goto(`${base}/login`)
  await page.fill('#login', login)
  await page.fill('#password', password)
  await page.press('#password', 'Enter')
  await page.waitForURL((url) => !url.pathname.startsWith('/login'))
  await page.waitForSelector('main')
}

/** What the person chose before, here or elsewhere, wins over this browser; so choose. */
async function choose(page, locale) {
  await page.evaluate((chosen) => fetch('/api/v1/preferences/look', {
    method: 'PUT', headers: { 'X-Liantu': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ locale: chosen, theme: 'light', size: 'normal', density: 'normal' }),
  }), locale)
}

/** Until nothing is asked of the server any more; the event stream stays open, so it does not count. */
async function settle(page) {
  let busy = 0
  let last = Date.now()
  const begin = (r) => { if (!r.url().endsWith('/events')) { busy++; last = Date.now() } }
  const end = (r) => { if (!r.url().endsWith('/events')) { busy = Math.max(0, busy - 1); last = Date.now() } }
  page.on('request', begin)
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  const from = Date.now()
  while ((busy > 0 || Date.now() - last < 500) && Date.now() - from < 15_000) await page.waitForTimeout(100)
  page.off('request', begin)
  page.off('requestfinished', end)
  page.off('requestfailed', end)
}

async function look(page, name, complaints) {
  await settle(page)
  await page.screenshot({ path: `${OUT}shell-${name}.png` })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  check(`${name} is not wider than the window`, wide <= 0, `${wide} px too wide`)
  const breaches = await axe(page)
  check(`${name} has no axe breach`, breaches.length === 0, breaches.slice(0, 6).join(' | '))
  const untranslated = await page.evaluate(() => [...document.body.innerText.matchAll(/\b(nav|top|home|map|people|audit|system|setup|login|error|action|state)\.[a-zA-Z]+\.?[a-zA-Z]*/g)].map((m) => m[0]))
  check(`${name} shows words, not keys`, untranslated.length === 0, untranslated.slice(0, 5).join(' '))
  check(`${name} raises no error`, complaints.length === 0, complaints.splice(0).slice(0, 4).join(' | '))
}

const PAGES = { clerk: [['home', '/'], ['map', '/map'], ['batches', '/imports'], ['404', '/nowhere']], attraction: [['home-attraction', '/']], security: [['home-security', '/'], ['people', '/people']], system: [['home-system', '/'], ['system', '/system']], audit: [['home-audit', '/'], ['audit', '/audit']] }

async function walk(browser, locale, width, height) {
  const phone = width < 640
  const tag = `${locale}-${width}`
  for (const [role, pages] of Object.entries(PAGES)) {
    const { context, page, complaints } = await visitor(browser, base, { width, height, locale, phone })
    if (role === 'clerk') {
      await page.goto(`${base}/login`)
      await look(page, `${tag}-login`, complaints)
    }
    await signIn(page, people[role])
    await choose(page, locale)
    await page.goto(base)
    await page.waitForFunction((lang) => document.documentElement.lang === lang, locale === 'zh' ? 'zh-CN' : 'en')
    check(`${tag} ${role}: the page says its language`, (await page.getAttribute('html', 'lang')) === (locale === 'zh' ? 'zh-CN' : 'en'))
    for (const [name, path] of pages) {
      await page.goto(base + path)
      if (name === 'map') await page.waitForSelector('[data-drawn="true"]', { timeout: 60_000 })
      await look(page, `${tag}-${name}`, complaints)
    }
    if (phone && role === 'clerk') {
      await page.goto(base)
      await settle(page)
      const small = await page.evaluate(() => [...document.querySelectorAll('.tabs > *, .phone-top button, main button, main .btn')].filter((e) => e.offsetParent && (e.getBoundingClientRect().height < 24)).map((e) => e.textContent.trim().slice(0, 20)))
      check(`${tag}: nothing to press is smaller than 24 px`, small.length === 0, small.join(', '))
      await page.click('.tabs button[aria-expanded="false"] >> nth=0')
      await look(page, `${tag}-sheet`, complaints)
    }
    await context.close()
  }
}

async function keyboard(browser) {
  const { context, page, complaints } = await visitor(browser, base, {})
  await page.goto(`${base}/map?town=x`)
  await page.waitForURL((url) => url.pathname === '/login')
  check('a stranger is asked to sign in and comes back to where he wanted to go', page.url().includes('next='))
  await page.fill('#login', people.clerk[0])
  await page.fill('#password', 'wrong-password')
  await page.press('#password', 'Enter')
  await page.waitForSelector('[role="alert"]')
  check('a wrong password is one sentence beside the form', (await page.textContent('[role="alert"]')).length > 5)
  await page.fill('#password', people.clerk[1])
  await page.press('#password', 'Enter')
  await page.waitForURL((url) => url.pathname === '/map')
  await choose(page, 'zh')
  await page.goto(base)
  await settle(page)
  await page.keyboard.press('Tab')
  check('the first Tab is the skip link', await page.evaluate(() => document.activeElement?.classList.contains('skip-link')))
  await page.keyboard.press('Control+k')
  await page.waitForSelector('.palette')
  await page.keyboard.type('yzt')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/map')
  check('Ctrl K and pinyin initials open the map', true)
  await page.keyboard.press('?')
  await page.waitForSelector('dialog h3')
  await look(page, 'zh-1440-keys', complaints)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await page.waitForURL((url) => url.pathname === '/')
  check('g h goes home', true)
  await page.keyboard.press('Control+k')
  await page.waitForTimeout(300)
  await look(page, 'zh-1440-commands', complaints)
  await page.keyboard.press('Escape')
  const past = await page.evaluate(() => new Date(Date.now() - 20 * 86400e3).toISOString().slice(0, 10))
  await page.goto(`${base}/?asof=${past}`)
  await look(page, 'zh-1440-past', complaints)
  check('the past says that it is read only', (await page.textContent('.strip')).includes('只读'))
  await page.click('.strip button')
  await page.waitForFunction(() => !location.search.includes('asof'))
  check('one press leads back to today', true)
  await page.click('.person-button')
  await look(page, 'zh-1440-person', complaints)
  await page.click('text=English')
  await page.waitForFunction(() => document.documentElement.lang === 'en')
  check('the language changes at once', true)
  await page.click('text=中文')
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN')
  await settle(page)
  await context.close()
}

async function lostDevice(browser) {
  const lost = await visitor(browser, base, {})
  await signIn(lost.page, people.clerk)
  const { context, page, complaints } = await visitor(browser, base, {})
  await signIn(page, people.security)
  await choose(page, 'zh')
  await page.goto(`${base}/people`)
  await page.fill('.finder input', people.clerk[0])
  await page.click('tbody tr button')
  const held = page.locator('dialog .sign-ins li')
  await held.first().waitFor()
  const before = await held.count()
  await look(page, 'zh-1440-sign-ins', complaints)
  await held.first().getByRole('button').click()
  await held.first().getByRole('button').first().click()
  await page.waitForFunction((n) => document.querySelectorAll('dialog .sign-ins li').length === n - 1, before)
  await lost.page.goto(`${base}/ledger/projects`)
  await lost.page.waitForURL((url) => url.pathname === '/login')
  check('the security administrator signs a lost device out', true)
  await context.close()
  await lost.context.close()
}

async function dark(browser) {
  const { context, page, complaints } = await visitor(browser, base, {})
  await signIn(page, people.clerk)
  await choose(page, 'zh')
  await page.goto(base)
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN')
  const theme = async (word) => { await page.click('.person-button'); await page.click(`.menu >> text=${word}`); await page.keyboard.press('Escape'); await settle(page) }
  await theme('深色')
  for (const [name, path] of [['home', '/'], ['map', '/map']]) {
    await page.goto(base + path)
    if (name === 'map') await page.waitForSelector('[data-drawn="true"]', { timeout: 60_000 })
    await look(page, `dark-1440-${name}`, complaints)
  }
  await theme('浅色')
  await context.close()
}

const browser = await launch()
try {
  const only = given.only
  if (!only || only === 'keys') {
    await keyboard(browser)
    await lostDevice(browser)
  }
  for (const [locale, width, height] of [['zh', 1440, 900], ['en', 1440, 900], ['zh', 390, 844], ['en', 390, 844]]) if (!only || only === `${locale}-${width}`) await walk(browser, locale, width, height)
  if (!only || only === 'dark') await dark(browser)
} catch (error) {
  check('the walk comes to its end', false, error.message)
} finally {
  await browser.close()
}
console.log(`${passed} passed, ${failures.length} failed`)
process.exit(failures.length ? 1 : 0)
