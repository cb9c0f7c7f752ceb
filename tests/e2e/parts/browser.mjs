// Chromium from Debian, driven from web/node_modules; what every browser test needs.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(new URL('../../../web/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const axePath = require.resolve('axe-core/axe.min.js')
/** What was given as --name value. */
export const given = Object.fromEntries(process.argv.slice(2).join(' ').split('--').filter(Boolean).map((part) => {
  const [name, ...rest] = part.trim().split(' ')
  return [name, rest.join(' ')]
}))
export const OUT = given.shots ? `${given.shots}/` : fileURLToPath(new URL('../out/', import.meta.url))

// Without the background-networking flags Chromium looks up hosts at every start.
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
// Refusals that a page asks for on purpose: who is signed in, what was never saved, what came before the first day.
const EXPECTED = /status of (401|403|404|412|428|429)|GPU stall|GL Driver Message/

export function launch() {
  mkdirSync(OUT, { recursive: true })
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS })
}

/** A fresh visitor. `complaints` collects page errors, console errors and requests that leave the server. */
export async function visitor(browser, base, { width = 1440, height = 900, locale = 'zh', theme = 'light', phone = false } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: locale === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai', hasTouch: phone, bypassCSP: false, reducedMotion: 'reduce' })
  await context.addInitScript(([chosen, look]) => {
    if (!localStorage.getItem('liantu.look')) localStorage.setItem('liantu.look', JSON.stringify({ locale: chosen, theme: look }))
  }, [locale, theme])
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints = []
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !EXPECTED.test(message.text())) complaints.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(base) && !/^(data|blob):/.test(url)) complaints.push(`request outside the server: ${url}`)
  })
  return { context, page, complaints }
}

/** Breaches of WCAG 2 A and AA of what is shown, as sentences, and elements no browser knows (a part the page forgot to import). Runs in an isolated world, so the page's policy stays on. */
export async function axe(page) {
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send('Page.getFrameTree')
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' })
  const { readFileSync } = await import('node:fs')
  await session.send('Runtime.evaluate', { expression: readFileSync(axePath, 'utf8'), contextId: executionContextId })
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId, awaitPromise: true, returnByValue: true,
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })
      .then((r) => r.violations.flatMap((v) => v.nodes.map((n) => v.id + ': ' + n.target.join(' ') + ' — ' + (n.any[0] ?? n.all[0] ?? n.none[0] ?? {}).message))
        .concat([...document.querySelectorAll('body *')].filter((one) => one instanceof HTMLUnknownElement).map((one) => 'unknown element ' + one.localName)))`,
  })
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}
