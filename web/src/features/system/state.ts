// What the server says about itself to the system administrator.
import { api, ApiProblem } from '@/api/client'

export interface Check {
  name: string
  status: 'ok' | 'warning' | 'fail'
  detail: string
}

export interface Backup {
  name: string
  at: string
  bytes: number | null
  verified: boolean | null
}

export interface SystemState {
  version: string
  /** false: the server refuses to be called ready; null: it did not say. */
  ready: boolean | null
  checks: Check[]
  lastBackup: string | null
  lastDrill: string | null
  backups: Backup[]
  /** A verb as it is typed on the server: `liantu backup create --data /var/lib/liantu`. */
  command: (verb: string) => string
}

type Loose = Record<string, unknown>

function check(raw: Loose): Check {
  const word = String(raw.status ?? raw.state ?? raw.result ?? (raw.ok === false ? 'fail' : 'ok'))
  const status = /^(ok|pass|good)$/i.test(word) ? 'ok' : /^warn/i.test(word) ? 'warning' : 'fail'
  return { name: String(raw.name ?? ''), status, detail: String(raw.detail ?? raw.message ?? raw.text ?? '') }
}

function checksOf(answer: Loose): Check[] {
  const list = (answer.checks ?? answer.items ?? []) as Loose[] | Record<string, Loose>
  if (!answer.checks && !answer.items && Array.isArray(answer.faults)) {
    return (answer.faults as string[]).map((detail, i) => ({ name: String(i + 1), status: 'fail', detail }))
  }
  return Array.isArray(list) ? list.map(check) : Object.entries(list).map(([name, raw]) => check({ name, ...raw }))
}

/** An address that an older server does not have counts as nothing said. */
async function optional(path: string): Promise<Loose> {
  try {
    return await api.get<Loose>(path)
  } catch (error) {
    if (error instanceof ApiProblem && [404, 405].includes(error.status)) return {}
    if (error instanceof ApiProblem && error.status === 503) return error.body
    throw error
  }
}

export async function readSystem(): Promise<SystemState> {
  const [system, ready] = await Promise.all([optional('/system'), optional('/readyz?verbose')])
  const text = (value: unknown) => (typeof value === 'string' && value ? value : null)
  const backups = ((system.backups ?? []) as Loose[]).map((raw) => ({
    name: String(raw.name ?? raw.path ?? ''), at: String(raw.at ?? raw.created_at ?? ''),
    bytes: typeof raw.bytes === 'number' ? raw.bytes : typeof raw.size === 'number' ? raw.size : null,
    verified: typeof raw.verified === 'boolean' ? raw.verified : null,
  }))
  const checks = checksOf(system)
  const command = (verb: string) => [text(system.command) ?? 'liantu', verb, text(system.place)].filter(Boolean).join(' ')
  return {
    command,
    version: text(system.version) ?? '', ready: typeof ready.ready === 'boolean' ? ready.ready : null, checks: checks.length ? checks : checksOf(ready),
    lastBackup: text(system.last_backup) ?? backups[0]?.at ?? null,
    lastDrill: text(system.last_restore_drill) ?? text(system.last_restore_test), backups,
  }
}
