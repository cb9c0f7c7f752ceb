// A stand-in for the server while pages are built: `node mock/server.mjs [port]` serves dist with the real policy and answers
// docs/design/http.md from a fictional county in memory. Sign in as zhou, zhang, li, sec, sys, aud … with password liantu-2026.
import { createServer } from 'node:http'
import { readFileSync, existsSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { schema } from './schema.mjs'
import { layer, tables, TOWNS } from './county.mjs'

const port = Number(process.argv[2] ?? 8731)
const dist = process.env.LIANTU_DIST ?? fileURLToPath(new URL('../dist', import.meta.url))
const PASSWORD = 'liantu-2026'
const NOW = '2026-09-15T17:30:00+08:00'
const state = { setup: !process.argv.includes('--fresh'), signedIn: new Map(), preferences: {}, outline: !process.argv.includes('--no-outline'), streams: new Set(), county: { name: '云川县', division: '371399', go_live: '2026-09-01', demo: true, map_review_number: null } }
const ROLES = [['attraction_officer', '招商干部', 'Attraction officer'], ['project_clerk', '项目科', 'Project office'], ['approval_window', '审批窗口', 'Approval window'], ['chain_leader', '链长', 'Chain lead'], ['leader', '领导', 'Leader'], ['liaison', '领导联络员', 'Liaison'],
  ['inspector', '督查考核', 'Supervision'], ['enterprise_service', '企业服务', 'Enterprise service'], ['reporter', '填报员', 'Reporter'], ['system_admin', '系统管理员', 'System administrator'], ['security_admin', '安全管理员', 'Security administrator'], ['audit_admin', '审计管理员', 'Audit administrator']]
const RIGHTS = { project_clerk: ['read_ledgers', 'write_ledgers', 'import', 'export', 'undo_batch', 'see_personal', 'review', 'manage_map'], attraction_officer: ['read_ledgers', 'write_ledgers', 'import', 'export', 'undo_batch', 'see_personal'], reporter: ['read_ledgers', 'write_ledgers', 'import', 'export', 'undo_batch'], system_admin: ['manage_system'], security_admin: ['manage_people'], audit_admin: ['read_audit'] }
const person = (login, name, roles, units = ['县重大项目专班'], acts_for = []) => ({ id: `p-${login}`, name, login, roles, units, rights: roles.flatMap((role) => RIGHTS[role] ?? ['read_ledgers', 'export']), acts_for, active: true, last_seen: '2026-09-15T08:10:00+08:00' })
const people = [person('zhou', '周科员', ['project_clerk']), person('zhao', '招商赵干部', ['attraction_officer'], ['县投资促进中心']), person('leader', '示例领导', ['leader'], ['县政府']), person('liao', '廖联络员', ['liaison'], ['县政府办'], [{ id: 'p-leader', name: '示例领导' }]),
  person('chain', '示例链长', ['chain_leader'], ['新能源材料链']), person('town', '青禾填报员', ['reporter'], ['青禾镇']), person('win', '窗口汪', ['approval_window'], ['审批局']), person('sec', '安全管理员', ['security_admin'], ['信息中心']), person('sys', '系统管理员', ['system_admin'], ['信息中心']), person('aud', '审计管理员', ['audit_admin'], ['审计科'])]
const ADMIN = new Set(['security_admin', 'system_admin', 'audit_admin'])

class Refusal extends Error {
  constructor(status, title, more = {}) { super(title); this.status = status; this.more = more }
}
const refuse = (status, title, more) => { throw new Refusal(status, title, more) }
const visible = (who) => (who.roles.every((role) => ADMIN.has(role)) ? [] : schema.entities.map((e) => ({ ...e, may_write: who.rights.includes('write_ledgers') && (!who.roles.includes('attraction_officer') || ['deal', 'enterprise'].includes(e.name)) })))
const entityOf = (plural) => schema.entities.find((e) => e.plural === plural)

function filtered(plural, query) {
  let rows = tables[plural]
  for (const [key, wanted] of query) {
    const match = key.match(/^filter\[(\w+)\](?:\[(\w+)\])?$/)
    if (!match) continue
    const [, field, op = 'eq'] = match
    const value = (row) => { const v = row.values[field]; return v && typeof v === 'object' ? v.from : v }
    const test = { eq: (v) => String(v) === wanted, ne: (v) => String(v) !== wanted, in: (v) => wanted.split(',').includes(String(v)), contains: (v) => String(v ?? '').includes(wanted), ge: (v) => v >= (isNaN(wanted) ? wanted : Number(wanted)), le: (v) => v <= (isNaN(wanted) ? wanted : Number(wanted)), empty: (v) => (v === undefined || v === null || v === '') === (wanted === '1') }[op]
    rows = rows.filter((row) => test(value(row)))
  }
  const q = query.get('q')
  if (q) rows = rows.filter((row) => Object.values(row.values).some((v) => typeof v === 'string' && v.includes(q)))
  const sort = query.get('sort')
  if (sort) {
    const down = sort.startsWith('-')
    const field = sort.replace(/^-/, '')
    const value = (row) => (['changed_at', 'valid_from'].includes(field) ? row.changed_at : row.values[field]?.from ?? row.values[field])
    rows = [...rows].sort((a, b) => { const x = value(a), y = value(b); if (x === undefined) return 1; if (y === undefined) return -1; return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1) })
  }
  return rows
}
function summary(plural, query) {
  const rows = filtered(plural, query)
  const sumOf = (list) => Object.fromEntries(entityOf(plural).fields.filter((f) => f.kind === 'number' && f.unit !== 'degree').map((f) => [f.name, list.reduce((sum, row) => sum + (row.values[f.name] ?? 0), 0)]))
  const group = query.get('group')
  const groups = group ? [...new Set(rows.map((row) => row.values[group] ?? ''))].map((key) => { const list = rows.filter((row) => (row.values[group] ?? '') === key); return { key, count: list.length, sums: sumOf(list) } }) : undefined
  return { count: rows.length, sums: sumOf(rows), groups }
}
function listing(plural, query) {
  const rows = filtered(plural, query)
  const limit = Number(query.get('limit') ?? 100)
  const from = Number(query.get('after') ?? 0)
  return { items: rows.slice(from, from + limit).map(({ shape, ...row }) => row), next: from + limit < rows.length ? String(from + limit) : null, total: rows.length }
}
function home(who) {
  const counts = visible(who).map((e) => ({ entity: e.name, plural: e.plural, count: tables[e.plural].length }))
  const recent = [...tables.deals].sort((a, b) => (a.changed_at < b.changed_at ? 1 : -1)).slice(0, 6).map((r) => ({ entity: 'deal', id: r.id, title: r.values.name, stage: r.values.stage, next_step: r.values.next_step, at: r.changed_at }))
  return { cards: visible(who).length ? [{ kind: 'ledgers', title: '台账', items: counts }, { kind: 'recent_deals', title: '最近的招商项目', items: recent }] : [] }
}
const explain = { checks: [['database', 'ok', '数据库完整，外键无误'], ['schema', 'ok', '结构版本 12，与程序一致'], ['disk', 'ok', '可用 41%'], ['calendar', 'warning', '2027 年工作日历未载入：之后的日期按暂定计'], ['clock', 'ok', '时钟偏差 0.2 秒'], ['fonts', 'ok', '中文字体齐全'], ['backup', 'ok', '最近一次备份 9月15日 03:10']].map(([name, s, detail]) => ({ name, status: s, ok: s === 'ok', detail })) }
const changes = tables.projects.slice(0, 30).map((row, i) => ({ seq: 3200 - i, at: row.changed_at, actor: people[i % 3].name, on_behalf_of: i % 9 === 4 ? '示例领导' : null, op: ['put', 'put', 'put', 'delete'][i % 4], entity: 'project', id: row.id, title: row.values.name, version: row.version, reason: i % 4 === 0 ? '周调度更新' : '', fields: ['ytd_done_yuan', 'progress'] }))

