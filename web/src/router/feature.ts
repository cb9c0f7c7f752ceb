// A feature registers itself by src/features/<name>/routes.ts with a default export of this shape.
import type { RouteRecordRaw } from 'vue-router'

export type Messages = { [key: string]: string | Messages }
export type MessageLoader = () => Promise<{ default: Messages }>

export interface Feature {
  name: string
  routes: RouteRecordRaw[]
  /** Put under the feature's name: key `title` of feature `map` is `map.title`. Read before its first page opens. */
  messages?: { zh: MessageLoader; en: MessageLoader }
}

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the title, in the shell's messages or the feature's own. */
    title?: string
    /** Open without signing in. */
    public?: boolean
    /** Drawn without rail and top bar. */
    bare?: boolean
    /** Of the whole county: not for those who see the rows of their own units only. */
    whole?: boolean
    /** Can be shown alone on a big screen: ?screen=1 draws it without rail and top bar. */
    screen?: boolean
    /** Needs this ledger (name or plural) to be readable. */
    entity?: string
    /** Needs this right, see RIGHT. */
    right?: string
    /** The page fills the window itself: no margin, no scrolling of the whole. */
    full?: boolean
    /** Set by the collector. */
    feature?: string
  }
}

export function defineFeature(feature: Feature): Feature {
  return feature
}
