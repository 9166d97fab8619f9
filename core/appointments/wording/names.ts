import type { Line } from './line.ts'
import { fold } from '../../kernel/text.ts'

/** A word of a line that is still open; folded as search compares it. */
export interface Token {
  readonly from: number
  readonly to: number
  readonly word: string
}

/** Words side by side, with nothing but spaces, dots and hyphens between them. */
export type Run = readonly Token[]

const WORD = /[\p{L}\p{M}\p{N}'’]+/gu
const BETWEEN = /^[ .\-–]*$/u

/** The open words of a line in runs. */
export function runsOf({ open }: Line): Run[] {
  const runs: Token[][] = []
  for (const { index, 0: text } of open.matchAll(WORD)) {
    const token = { from: index, to: index + text.length, word: fold(text) }
    const last = runs.at(-1)
    const before = last?.at(-1)
    if (last && before && BETWEEN.test(open.slice(before.to, index))) last.push(token)
    else runs.push([token])
  }
  return runs
}

/** Every part of a run, the longer ones first. */
export function partsOf(run: Run): Run[] {
  const lengths = Array.from({ length: run.length }, (_, n) => run.length - n)
  return lengths.flatMap((length) =>
    Array.from({ length: run.length - length + 1 }, (_, at) => run.slice(at, at + length)),
  )
}

/** The words of a name, folded. */
export const wordsOf = (name: string): string[] => fold(name).split(' ').filter(Boolean)

const said = (run: Run): string => run.map(({ word }) => word).join(' ')

/** True when the run says the whole name. */
export const saysAll = (run: Run, name: string): boolean => said(run) === fold(name)

/** True when the run says a part of the name, in whole words and in order. */
export const saysPart = (run: Run, name: string): boolean =>
  ` ${fold(name)} `.includes(` ${said(run)} `)

/** True when the run is only made of words that carry no meaning of their own. */
export const isFiller = (run: Run, fillers: readonly string[]): boolean =>
  run.every(({ word }) => fillers.includes(word))

/** From the first character of a run to the end of its last. */
export const rangeOf = (run: Run): { from: number; to: number } => ({
  from: run[0]?.from ?? 0,
  to: run.at(-1)?.to ?? 0,
})
