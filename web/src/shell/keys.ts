// Keys that work on every page. Typing in a field, and an IME that is composing, are never disturbed.
import type { RouteLocationRaw, Router } from 'vue-router'
import { ledgerAt } from '@/router/places'

export interface ShellKeys {
  palette: () => void
  help: () => void
}

const GO: Record<string, RouteLocationRaw> = {
  p: ledgerAt('projects'), d: ledgerAt('deals'), e: ledgerAt('enterprises'), m: { name: 'map' }, h: { name: 'home' },
  c: { name: 'chains' }, k: { name: 'board' }, y: { name: 'one-page' },
}
const SEQUENCE_MS = 1200

export function typing(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement | null
  if (event.isComposing || event.keyCode === 229) return true
  if (!target) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('dialog') !== null
}

export function listenForKeys(router: Router, shell: ShellKeys): () => void {
  let afterG = -Infinity
  const listen = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      shell.palette()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event)) return
    const ownKeys = (event.target as HTMLElement).closest('[data-keys="own"]') !== null
    if (event.timeStamp - afterG < SEQUENCE_MS && GO[event.key]) {
      afterG = -Infinity
      event.preventDefault()
      void router.push(GO[event.key])
    } else if (event.key === 'g' && !ownKeys) {
      afterG = event.timeStamp
    } else if (event.key === '/' && !ownKeys) {
      event.preventDefault()
      shell.palette()
    } else if (event.key === '?') {
      event.preventDefault()
      shell.help()
    }
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}
