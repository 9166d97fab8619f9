import { readTimes } from './clock-times.ts'
import type { Meaning, Understood } from '../wording-contract.ts'
import { readDates, type Moment } from './dates.ts'
import { english } from './english.ts'
import { readLength, readModality } from './lengths.ts'
import { Line } from './line.ts'
import { readFullNames, readNames, type FindPatients, type Known, type Named } from './naming.ts'
import { isFiller, rangeOf, runsOf } from './names.ts'
import { spanish } from './spanish.ts'
import type { Vocabulary } from './vocabulary.ts'
import { readWeekdays } from './weekdays.ts'

/** Who and what a practice knows by name. */
export interface Names {
  readonly known: readonly Known[]
  readonly patients: FindPatients
}

const vocabularies = { en: english, es: spanish }

/** Reads a line of plain words: whole names first, then lengths, times and dates, then other names. */
export function understandLine(text: string, moment: Moment, names: Names): Understood {
  const words = vocabularies[moment.language]
  const line = new Line(text)
  const named: Named = { meanings: [], unclear: [] }
  readFullNames(line, words, names.known, names.patients, named)
  const minutes = readLength(line, words)
  const times = readTimes(line, words)
  const every = readWeekdays(line, words)
  const { from, to, weekdays } = readDates(line, words, moment)
  const modality = readModality(line, words)
  readNames(line, words, names.known, names.patients, named)
  return {
    ...meant(named.meanings),
    ...{ minutes, modality, from, to, ...times },
    weekdays: [...new Set([...every, ...weekdays])].sort((a, b) => a - b),
    pieces: line.pieces.toSorted((a, b) => a.from - b.from),
    unclear: named.unclear.toSorted((a, b) => a.from - b.from),
    unknown: leftOver(line, words),
  }
}

/** What was named, each in its field. */
function meant(meanings: readonly Meaning[]) {
  const patient = meanings.find((each) => each.what === 'patient')
  return {
    patient: patient ? { id: patient.id, name: patient.name, birthDate: patient.birthDate } : null,
    providerIds: meanings.flatMap((each) => (each.what === 'provider' ? [each.id] : [])),
    typeId: meanings.find((each) => each.what === 'type')?.id ?? null,
    locationIds: meanings.flatMap((each) => (each.what === 'location' ? [each.id] : [])),
  }
}

/** The open words that mean something, in runs. */
const leftOver = (line: Line, { fillers }: Vocabulary): Understood['unknown'] =>
  runsOf(line).flatMap((run) => {
    const from = run.findIndex(({ word }) => !fillers.includes(word))
    const to = run.findLastIndex(({ word }) => !fillers.includes(word))
    return isFiller(run, fillers) ? [] : [rangeOf(run.slice(from, to + 1))]
  })
