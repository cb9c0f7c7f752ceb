// What the server says of approval templates; durations are whole or half units, null where nobody promised.
export interface TemplateLink { step: string; lag_wd?: number; lag_hours?: number; gap?: boolean; article?: string; article_en?: string }
export interface TemplateStep {
  code: string
  module: string
  kind?: 'gate' | 'works'
  name: string
  en: string
  department?: string
  department_en?: string
  baseline_wd?: number | null
  promised_wd?: number | null
  baseline_hours?: number | null
  promised_hours?: number | null
  after: TemplateLink[]
  condition?: string
  /** Its finish reaches a stage of rule `any`. */
  milestone?: boolean
  simulated?: boolean
  converts?: boolean
  voided_by?: string[]
  /** Parts of names of matters, "|" between, by which cases without a step are found. */
  matters?: string
  basis: string
}
export interface ApprovalTemplate {
  code: string
  version: number
  name: string
  en: string
  unit: 'working_day' | 'hour'
  basis: string
  modules: { code: string; name: string; en: string; before_start: boolean; milestone: 'none' | 'all' | 'any' }[]
  questions: { code: string; text: string; en: string; basis: string }[]
  steps: TemplateStep[]
}
export interface Figure { name: string; definition: string; baseline: number | null; promised: number | null; percent: number | null; aim?: { percent: number; exact: number; floor: number } }
export interface Times { finish: number | null; steps: { code: string; from: number; to: number; float: number; free_float: number; critical: boolean }[]; chains: string[]; unpromised: string[] }
export interface TemplateHead { code: string; version: number; name: string; unit: 'working_day' | 'hour'; basis: string; shipped: boolean; modules: number; matters: number; versions: number; figures: Figure[] }
export interface VersionHead { version: number; shipped: boolean; reason: string; actor: string; at: string | null }
export interface TemplateView {
  template: ApprovalTemplate
  findings: { ring: boolean; steps: string[]; text: string }[]
  baseline: Times | null
  promised: Times | null
  figures: Figure[]
  compression_basis: string
  /** As a reader sees them: "" of the template, of steps by code, of questions by "?" and code. */
  basis_words: Record<string, string>
  head: TemplateHead
  versions: VersionHead[]
}
export interface Comparison { from: VersionHead; to: VersionHead; before: TemplateHead; after: TemplateHead; items: { step: string; field: string; before: string; after: string }[] }

export const durationKeys = (unit: string) => (unit === 'hour' ? (['baseline_hours', 'promised_hours'] as const) : (['baseline_wd', 'promised_wd'] as const))

/** Predecessors as they are typed: "1.1, 2.1+2"; articles of links that stay are kept. */
export function linksText(step: TemplateStep, unit: string): string {
  const lag = unit === 'hour' ? 'lag_hours' : 'lag_wd'
  return step.after.map((link) => link.step + (link[lag] ? `+${link[lag]}` : '')).join(', ')
}
export function linksOf(typed: string, old: TemplateLink[], unit: string): TemplateLink[] {
  const lag = unit === 'hour' ? 'lag_hours' : 'lag_wd'
  return typed.split(/[,，、;；\s]+/).filter(Boolean).map((one) => {
    const [step = '', days] = one.split('+')
    const kept = old.find((link) => link.step === step)
    return { ...(kept ?? { step }), ...(days ? { [lag]: Number(days) } : {}) }
  })
}
/** "" is not promised; anything that is no whole or half number is undefined. */
export function durationOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null
  const value = Number(typed)
  return Number.isFinite(value) && value > 0 && Number.isInteger(value * 2) ? value : undefined
}
