import { describe, expect, it } from 'vitest'
import type { Messages } from '@/router/feature'
import en from './en'
import zh from './zh'

const features = import.meta.glob<{ default: Messages }>(['../features/*/{zh,en}.ts', '../features/*/*/{zh,en}.ts', '../features/*/messages.{zh,en}.ts'], { eager: true })

function keys(messages: Messages, before = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === 'string' ? [before + key] : keys(value, `${before}${key}.`)))
}
function texts(messages: Messages): string[] {
  return Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))
}
// A plural form repeats its names.
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()
function flat(messages: Messages, before = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === 'string' ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`)))
}

const pairs: [string, Messages, Messages][] = [['shell', zh, en]]
for (const path of Object.keys(features).filter((name) => /zh\.ts$/.test(name))) {
  pairs.push([path, features[path].default, features[path.replace(/zh\.ts$/, 'en.ts')]?.default ?? {}])
}

describe.each(pairs)('words of %s', (_name, chinese, english) => {
  it('have the same keys in Chinese and English', () => {
    expect(keys(english).sort()).toEqual(keys(chinese).sort())
  })
  it('fill in the same names', () => {
    const other = new Map(flat(english))
    for (const [key, text] of flat(chinese)) expect(placeholders(other.get(key) ?? ''), key).toEqual(placeholders(text))
  })
  it('are never empty, and English has no Chinese left in it but names of places and units', () => {
    for (const text of [...texts(chinese), ...texts(english)]) expect(text.trim()).not.toBe('')
    for (const [key, text] of flat(english)) expect(/[\u4e00-\u9fff]/.test(text.replace(/中文|云川县|代|亿|万|亩/g, '')), `${key}: ${text}`).toBe(false)
  })
})
