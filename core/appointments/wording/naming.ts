import { calledName, type PersonName } from '../../kernel/names.ts'
import type { Meaning } from '../wording-contract.ts'
import type { Line } from './line.ts'
import {
  isFiller,
  partsOf,
  rangeOf,
  runsOf,
  saysAll,
  saysPart,
  wordsOf,
  type Run,
} from './names.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Something of the practice that a line may name. */
export interface Known {
  readonly meaning: Exclude<Meaning, { what: 'patient' }>
}

/** Finds the patients of whom these words could be the name. */
export type FindPatients = (text: string) => readonly (PersonName & PatientMeaning)[]
export type PatientMeaning = Omit<Extract<Meaning, { what: 'patient' }>, 'what' | 'name'>

/** Whom and what a line names; `unclear` are names that mean several. */
export interface Named {
  readonly meanings: Meaning[]
  readonly unclear: { from: number; to: number; choices: Meaning[] }[]
}

/** Letters that a part of a name must have: shorter words are too often something else. */
const SHORTEST_PART = 4

/** Takes the names out of a line that can be mistaken for nothing else, before times and dates are read. */
export function readFullNames(
  line: Line,
  words: Vocabulary,
  known: readonly Known[],
  patients: FindPatients,
  named: Named,
): void {
  const longestFirst = known.toSorted(
    (a, b) => wordsOf(b.meaning.name).length - wordsOf(a.meaning.name).length,
  )
  for (const { meaning } of longestFirst)
    for (const run of runsOf(line))
      for (const part of partsOf(run))
        if (saysAll(part, meaning.name) && isOpen(line, part))
          settle(line, named, withTitle(run, part, words), [meaning])
  readAfter(line, words.forWhom, named, (run) => {
    const [two, ...rest] = [run.slice(0, 4), run.slice(0, 3), run.slice(0, 2)].filter(
      ({ length }) => length > 1,
    )
    return two ? firstSaying([two, ...rest], patients) : null
  })
}

/** Takes the other names out of what is left of a line: titles and families, parts of names, patients. */
export function readNames(
  line: Line,
  words: Vocabulary,
  known: readonly Known[],
  patients: FindPatients,
  named: Named,
): void {
  const providers = known.filter(({ meaning }) => meaning.what === 'provider')
  const others = known.filter(({ meaning }) => meaning.what !== 'provider')
  readAfter(line, words.titles, named, (run) => partlySaid(run, providers))
  readAfter(line, words.withWhom, named, (run) => partlySaid(run, providers))
  readAfter(line, words.forWhom, named, (run) =>
    firstSaying(beginnings(withoutFillers(run, words)), patients),
  )
  readParts(line, words, others, named)
  readRest(line, words, providers, patients, named)
}

/** A name with the title before it. */
function withTitle(run: Run, part: Run, { titles }: Vocabulary): Run {
  const before = run[run.findIndex((token) => token === part[0]) - 1]
  return before && titles.includes(before.word) ? [before, ...part] : part
}

interface Found {
  readonly part: Run
  readonly meanings: readonly Meaning[]
}

/** Reads what follows some words, which go out with it. */
function readAfter(
  line: Line,
  leads: readonly string[],
  named: Named,
  read: (run: Run) => Found | null,
): void {
  for (const run of runsOf(line))
    for (const [at, lead] of run.entries()) {
      const found = leads.includes(lead.word) ? read(run.slice(at + 1)) : null
      if (!found || !isOpen(line, found.part)) continue
      settle(line, named, [lead, ...found.part], found.meanings)
    }
}

const isOpen = (line: Line, part: Run): boolean =>
  part.every(({ from, to }) => /^[\p{L}\p{M}\p{N}'’]+$/u.test(line.open.slice(from, to)))

/** The beginnings of a run, the longer ones first. */
const beginnings = (run: Run): Run[] => run.map((_, at) => run.slice(0, run.length - at))

const withoutFillers = (run: Run, { fillers }: Vocabulary): Run => {
  const end = run.findIndex(({ word }) => fillers.includes(word))
  return end < 0 ? run : run.slice(0, end)
}

/** The longest beginning of a run that is a part of some name. */
function partlySaid(run: Run, known: readonly Known[]): Found | null {
  for (const part of beginnings(run)) {
    const meanings = known.filter(({ meaning }) => saysPart(part, meaning.name))
    if (meanings.length > 0) return { part, meanings: meanings.map(({ meaning }) => meaning) }
  }
  return null
}

/** The first of some runs that names patients: whose names hold every word of it, or begin with them. */
function firstSaying(runs: readonly Run[], patients: FindPatients): Found | null {
  for (const part of runs) {
    const text = part.map(({ word }) => word).join(' ')
    const hits = patients(text)
    const exact = hits.filter((hit) => {
      const names = wordsOf(`${hit.givenName} ${hit.preferredName ?? ''} ${hit.familyName}`)
      return part.every(({ word }) => names.includes(word))
    })
    if (exact.length > 0) return { part, meanings: exact.map(patientMeaning) }
  }
  return null
}

const patientMeaning = ({ id, birthDate, ...name }: PersonName & PatientMeaning): Meaning => ({
  ...{ what: 'patient', id, birthDate, name: calledName(name) },
})

/** Types and locations by a part of their names: "cleaning", "at Westside". */
function readParts(line: Line, words: Vocabulary, known: readonly Known[], named: Named): void {
  for (const part of runsOf(line).flatMap(partsOf)) {
    const letters = part.reduce((sum, { word }) => sum + word.length, 0)
    if (letters < SHORTEST_PART || isFiller(part, words.fillers) || !isOpen(line, part)) continue
    const meanings = known.filter(({ meaning }) => saysPart(part, meaning.name))
    if (meanings.length > 0)
      settle(
        line,
        named,
        part,
        meanings.map(({ meaning }) => meaning),
      )
  }
}

/** What stands alone: the family name of a provider, or the names of a patient. */
function readRest(
  line: Line,
  words: Vocabulary,
  providers: readonly Known[],
  patients: FindPatients,
  named: Named,
): void {
  for (const run of runsOf(line)) {
    const start = run.findIndex(({ word }) => !words.fillers.includes(word))
    const alone = start < 0 ? [] : withoutFillers(run.slice(start), words)
    const families = providers.filter(({ meaning }) => saysFamily(alone, meaning))
    const found =
      families.length > 0
        ? { part: alone, meanings: families.map(({ meaning }) => meaning) }
        : alone.length > 1 && firstSaying([alone], patients)
    if (found) settle(line, named, found.part, found.meanings)
  }
}

const saysFamily = (run: Run, { name }: Known['meaning']): boolean =>
  run.length > 0 &&
  wordsOf(name).slice(-run.length).join(' ') === run.map(({ word }) => word).join(' ')

/** One meaning is taken; of several none is, nor is a second type or patient. */
function settle(line: Line, named: Named, part: Run, meanings: readonly Meaning[]): void {
  const [first] = meanings
  if (!first || isSecond(named, first)) return
  const range = rangeOf(part)
  line.take(range.from, range.to, meanings.length === 1 ? first.what : null)
  if (meanings.length === 1) named.meanings.push(first)
  else named.unclear.push({ ...range, choices: [...meanings] })
}

const isSecond = ({ meanings }: Named, { what, id }: Meaning): boolean =>
  (what === 'type' || what === 'patient') &&
  meanings.some((known) => known.what === what && known.id !== id)
