// Steps of a walk, one line each, and the count at its end.
import { given } from './browser.mjs'

export const base = (given.url ?? 'http://127.0.0.1:8080').replace(/\/$/, '')

let passed = 0
let failed = 0

/** --only WORD runs the steps whose name has the word. */
export async function step(name, run) {
  if (given.only && !name.includes(given.only)) return
  try {
    await run()
    passed++
    console.log(`ok      ${name}`)
  } catch (error) {
    failed++
    console.log(`FAILED  ${name}\n        ${String(error.message ?? error).split('\n').slice(0, 6).join('\n        ')}`)
  }
}

export function expect(condition, message) {
  if (!condition) throw new Error(message)
}

const SETTLED_MS = 5_000

/** That the page comes to show `wanted` of it: a page under load is drawn a moment after the answer came. */
export async function expectCount(locator, wanted, message) {
  const from = performance.now()
  let seen = await locator.count()
  while (seen !== wanted && performance.now() - from < SETTLED_MS) {
    await new Promise((again) => setTimeout(again, 50))
    seen = await locator.count()
  }
  expect(seen === wanted, `${message}: ${seen} instead of ${wanted}`)
}

/** Ends the walk: "N passed, N failed", exit code 1 when something failed. */
export async function finish(browser) {
  await browser.close()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
