import type { Line } from './line.ts'
import { whole } from './patterns.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The longest visit, in minutes. */
const LONGEST = 720

/** Takes the length of a visit out of a line, in minutes; null where none is told. */
export function readLength(line: Line, words: Vocabulary): number | null {
  let length: number | null = null
  for (const { pattern, minutes } of words.lengths)
    line.takeAll(whole(pattern), 'length', (match) => {
      const told = Math.round(minutes(match.slice(1)))
      if (length !== null || told < 1 || told > LONGEST) return false
      length = told
      return true
    })
  return length
}

/** Takes out how a visit is held; null where it is not told. */
export function readModality(line: Line, words: Vocabulary) {
  let found: Vocabulary['modalities'][number]['modality'] | null = null
  for (const { pattern, modality } of words.modalities)
    line.takeAll(whole(pattern), 'modality', () => {
      const first = found === null
      found ??= modality
      return first
    })
  return found
}
