// Addresses that name a row rather than a number.
/** A row's own page, "row:projects/ID", instead of a number. */
export function rowOf(address: string): { plural: string; id: string } | null {
  const match = /^row:([a-z-]+)\/(.+)$/.exec(address)
  return match ? { plural: match[1], id: match[2] } : null
}
