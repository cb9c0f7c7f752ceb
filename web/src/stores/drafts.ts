// What is being typed and not yet saved, kept on this device: a phone that closes the page loses no word.
import { watch } from 'vue'

const PREFIX = 'liantu.draft.'

/** Fills `form` with what the person left of it and keeps it from then on; the function returned forgets it. */
export function keepDraft<T extends Record<string, string>>(person: string, name: string, form: T): () => void {
  const shelf = `${PREFIX}${person}.${name}`
  const empty = { ...form }
  try {
    const left = JSON.parse(localStorage.getItem(shelf) ?? '{}') as Partial<T>
    for (const key of Object.keys(form)) if (typeof left[key] === 'string') Object.assign(form, { [key]: left[key] })
  } catch {
    // Unreadable: begins empty.
  }
  const forget = () => localStorage.removeItem(shelf)
  watch(form, (now) => {
    try {
      if (Object.keys(now).every((key) => now[key] === empty[key])) forget()
      else localStorage.setItem(shelf, JSON.stringify(now))
    } catch {
      // No room: the words stay on the page.
    }
  }, { flush: 'sync' })
  return forget
}

/** Who signs out leaves no half-written words on the device. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage).filter((one) => one.startsWith(PREFIX))) localStorage.removeItem(key)
}
