// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { i18n } from '@/i18n'
import { useLook } from '@/stores/look'
import { useLedgerName } from './ledgerName'

const deals = { plural: 'deals', zh: '招商项目', en: 'Deal' }
const odd = { plural: 'no-such-page', zh: '别的', en: 'Other' }

describe('the name of a ledger beside a count', () => {
  it('is the word for many in English, the ledger\'s own in Chinese and where the rail has none', () => {
    const Names = defineComponent(() => { const name = useLedgerName(); return () => h('p', [deals, odd].map(name).join(' ')) })
    const said = (locale: 'zh' | 'en') => {
      i18n.global.locale.value = locale
      const pinia = createPinia()
      useLook(pinia).locale = locale
      return mount(Names, { global: { plugins: [pinia, i18n] } }).text()
    }
    expect(said('en')).toBe('Deals Other')
    expect(said('zh')).toBe('招商项目 别的')
  })
})
