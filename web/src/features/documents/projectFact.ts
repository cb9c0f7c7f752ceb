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
