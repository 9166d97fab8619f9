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

/** The words of each text that something is found by; made once, compared at every letter. */
export type Said = readonly (readonly string[])[]

/** Something is found by these texts. */
export const saidBy = (...texts: readonly string[]): Said => texts.map(wordsOf)

/** True when each of the words begins some word of one of the texts; none at all are held by any. */
export const holdsAll = (said: Said, words: readonly string[]): boolean =>
  said.some((parts) => words.every((word) => parts.some((part) => part.startsWith(word))))

/** The rows that a text's words name, the most used first. */
export const named = <Row extends { id: string; said: Said }>(
  rows: readonly Row[],
  words: readonly string[],
  usage: Usage,
): Row[] =>
  byUse(
    rows.filter(({ said }) => holdsAll(said, words)),
    usage,
  )
