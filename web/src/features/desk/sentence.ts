// Pieces of a sentence for the screen: a stop that follows a number stays on the number's line.
import type { Piece, Sentence } from '@/api/desk'

export interface GluedPiece extends Piece {
  tail?: string
}

export function glued(sentence: Sentence): GluedPiece[] {
  const out: GluedPiece[] = []
  for (const piece of sentence) {
    const last = out.at(-1)
    const stop = last && (last.explain || last.doubtful) && !last.tail ? /^[，。；：、）％%]/.exec(piece.text)?.[0] : undefined
    if (!last || !stop) out.push({ ...piece })
    else {
      last.tail = stop
      if (piece.text.length > stop.length) out.push({ ...piece, text: piece.text.slice(stop.length) })
    }
  }
  return out
}

/** The basis without the path of the source list, which only those who have the source tree can open. */
export function readable(basis: string): string {
  return basis.replace(/（docs\/[^）]*）| ?\(docs\/[^)]*\)/g, '')
}
