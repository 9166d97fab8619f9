import { isDeepStrictEqual } from 'node:util'
import type { PatientFields } from '../patients/index.ts'
import { MergeField, type Choice, type Differing } from './contract.ts'

/** What a record says, field by field. */
export type Said = Pick<PatientFields, Exclude<MergeField, 'deceasedOn'>> & {
  readonly deceasedOn: string | null
}

/** Telephone numbers and notes beyond these do not fit into a record (core/patients/contract.ts). */
const MOST_PHONES = 6
const LONGEST_NOTES = 4000

/** The fields in which two records differ, with the choice that loses nothing. */
export const differingFields = (kept: Said, dropped: Said): Differing[] =>
  MergeField.options
    .filter((field) => !isDeepStrictEqual(kept[field], dropped[field]))
    .map((field) => ({
      field,
      usual: usualChoice(field, kept, dropped),
      mayBoth: fitsBoth(field, kept, dropped),
    }))

function usualChoice(field: MergeField, kept: Said, dropped: Said): Choice {
  if (isEmpty(field, dropped)) return 'kept'
  if (isEmpty(field, kept)) return 'dropped'
  return fitsBoth(field, kept, dropped) ? 'both' : 'kept'
}

function isEmpty(field: MergeField, said: Said): boolean {
  const value = said[field]
  if (field === 'sex') return value === 'unknown'
  if (field === 'address') return Object.values(said.address).every((part) => part === null)
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

function fitsBoth(field: MergeField, kept: Said, dropped: Said): boolean {
  if (isEmpty(field, kept) || isEmpty(field, dropped)) return false
  if (field === 'phones') return bothPhones(kept, dropped).length <= MOST_PHONES
  return field === 'notes' && bothNotes(kept, dropped).length <= LONGEST_NOTES
}

function bothPhones(kept: Said, dropped: Said): Said['phones'] {
  const known = new Set(kept.phones.map(({ number }) => number))
  return [...kept.phones, ...dropped.phones.filter(({ number }) => !known.has(number))]
}

const bothNotes = (kept: Said, dropped: Said): string =>
  [kept.notes, dropped.notes].filter((text) => text !== '').join('\n\n')

/** What the kept record says in the end. */
export function chosen(
  kept: Said,
  dropped: Said,
  choices: Readonly<Partial<Record<MergeField, Choice>>>,
): Said {
  const differing = differingFields(kept, dropped)
  const picked = differing.map(({ field, usual }) => {
    const choice = choices[field] ?? usual
    return [field, choice === 'dropped' ? dropped[field] : bothOf(field, choice, kept, dropped)]
  })
  return { ...said(kept), ...Object.fromEntries(picked) } as Said
}

function bothOf(field: MergeField, choice: Choice, kept: Said, dropped: Said) {
  if (choice === 'both' && field === 'phones') return bothPhones(kept, dropped)
  if (choice === 'both' && field === 'notes') return bothNotes(kept, dropped)
  return kept[field]
}

/** Only what a record says, of a record. */
export const said = (record: Said): Said => ({
  givenName: record.givenName,
  familyName: record.familyName,
  preferredName: record.preferredName,
  birthDate: record.birthDate,
  sex: record.sex,
  phones: record.phones,
  email: record.email,
  address: record.address,
  language: record.language,
  contactPreference: record.contactPreference,
  notes: record.notes,
  deceasedOn: record.deceasedOn,
})

/** The fields that changed between two states of a record. */
export const changedFields = (before: Said, after: Said): MergeField[] =>
  MergeField.options.filter((field) => !isDeepStrictEqual(before[field], after[field]))

/**
 * What a record says once a merge is taken back: each field that the merge changed is what it was
 * before, unless somebody changed it since.
 */
export function withoutMerge(now: Said, before: Partial<Said>, after: Partial<Said>): Said {
  const back = MergeField.options
    .filter((field) => field in before && isDeepStrictEqual(now[field], after[field]))
    .map((field) => [field, before[field]])
  return { ...now, ...Object.fromEntries(back) } as Said
}
