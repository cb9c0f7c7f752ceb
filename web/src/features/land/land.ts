// What the ledgers of land beside the parcels answer.
export interface Named { code: string; zh: string; en: string }

export interface IdleParcel {
  id: string
  parcel_no: string
  location: string
  town: string
  park: string
  right_holder: string
  land_m2: number | null
  price_yuan: number | null
  cause: string
  state: Named
  base: string | null
  elapsed: number
  suspended: number
  counted: number
  paused: Named | null
  idle_from: string | null
  fee_from: string | null
  fee_yuan: number | null
  reclaim_from: string | null
  next: string | null
  next_state: Named | null
  days_left: number | null
  soon: boolean
}
export interface IdleLand {
  asof: string
  warn_days: number
  fee_share: number
  basis: string | null
  counts: { state: Named; parcels: number; land_m2: number; fee_yuan?: number }[]
  items: IdleParcel[]
}
export interface IdleClock extends IdleParcel {
  asof: string
  lines: { text: string; basis: string }[]
}

/** Colour and mark of a state: never colour alone. */
export const IDLE_CHIP: Record<string, string> = { to_ask: 'blue', working: 'green', not_due: '', idle: 'yellow', fee_due: 'yellow', reclaimable: 'red' }

export interface FloorUnit {
  id: string
  unit_no: string
  area_m2: number | null
  height_m: number | null
  load_t_m2: number | null
  offer: Named | null
  occupied_by: string
  rent_yuan_m2_month: number | null
}
export interface PlantFloors {
  plant: string
  units: number
  free: number
  area_m2: number
  free_m2: number
  without_area: number
  floors: { building: string; floor: number; area_m2: number; free_m2: number; longest_free_m2: number; units: FloorUnit[] }[]
}
export const OFFERS = ['available', 'locked', 'taken', 'withdrawn', 'unknown'] as const

export interface QuotaBalance {
  kind: Named
  year: number
  in_m2: number
  out_m2: number
  balance_m2: number
  /** Of all entries; those that may not be seen are not listed. */
  count: number
  entries: { id: string; direction: Named; date: string | null; document: string; project_no: string; project: string; parcel_no: string; change_m2: number; after_m2: number }[]
}
export interface QuotaBalances { asof: string; balances: QuotaBalance[] }

export interface HeadRoomSource { id: string; name: string; capacity: number | null; committed: number | null; head_room: number | null; level: string; as_of: string | null; source: string; parks: string[] }
export interface HeadRoom {
  asof: string
  parks: {
    park: string
    kinds: {
      kind: Named
      unit: string
      amount: number | null
      free: number | null
      adds_up: boolean
      shared: boolean
      sources: HeadRoomSource[]
      users: { project: string; site: string; park: string; state: Named; until: string | null; amount: number }[]
      wanted: number
    }[]
  }[]
}

interface ReuseSum { cases: number; land_m2: number; floor_m2: number; freed_land_m2: number; freed_floor_m2: number }
export interface Redevelopment {
  asof: string
  sentence: string
  sums: Record<'all' | 'done' | 'under_way' | 'planned', ReuseSum>
  by_method: (ReuseSum & { method: Named | null })[]
  items: {
    id: string
    name: string
    parcel_no: string
    firm: string
    town: string
    park: string
    cause: string
    method: Named | null
    state: Named | null
    land_m2: number | null
    floor_m2: number | null
    freed_land_m2: number | null
    freed_floor_m2: number | null
    next_use: string
    unit: string
    due: string | null
    done: string | null
    overdue: boolean
    without_area: boolean
    steps_done: number
    steps: { id: string; step: string; due: string | null; done: string | null; late: boolean; unit: string }[]
  }[]
}

export interface ParkPhase { id: string; area: string; phase: string; from_year: number | null; to_year: number | null; state: Named | null; land_m2: number | null; content: string }
export interface ParkTimeline {
  asof: string
  from_year: number
  to_year: number
  parks: { park: string; state: Named | null; chemical: boolean; land_m2: number | null; phases: ParkPhase[] }[]
}

/** "A-1、A-2" of a parcel that was divided or joined. */
export const numbersOf = (text: unknown): string[] => (typeof text === 'string' ? text.split('、').map((one) => one.trim()).filter(Boolean) : [])
