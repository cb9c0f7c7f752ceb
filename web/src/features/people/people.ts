// People, roles and units as the security administrator sees them.
import { api } from '@/api/client'

export interface Someone {
  id: string
  name: string
  login: string
  roles: string[]
  units: string[]
  acts_for: string[]
  removed: boolean
  lastSeen: string | null
}

export interface RoleInfo {
  code: string
  zh: string
  en: string
  reads: string[]
  writes: string[]
  allRows: boolean | null
  basis: string
}

export interface UnitInfo {
  id: string
  name: string
  kind: string
}

type Loose = Record<string, unknown>
const idOf = (one: unknown) => (typeof one === 'string' ? one : String((one as Loose).id ?? (one as Loose).code ?? (one as Loose).name))
const nameOf = (one: unknown) => (typeof one === 'string' ? one : String((one as Loose).name ?? (one as Loose).id))
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : typeof value === 'string' && value ? value.split('|') : [])
const items = async (path: string) => {
  const answer = await api.get<Loose[] | { items?: Loose[] }>(path)
  return Array.isArray(answer) ? answer : answer.items ?? []
}

export function toSomeone(raw: Loose): Someone {
  return {
    id: String(raw.id), name: String(raw.name ?? ''), login: String(raw.login ?? ''), roles: list(raw.roles).map(idOf), units: list(raw.units).map(nameOf), acts_for: list(raw.acts_for).map(idOf),
    removed: raw.active === false || Boolean(raw.removed_at) || raw.removed === true || raw.disabled === true, lastSeen: (raw.last_seen ?? raw.last_signed_in ?? null) as string | null,
  }
}

export async function readPeople(): Promise<Someone[]> {
  return (await items('/people')).map(toSomeone)
}

export async function readRoles(): Promise<RoleInfo[]> {
  return (await items('/roles')).map((raw) => ({
    code: String(raw.code ?? raw.name), zh: String(raw.zh ?? raw.name), en: String(raw.en ?? raw.zh ?? raw.name), reads: list(raw.reads).map(String), writes: list(raw.writes).map(String),
    allRows: typeof raw.all_rows === 'boolean' ? raw.all_rows : null, basis: String(raw.basis ?? ''),
  }))
}

export async function readUnits(): Promise<UnitInfo[]> {
  return (await items('/units')).map((raw) => ({ id: idOf(raw), name: nameOf(raw), kind: String(raw.kind ?? '') }))
}
