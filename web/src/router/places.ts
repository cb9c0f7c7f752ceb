// Where things are, for links between features. Names are those of the features' own routes.
import type { RouteLocationRaw } from 'vue-router'

export function ledgerAt(plural: string, query: Record<string, string> = {}): RouteLocationRaw {
  return { name: 'ledger', params: { plural }, query }
}

export function rowAt(plural: string, id: string): RouteLocationRaw {
  return { name: 'row', params: { plural, id } }
}

/** `need`: the project for which the sites are looked at. */
export function mapAt(plural: string, id: string, need?: string): RouteLocationRaw {
  return { name: 'map', query: { entity: plural, id, need: need || undefined } }
}

/** The firms of a chain, or of one node of it, on the map. */
export function chainMapAt(chain: string, node?: string): RouteLocationRaw {
  return { name: 'map', query: node ? { chain, node } : { chain } }
}

export const IMPORT_NEW: RouteLocationRaw = { name: 'import-new' }
export const BATCHES: RouteLocationRaw = { name: 'batches' }
