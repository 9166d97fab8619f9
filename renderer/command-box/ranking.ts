import { fold } from '../../core/kernel/text.ts'

/** How much each command is used (core/preferences/usage.ts); what was never used is not in it. */
export type Usage = ReadonlyMap<string, number>

/** A list with what is used most first; what is used alike keeps its order. */
export function byUse<Row extends { id: string }>(rows: readonly Row[], usage: Usage): Row[] {
  const score = ({ id }: Row) => usage.get(id) ?? 0
  return rows.toSorted((a, b) => score(b) - score(a))
}

/** The words that somebody typed, without accents and case. */
export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean)

/** True when each of the words begins some word of one of the texts; none at all are held by any. */
export const holdsAll = (texts: readonly string[], words: readonly string[]): boolean =>
  texts.some((text) => {
    const parts = partsOf(text)
    return words.every((word) => parts.some((part) => part.startsWith(word)))
  })

const known = new Map<string, readonly string[]>()

/** The names of commands are compared at every letter: each is folded once. */
function partsOf(text: string): readonly string[] {
  const parts = known.get(text) ?? wordsOf(text)
  known.set(text, parts)
  return parts
}