async function answer(request, body, url) {
  const path = url.pathname.replace('/api/v1', '')
  const method = request.method
  const query = url.searchParams
  const token = /liantu_session=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  const who = state.signedIn.get(token)
  const json = body.length && String(request.headers['content-type']).includes('json') ? JSON.parse(body.toString()) : {}
  if (method !== 'GET' && request.headers['x-liantu'] !== '1') refuse(403, '缺少请求头 X-Liantu。')
  if (path === '/setup' && method === 'GET') return { needed: !state.setup, token_valid: query.get('token') === 'demo-token' }
  if (path === '/setup' && method === 'POST') { if (json.token !== 'demo-token') refuse(403, '设置链接已失效，请在服务器上运行 liantu admin setup-link 重新生成。'); state.setup = true; Object.assign(state.county, json.county, { go_live: json.go_live, demo: false }); people.unshift(...json.people.map((p) => person(p.login, p.name, p.roles))); return [201, { person: people[0] }, { 'Set-Cookie': signIn(people[0]) }] }
  if (path === '/session' && method === 'POST') {
    const found = people.find((p) => p.login === json.login)
    if (!found || json.password !== PASSWORD) refuse(403, '登录名或口令不对。连错 5 次将锁定 15 分钟。')
    return [200, { person: found }, { 'Set-Cookie': signIn(found) }]
  }
  if (!who) refuse(401, '请先登录。')
  if (path === '/session' && method === 'DELETE') { state.signedIn.delete(token); return [204, null] }
  if (path === '/session') return { person: who, county: state.county, version: '0.1.0', now: NOW, acting_for: who.actingFor ?? null }
  if (path === '/session/acting-for') { who.actingFor = who.acts_for.find((p) => p.id === json.person) ?? null; return { acting_for: who.actingFor } }
  if (path.startsWith('/preferences/')) { const key = `${who.id}${path}`; if (method === 'PUT') { state.preferences[key] = json; return json } return state.preferences[key] ?? refuse(404, '还没有保存过。') }
  if (path === '/schema') return { entities: visible(who) }
  if (path === '/home') return home(who)
  if (path === '/search') { const q = query.get('q') ?? ''; return { items: visible(who).flatMap((e) => tables[e.plural].filter((row) => String(row.values[e.title_field]).includes(q)).slice(0, 5).map((row) => ({ entity: e.name, id: row.id, title: row.values[e.title_field], hint: row.values.town ?? row.values.responsible_unit ?? '' }))) } }
  if (path === '/roles') return { items: ROLES.map(([name, zh, en]) => ({ name, zh, en })) }
  if (path === '/units') { if (method === 'POST') return [201, json]; return { items: ['县重大项目专班', '县投资促进中心', '县政府办', '审批局', '信息中心', '审计科', ...TOWNS].map((name, i) => ({ id: `u${i}`, name })) } }
  if (path === '/people' && method === 'GET') return { items: people }
  if (path === '/people' && method === 'POST') { if (people.some((p) => p.login === json.login)) refuse(409, '登录名已有人用，请换一个。', { errors: [{ pointer: '/login', detail: '登录名已有人用，请换一个。' }] }); const made = person(json.login, json.name, json.roles, json.units); people.push(made); return [201, made] }
  if (path.startsWith('/people/')) { const found = people.find((p) => p.id === path.split('/')[2]) ?? refuse(404, '没有这个人。'); Object.assign(found, json); return found }
  if (path === '/batches') return { items: [{ id: 'b3', kind: 'import', actor: '周科员', reason: '', at: '2026-09-15T17:21:00+08:00', rows: 44, undone_by: null, may_undo: true, files: ['城东街道.xlsx', '化工园.xlsx'] }, { id: 'b2', kind: 'import', actor: '周科员', reason: '启用基线', at: '2026-09-08T10:05:00+08:00', rows: 482, undone_by: null, may_undo: false, files: ['重点项目台账.xlsx'] }] }
  if (path === '/uploads') return [201, { id: 'up1', name: query.get('name'), size: body.length, sha256: 'ab'.repeat(32) }]
  if (path === '/map/layers') return [['jurisdiction', '县界', 'County outline', 'polygon'], ['towns', '镇街界', 'Towns', 'polygon'], ['projects', '项目', 'Projects', 'point'], ['parcels', '地块', 'Parcels', 'polygon'], ['plants', '厂房', 'Plants', 'point'], ['yards', '院落', 'Yards', 'point'], ['enterprises', '企业', 'Firms', 'point']].map(([name, zh, en, kind]) => ({ name, zh, en, kind, crs: 'EPSG:4490', count: !state.outline && ['jurisdiction', 'towns'].includes(name) ? 0 : layer(name).length, updated_at: NOW }))
  if (path === '/map/outline') { state.outline = true; return [201, { count: 1 }] }
  const geo = path.match(/^\/map\/layers\/([\w-]+)\.geojson$/)
  if (geo) { const name = geo[1]; const features = !state.outline && ['jurisdiction', 'towns'].includes(name) ? [] : layer(name); const ids = entityOf(name) ? new Set(filtered(name, query).map((r) => r.id)) : null; return { type: 'FeatureCollection', features: ids ? features.filter((f) => ids.has(f.id)) : features } }
  if (path === '/audit/changes') return { items: changes, next: null, total: 3200 }
  if (path === '/audit/seals') return { items: [0, 1, 2, 3].map((i) => ({ n: 28 - i, at: `2026-09-${15 - i}T00:05:00+08:00`, from_seq: 3100 - i * 90, to_seq: 3190 - i * 90, root: '9f3c1ad27e'.repeat(6) + i, count: 90 })) }
  if (path === '/audit/verify') return { sound: true, versions: 12480, changes: 3200, seals: 28 }
  if (path === '/audit/exports') return { items: [{ at: '2026-09-15T16:02:00+08:00', actor: '周科员', entity: 'project', format: 'xlsx', rows: 60, personal: false }, { at: '2026-09-14T09:12:00+08:00', actor: '招商赵干部', entity: 'deal', format: 'xlsx', rows: 84, personal: true }] }
  if (path === '/system' || path === '/doctor') return { ...explain, ok: true, version: '0.1.0', last_backup: '2026-09-15T03:10:00+08:00', last_restore_drill: null, backups: [{ name: 'liantu-20260915-0310.backup', at: '2026-09-15T03:10:00+08:00', bytes: 8123904, verified: true }] }
  const parts = path.split('/').filter(Boolean)
  if (!entityOf(parts[0]) || !visible(who).length) refuse(404, '没有这个地址。')
  return ledger(parts, method, query, json, who, request)
}

