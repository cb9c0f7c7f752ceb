// HiGHS (npm package highs, WebAssembly) on one .lp file: prints the objective of the best solution it found.
// usage: node assignment_peer.mjs PACKAGES FILE.lp SECONDS
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const [packages, file, seconds] = process.argv.slice(2)
const highs = await createRequire(`${packages}/`)('highs')()
const answer = highs.solve(readFileSync(file, 'utf8'), { time_limit: Number(seconds), threads: 1, parallel: 'off' })
const values = Object.values(answer.Columns ?? {}).map((column) => column.Primal)
if (values.length === 0 || values.some((value) => value === undefined)) process.exit(1)
console.log(answer.ObjectiveValue)
