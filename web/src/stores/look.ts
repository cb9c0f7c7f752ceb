// How the page looks to this person: language, theme, letter size, row height. Kept in the browser and on the server.
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { api } from '@/api/client'
import type { Locale } from '@/api/schema'

export type Theme = 'light' | 'dark' | 'system'
export type Size = 'normal' | 'large'
export type Density = 'compact' | 'normal' | 'comfortable'

interface Look {
  locale: Locale
  theme: Theme
  size: Size
  density: Density
}

const KEY = 'liantu.look'

function remembered(): Partial<Look> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Look>
  } catch {
    return {}
  }
}

export const useLook = defineStore('look', () => {
  const before = remembered()
  const locale = ref<Locale>(before.locale ?? 'zh')
  const theme = ref<Theme>(before.theme ?? 'light')
  const size = ref<Size>(before.size ?? 'normal')
  const density = ref<Density>(before.density ?? 'normal')
  const prefersDark = ref(typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches)
  const dark = computed(() => theme.value === 'dark' || (theme.value === 'system' && prefersDark.value))
  const phone = ref(false)
  /** Of texts in the person's language: what a screen reader is told, and the marks between words. */
  const tag = computed(() => (locale.value === 'zh' ? 'zh-CN' : 'en'))
  const colon = computed(() => (locale.value === 'zh' ? '：' : ': '))
  const comma = computed(() => (locale.value === 'zh' ? '、' : ', '))
  const semicolon = computed(() => (locale.value === 'zh' ? '；' : '; '))

  if (typeof matchMedia === 'function') {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (e) => (prefersDark.value = e.matches))
    const narrow = matchMedia('(max-width: 640px)')
    phone.value = narrow.matches
    narrow.addEventListener('change', (e) => (phone.value = e.matches))
  }

  function apply(): void {
    const root = document.documentElement
    root.lang = tag.value
    root.dataset.theme = dark.value ? 'dark' : 'light'
    root.dataset.size = size.value
    root.dataset.density = phone.value ? 'comfortable' : density.value
  }

  function remember(): void {
    const look: Look = { locale: locale.value, theme: theme.value, size: size.value, density: density.value }
    try {
      localStorage.setItem(KEY, JSON.stringify(look))
    } catch {
      // A browser that stores nothing still works for this visit.
    }
  }

  /** Takes what the person chose on another machine. */
  async function loadFromServer(): Promise<void> {
    try {
      const look = await api.get<Partial<Look> | null>('/preferences/look')
      if (look?.locale) locale.value = look.locale
      if (look?.theme) theme.value = look.theme
      if (look?.size) size.value = look.size
      if (look?.density) density.value = look.density
    } catch {
      // Nothing was saved yet; the choice of this browser stands.
    }
  }

  async function save(): Promise<void> {
    remember()
    try {
      await api.put('/preferences/look', {
        locale: locale.value, theme: theme.value, size: size.value, density: density.value,
      })
    } catch {
      // Kept in this browser; sent again with the next change.
    }
  }

  watch([locale, dark, size, density, phone], () => { apply(); remember() })
  return { locale, theme, size, density, dark, phone, tag, colon, comma, semicolon, apply, loadFromServer, save }
})
