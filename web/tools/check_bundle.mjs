// Fails when the JavaScript of the first route is above its budget, or when map or grid are in it. Run after `vite build`.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET = 250_000
const LAZY = ['maplibre', 'revogrid', 'echarts']
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** Chunks loaded before anything is clicked: static imports from the entry, and from the first pages. */
function closure(starts) {
  const seen = new Set()
  const walk = (key) => {
    if (seen.has(key) || !manifest[key]) return
    seen.add(key)
    ;(manifest[key].imports ?? []).forEach(walk)
  }
  starts.forEach(walk)
  return [...seen]
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry)
const firstPages = Object.keys(manifest).filter((key) => /features\/home\/(HomePage\.vue|zh\.ts|en\.ts)$/.test(key))
const keys = closure([entry, ...firstPages])
const files = [...new Set(keys.map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'))
let total = 0
const sizes = files.map((file) => {
  const bytes = gzipSync(readFileSync(new URL(file, dist))).length
  total += bytes
  return [file, bytes]
})
for (const [file, bytes] of sizes.sort((a, b) => b[1] - a[1])) console.log(`${(bytes / 1000).toFixed(1).padStart(8)} kB  ${file}`)
const css = keys.flatMap((key) => manifest[key].css ?? [])
const cssBytes = [...new Set(css)].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist))).length, 0)
console.log(`first route: ${(total / 1000).toFixed(1)} kB gzip of JavaScript (budget ${BUDGET / 1000}), ${(cssBytes / 1000).toFixed(1)} kB of CSS`)

const eager = LAZY.filter((name) => keys.some((key) => key.includes(name)) || files.some((file) => file.includes(name)))
const texts = files.map((file) => readFileSync(new URL(file, dist), 'utf8'))
const evals = files.filter((_, i) => /\bnew Function\(|[^.\w]eval\(/.test(texts[i]))
if (eager.length) console.error(`in the first route but must be lazy: ${eager.join(', ')}`)
if (evals.length) console.error(`eval or new Function, which the policy of the page forbids: ${evals.join(', ')}`)
if (total > BUDGET) console.error(`first route is ${total - BUDGET} bytes above its budget`)
process.exit(total > BUDGET || eager.length || evals.length ? 1 : 0)
