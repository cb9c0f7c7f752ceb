// What can be typed after Ctrl K. Matches the words in the language shown, their pinyin initials and the English words.
import type { IconName } from '@/components/icons'

/** Who types a name means the firm, the project, the site: what was written about them comes after. */
const THINGS = ['enterprise', 'project', 'deal', 'parcel', 'plant', 'yard', 'chain', 'park']
export function thingsFirst<T extends { entity: string }>(found: readonly T[]): T[] {
  const rank = (one: T) => (THINGS.includes(one.entity) ? 0 : 1)
  return [...found].sort((a, b) => rank(a) - rank(b))
}

export interface Command {
  id: string
  text: string
  /** Pinyin initials and other spellings, blanks between. */
  initials: string
  icon: IconName
  run: () => void | Promise<void>
  hint?: string
}

/** Commands for what was typed, best first: the beginning of the words, then initials, then anywhere. */
export function matchCommands(commands: Command[], typed: string): Command[] {
  const wanted = typed.trim().toLowerCase()
  if (!wanted) return commands
  const rank = (command: Command): number => {
    const text = command.text.toLowerCase()
    if (text.startsWith(wanted)) return 0
    const initials = command.initials.toLowerCase().split(' ')
    if (initials.some((word) => word === wanted)) return 1
    if (initials.some((word) => word.startsWith(wanted))) return 2
    return text.includes(wanted) ? 3 : -1
  }
  return commands.map((command) => ({ command, rank: rank(command) }))
    .filter((found) => found.rank >= 0).sort((a, b) => a.rank - b.rank).map((found) => found.command)
}
