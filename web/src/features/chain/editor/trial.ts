// What the server says of a drawing that is not kept yet: where everything would stand, and what is wrong or doubtful.
import type { Layout } from '../chain'

export type FaultKind = 'doubled_node' | 'unknown_node' | 'self_link' | 'doubled_link' | 'cycle' | 'no_keywords' | 'old_industry_code' | 'bad_number'
export interface TrialFault { kind: FaultKind; node: string; message: string }
export interface Trial {
  layout: Layout
  boxes: { code: string; column: number; row: number; x: number; y: number }[]
  links: { from: string; to: string; weight: number; source: string }[]
  faults: TrialFault[]
}
export interface Industry { code: string; name: string | null; above?: string; note?: string; problem?: string }

const LINK_FAULTS: FaultKind[] = ['unknown_node', 'self_link', 'doubled_link', 'cycle']
export const ofLinks = (fault: TrialFault): boolean => LINK_FAULTS.includes(fault.kind)
export const sayings = (faults: readonly TrialFault[], node: string, kinds: FaultKind[]): string[] => faults.filter((fault) => fault.node === node && kinds.includes(fault.kind)).map((fault) => fault.message)
