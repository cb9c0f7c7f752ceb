import type { Router } from 'vue-router'
import type { useAsof } from '@/stores/asof'
import type { useLook } from '@/stores/look'
import type { useSession } from '@/stores/session'
import type { Command } from './commands'
import { visibleNav } from './nav'

interface Parts {
  t: (key: string, named?: Record<string, unknown>) => string
  router: Router
  session: ReturnType<typeof useSession>
  look: ReturnType<typeof useLook>
  asof: ReturnType<typeof useAsof>
  help: () => void
}

/** Places of the rail first, then what changes the look of the page, then leaving. */
export function shellCommands({ t, router, session, look, asof, help }: Parts): Command[] {
  const places = visibleNav(router, session).flatMap((group) => group.entries).map((entry): Command => ({
    id: entry.key, icon: entry.icon, text: t(`nav.${entry.key}`), initials: `${entry.initials} ${entry.key}`,
    run: () => { void router.push(entry.to) },
  }))
  const set = (patch: Partial<Pick<typeof look, 'theme' | 'locale' | 'size'>>) => { look.$patch(patch); void look.save() }
  const here = () => router.currentRoute.value
  const acts: Command[] = [
    { id: 'locale', icon: 'info', text: look.locale === 'zh' ? 'English' : '中文', initials: 'yy language zw', run: () => set({ locale: look.locale === 'zh' ? 'en' : 'zh' }) },
    { id: 'theme', icon: 'info', text: `${t('top.theme')}: ${t(look.dark ? 'top.light' : 'top.dark')}`, initials: 'zt ss qs dark light theme', run: () => set({ theme: look.dark ? 'light' : 'dark' }) },
    { id: 'size', icon: 'info', text: `${t('top.size')}: ${t(look.size === 'large' ? 'top.normalSize' : 'top.largeSize')}`, initials: 'dz zh size', run: () => set({ size: look.size === 'large' ? 'normal' : 'large' }) },
    { id: 'keys', icon: 'keyboard', text: t('top.keyboard'), initials: 'jpkjj kjj help', run: help },
    { id: 'print', icon: 'print', text: t('action.print'), initials: 'dy print', run: () => window.print() },
  ]
  if (router.hasRoute('import-new')) acts.unshift({ id: 'import-new', icon: 'upload', text: t('palette.importNew'), initials: 'dr drexcel import', run: () => { void router.push({ name: 'import-new' }) } })
  if (asof.past) acts.unshift({ id: 'now', icon: 'clock', text: t('asof.back'), initials: 'hdjt today', run: () => { void router.push({ path: here().path, query: { ...here().query, asof: undefined } }) } })
  acts.push({ id: 'out', icon: 'out', text: t('top.signOut'), initials: 'tc tcdl logout', run: async () => { await session.signOut(); await router.push({ name: 'login' }) } })
  return [...places, ...acts]
}
