// The interface's own description, in both spellings, is accepted by a linter without a remark.
//
//   node tests/e2e/openapi.mjs --url http://127.0.0.1:8080          (--login, --password, --shots are ignored)
//
// Ends with one line "N passed, N failed"; exit code 1 when something failed.
import { createRequire } from 'node:module'

const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { createConfig, lintFromString } = require('@redocly/openapi-core')
const url = process.argv[process.argv.indexOf('--url') + 1]
const config = await createConfig({ extends: ['recommended'] })
let failed = 0
for (const address of ['/api/openapi.json', '/api/openapi.json?v=3.0']) {
  const answer = await fetch(url + address)
  const problems = await lintFromString({ source: await answer.text(), absoluteRef: '/openapi.json', config })
  for (const problem of problems) console.log(`${problem.severity} ${problem.ruleId} ${problem.location[0]?.pointer ?? ''}: ${problem.message}`)
  console.log(`${problems.length ? 'FAILED ' : 'ok     '} ${address}`)
  failed += problems.length ? 1 : 0
}
console.log(`${2 - failed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
