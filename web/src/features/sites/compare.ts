// Two to four sites side by side, as /site-comparisons answers.
import type { Place, Verdict } from './sites'

export const MOST_COMPARED = 4
export interface Cell { text: string; applies: boolean; best: boolean; missing: string }
export interface CompareRow { code: string; label: string; wanted: string; points: boolean; differs: boolean; cells: Cell[] }
export interface Comparison { asof: string; need: string | null; sites: (Place & { verdict: Verdict | null })[]; rows: CompareRow[] }
