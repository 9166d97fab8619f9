import { fold } from '../../core/kernel/text.ts'

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isSought: boolean
}

/** A text with the words that were looked for apart; words of one letter would mark half the text. */
export function piecesOf(text: string, words: readonly string[]): Piece[] {
  const sought = words.filter((word) => word.length > 1)
  return text
    .split(/(?<=[\s(“"«/])|(?=[\s)”"»/.,;:])/u)
    .map((part) => ({ text: part, isSought: sought.some((word) => fold(part).startsWith(word)) }))
    .reduce<Piece[]>((pieces, piece) => joined(pieces, piece), [])
}

function joined(pieces: Piece[], piece: Piece): Piece[] {
  const last = pieces.at(-1)
  if (!last || last.isSought || piece.isSought) return [...pieces, piece]
  return [...pieces.slice(0, -1), { text: last.text + piece.text, isSought: false }]
}