function ledger([plural, id, more], method, query, json, who, request) {
  if (!id && method === 'GET') return listing(plural, query)
  if (!id && method === 'POST') { const row = { id: `new${Date.now()}`, version: 1, changed_at: NOW, batch: null, unit: who.units[0], baseline: false, values: json.values, masked: [] }; if (!json.values[entityOf(plural).title_field]) refuse(422, '有一处要改。', { errors: [{ pointer: `/values/${entityOf(plural).title_field}`, detail: '名称必填。' }] }); tables[plural].unshift(row); return [201, row] }
  if (id === 'summary') return summary(plural, query)
  const row = tables[plural].find((r) => r.id === id) ?? refuse(404, '没有这一行，可能已删除。')
  if (more === 'history') return { versions: [{ version: row.version, op: 'update', at: row.changed_at, actor: '周科员', batch: row.batch, kind: 'import', changes: [] }] }
  if (method === 'PATCH') { if (!request.headers['if-match']) refuse(428, '请带上版本号。'); for (const [name, value] of Object.entries(json.set)) if (value === null) delete row.values[name]; else row.values[name] = value; row.version++; row.changed_at = NOW; return { ...row, batch: 'b9' } }
  const { shape, ...plain } = row
  return [200, plain, { ETag: `"${row.id}:${row.version}"` }]
}
function signIn(who) { const token = Math.random().toString(36).slice(2); state.signedIn.set(token, who); return `liantu_session=${token}; HttpOnly; SameSite=Strict; Path=/` }

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.mjs': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json', '.woff2': 'font/woff2' }
const POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'"
function page(url, response) {
  let file = join(dist, normalize(decodeURIComponent(url.pathname)))
  if (!file.startsWith(dist) || !existsSync(file) || !statSync(file).isFile()) file = join(dist, 'index.html')
  response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', 'Content-Security-Policy': POLICY, 'X-Content-Type-Options': 'nosniff' })
  response.end(readFileSync(file))
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://mock')
  const requestId = Math.random().toString(16).slice(2, 10).toUpperCase()
  if (url.pathname === '/livez') return response.end('ok')
  if (url.pathname === '/readyz') { response.writeHead(200, { 'Content-Type': 'application/json' }); return response.end(JSON.stringify({ ready: true, ok: true, checks: explain.checks })) }
  if (!url.pathname.startsWith('/api/')) return page(url, response)
  if (url.pathname === '/api/v1/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
    response.write(': here\n\n')
    state.streams.add(response)
    return request.on('close', () => state.streams.delete(response))
  }
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  try {
    const result = await answer(request, Buffer.concat(chunks), url)
    const [status, data, headers] = Array.isArray(result) && typeof result[0] === 'number' ? result : [200, result, {}]
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'X-Request-Id': requestId, ...headers })
    response.end(data === null ? '' : JSON.stringify(data))
  } catch (error) {
    const status = error.status ?? 500
    if (status === 500) console.error(error)
    response.writeHead(status, { 'Content-Type': 'application/problem+json; charset=utf-8', 'X-Request-Id': requestId })
    response.end(JSON.stringify({ type: 'about:blank', status, title: error.status ? error.message : '服务器出错了，数据没有写入。', requestId, ...error.more }))
  }
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}`))
