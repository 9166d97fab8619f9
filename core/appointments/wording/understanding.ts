import {
  findLocation,
  listActiveLocations,
  listActiveProviders,
  listActiveTypes,
} from '../../clinic/index.ts'
import type { PromptHandler } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import { calledName } from '../../kernel/names.ts'
import { searchPatients } from '../../patients/index.ts'
import { inUse } from '../rules.ts'
import type { Understood, wordingContract } from '../wording-contract.ts'
import type { Known } from './naming.ts'
import { understandLine } from './reading-line.ts'

/** How many of those who share a name are offered. */
const OFFERED = 8

/** Turns a line of plain words into a search; what it does not understand is told, never guessed. */
export const understand: PromptHandler<typeof wordingContract.understand> = (
  { db, now, about },
  { text, language, locationId },
) => {
  const { zone } = inUse('locationId', findLocation(db, locationId))
  const understood: Understood = understandLine(
    text,
    { now, zone, language },
    { known: knownIn(db), patients: (words) => searchPatients(db, words, OFFERED) },
  )
  if (understood.patient) about({ patientId: understood.patient.id })
  return understood
}

/** What can be named without saying what it is: providers, types and locations in use. */
const knownIn = (db: Reader): Known[] => [
  ...listActiveProviders(db).map((provider): Known => ({
    meaning: { what: 'provider', id: provider.id, name: calledName(provider) },
  })),
  ...listActiveTypes(db).map(({ id, name }): Known => ({ meaning: { what: 'type', id, name } })),
  ...listActiveLocations(db).map(({ id, name }): Known => ({
    meaning: { what: 'location', id, name },
  })),
]
