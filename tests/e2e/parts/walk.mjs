// Somebody signed in at the pages of the program, and a look at a page: picture, width, axe, forgotten words.
import { axe, given, OUT, visitor } from './browser.mjs'
import { base, expect } from './steps.mjs'

export async function signedIn(browser, login, language = 'zh', width = 1440, height = 900, theme = 'light') {
  const made = await visitor(browser, base, { width, height, locale: language, theme, phone: width < 640 })
  const ask = (method, path, data) => made.context.request[method](`${base}/api/v1${path}`, { data, headers: { 'X-Liantu': '1' } })
  const answer = await ask('post', '/session', { login, password: given.password })
  expect(answer.ok(), `sign in as ${login}: ${answer.status()}`)
  await ask('put', '/preferences/look', { locale: language, theme, size: 'normal', density: 'normal' })
  return { ...made, ask, get: async (path) => (await ask('get', path)).json() }
}

export async function quiet(page) {
  await page.waitForFunction(() => !document.querySelector('.skeleton'))
  await page.waitForTimeout(400)
}

/** Pictures are named `prefix`-NAME.png. A word of `messages`, as in chain.title, is one that was not translated. */
export function looker(prefix, messages) {
  return async (page, name, complaints) => {
    await quiet(page)
    await page.screenshot({ path: `${OUT}${prefix}-${name}.png` })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide <= 0, `${name} is ${wide} px wider than the window`)
    const breaches = await axe(page)
    expect(breaches.length === 0, `axe on ${name}: ${breaches.slice(0, 5).join('\n')}`)
    const keys = await page.evaluate((words) => {
      const unseen = [...document.querySelectorAll('input, textarea, option, button')].flatMap((one) => [one.placeholder, one.title, one.ariaLabel, one.textContent])
      const said = [document.body.innerText, ...unseen].join('\n')
      return [...said.matchAll(new RegExp(`\\b(${words.join('|')})\\.[a-zA-Z]+`, 'g'))].map((m) => m[0])
    }, messages)
    expect(keys.length === 0, `${name} shows keys: ${keys.slice(0, 4)}`)
    expect(complaints.length === 0, `${name}: ${complaints.splice(0).slice(0, 3).join(' | ')}`)
  }
}
