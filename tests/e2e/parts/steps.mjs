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

/** Ends the walk: "N passed, N failed", exit code 1 when something failed. */
export async function finish(browser) {
  await browser.close()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed ? 1 : 0)
}
