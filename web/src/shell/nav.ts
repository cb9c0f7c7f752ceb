// The rail, by job. An entry appears when its page exists and the person may open it; nothing stands for what is to come.
import type { RouteLocationRaw, Router } from 'vue-router'
import type { IconName } from '@/components/icons'
import { admit, type Visitor } from '@/router/guards'
import { RIGHT } from '@/router/roles'

export interface NavEntry {
  /** Also the key of its words: nav.<key>. */
  key: string
  to: { name: string; params?: Record<string, string> }
  icon: IconName
  /** What may be typed in the command palette besides the words themselves: pinyin initials. */
  initials: string
  /** For pages whose own guard is wider than their use. */
  right?: string
  /** Stands behind “more” of its group in the rail. */
  seldom?: boolean
}

export interface NavGroup {
  /** nav.<key>, null for entries above all groups. */
  key: string | null
  entries: NavEntry[]
}

const ledger = (plural: string, icon: IconName, initials: string): NavEntry => ({ key: plural, to: { name: 'ledger', params: { plural } }, icon, initials })
const seldom = (entry: NavEntry): NavEntry => ({ ...entry, seldom: true })
const page = (key: string, name: string, icon: IconName, initials: string): NavEntry => ({ key, to: { name }, icon, initials })

export const NAV: NavGroup[] = [
  { key: null, entries: [page('today', 'home', 'home', 'jr sy')] },
  { key: 'whom', entries: [page('chain-maps', 'chains', 'chain', 'cyl cyltp lt'), page('visit-week', 'visit-week', 'target', 'mbyzf zf'), ledger('enterprises', 'firm', 'qy'), ledger('deals', 'talk', 'zstz ztxm')] },
  {
    key: 'where',
    entries: [page('map', 'map', 'map', 'yzt dt'), page('site-match', 'site-match', 'target', 'xz pp'), page('land', 'idle-land', 'layers', 'ysds xztd ydzb'), ledger('parcels', 'parcel', 'dk'), ledger('plants', 'plant', 'cf'), ledger('yards', 'yard', 'yl')],
  },
  {
    key: 'push',
    entries: [
      page('board', 'board', 'board', 'kb dp'), page('networks', 'networks', 'chain', 'spwl wl'), page('case-queue', 'case-queue', 'clock', 'spbj bjdl'), ledger('projects', 'table', 'xm xmtz'), ledger('project-weeks', 'week', 'zdd'), ledger('tasks', 'task', 'rw zrw yrw'), seldom(ledger('month-plans', 'list', 'ydjh')),
      seldom(ledger('decisions', 'decide', 'qdsx')), seldom(ledger('listings', 'list', 'ndmd')), seldom(ledger('funds', 'funds', 'zjtz')), seldom(ledger('payments', 'funds', 'zjzf')), seldom(ledger('sponsor-visits', 'visit', 'bbzf')), seldom(page('sponsors', 'visit', 'people', 'bkyzb bk zb')),
      page('reviews', 'reviews', 'done', 'dfh jdfh'), seldom(ledger('stage-events', 'history', 'jdbg')), page('pool', 'pool', 'layers', 'kytd cbk'), seldom(page('full-output', 'full-output', 'plant', 'tcdc dc')),
      page('counting', 'counting', 'target', 'jsyrk qyjs'),
      seldom(ledger('exemptions', 'exempt', 'ldhm')),
    ],
  },
  { key: 'deliver', entries: [page('one-page', 'one-page', 'file', 'hqyyz yyz'), page('forms', 'forms', 'week', 'bdwmb mb'), page('targets', 'targets', 'target', 'mb zbmb'), page('documents', 'documents', 'file', 'wg jh'), page('yearly-board', 'yearly-board', 'board', 'ndb lgy'), ledger('indicators', 'list', 'zb'), page('quality', 'quality', 'done', 'sjzl')] },
  { key: 'evidence', entries: [{ ...page('imports', 'batches', 'import', 'drpc dr'), right: RIGHT.readLedgers }, page('audit', 'audit', 'audit', 'sj')] },
  { key: 'administer', entries: [page('people', 'people', 'people', 'ryyqx ry'), page('system', 'system', 'system', 'xtzt xt')] },
]

export function visibleNav(router: Router, visitor: Visitor): NavGroup[] {
  const open = (entry: NavEntry) => {
    if (!router.hasRoute(entry.to.name) || (entry.right && !visitor.hasRight(entry.right))) return false
    return admit(router.resolve(entry.to as RouteLocationRaw), visitor) === true
  }
  return NAV.map((group) => ({ ...group, entries: group.entries.filter(open) })).filter((group) => group.entries.length > 0)
}
