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
