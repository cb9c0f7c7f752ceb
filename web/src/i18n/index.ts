// Chinese first, English complete. The shell's words are here; each feature brings its own when its first page opens.
import { createI18n } from 'vue-i18n'
import type { Locale } from '@/api/schema'
import type { Feature } from '@/router/feature'
import zh from './zh'
import en from './en'

export const i18n = createI18n({
  legacy: false,
  locale: 'zh',
  fallbackLocale: 'zh',
  messages: { zh, en },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
})

const loaded = new Set<string>()

export async function loadMessages(feature: Feature): Promise<void> {
  if (!feature.messages || loaded.has(feature.name)) return
  const [chinese, english] = await Promise.all([feature.messages.zh(), feature.messages.en()])
  i18n.global.mergeLocaleMessage('zh', { [feature.name]: chinese.default })
  i18n.global.mergeLocaleMessage('en', { [feature.name]: english.default })
  loaded.add(feature.name)
}

export function useLocale(locale: Locale): void {
  i18n.global.locale.value = locale
}
