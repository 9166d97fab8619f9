import type { PieceOf, Understood } from '../wording-contract.ts'

type Piece = Understood['pieces'][number]

/** Stands where something was taken: neither a letter, nor a digit, nor a space. */
const TAKEN = '\u0001'

/**
 * A line of plain words while it is being read. What is understood is taken out of it, so that
 * nothing is read twice, and every place in it stays what it was.
 */
export class Line {
  /** As it was typed, composed (Unicode NFC). */
  readonly text: string
  readonly pieces: Piece[] = []
  #open: string
  #plain: string

  constructor(text: string) {
    this.text = text.normalize('NFC')
    this.#open = this.text
    this.#plain = Array.from(this.text, plainly).join('')
  }

  /** What is still to be read; what was taken is blotted out. */
  get open(): string {
    return this.#open
  }

  /** The same in small letters without accents. */
  get plain(): string {
    return this.#plain
  }

  /** Takes characters out as understood, or with null as words that carry no meaning of their own. */
  take(from: number, to: number, what: PieceOf | null): void {
    const blot = (text: string) => text.slice(0, from) + TAKEN.repeat(to - from) + text.slice(to)
    this.#open = blot(this.#open)
    this.#plain = blot(this.#plain)
    if (what !== null) this.pieces.push({ from, to, what })
  }

  /**
   * Takes every match of a pattern over the plain text that `read` makes sense of.
   *
   * @param pattern global
   */
  takeAll(pattern: RegExp, what: PieceOf, read: (match: RegExpExecArray) => boolean): void {
    for (const match of this.#plain.matchAll(pattern))
      if (read(match)) this.take(match.index, match.index + match[0].length, what)
  }
}

/** A character without its accent and in small; each stays as long as it was. */
function plainly(character: string): string {
  const plain = character.normalize('NFD').slice(0, character.length).toLowerCase()
  return plain.length === character.length ? plain : character
}
