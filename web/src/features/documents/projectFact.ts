// Which columns of a project a document's sentence changes.
import type { Row, Values } from '@/api/schema'

export const YI = 1e8

export interface ProjectDraft { investment: string; town: string }

/** Only what differs from the row; what is no number stays out. */
export function projectSet(draft: ProjectDraft, row?: Row): Values {
  const set: Values = {}
  const amount = draft.investment.trim() === '' ? NaN : Number(draft.investment.replace(/[,，]/g, ''))
  if (Number.isFinite(amount) && Math.round(amount * YI) !== row?.values.total_investment_yuan) set.total_investment_yuan = Math.round(amount * YI)
  const town = draft.town.trim()
  if (town && town !== row?.values.town) set.town = town
  return set
}

/** As it is written, then without the word that a ledger may leave out: 北辰轮胎扩建项目, 北辰轮胎扩建. */
export function namesToLookFor(words: string): string[] {
  const name = words.trim(), bare = name.replace(/(建设)?(项目|工程)$/, '')
  return bare.length >= 2 && bare !== name ? [name, bare] : [name]
}
