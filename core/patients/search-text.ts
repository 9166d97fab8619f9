import type { LocalDate } from '../kernel/dates.ts'
import { fold } from '../kernel/text.ts'
import type { Findable } from './fields.ts'

/*
 * The index reads every three neighbouring characters, so each kind of word gets a mark in front
 * that no folded name contains: where a word begins is then three characters like any others, and
 * even one letter finds its words without a second index.
 */

/** How a family name of the index begins with `word`. */
export const familyStart = (word: string): string => marked('>', word)

/** How a given or preferred name of the index begins with `word`. */
export const givenStart = (word: string): string => marked('<', word)

/** The record number as the index holds it, whole. */
export const numberWord = (number: number | string): string => `#${number} `

/** A date, or only its year, as the index holds it: in capitals, so that digits of phones never meet it. */
export const dateWord = (date: LocalDate): string =>
  `=${date.replaceAll('-', '').replace(/\d/gu, (digit) => CAPITALS.charAt(Number(digit)))}`

/** Everything that search can find a patient by. */
export function searchText(number: number, patient: Findable): string {
  const given = [patient.givenName, patient.preferredName ?? '']
  return [
    ...nameWords(patient.familyName).map((word) => `>${word}`),
    ...given.flatMap(nameWords).map((word) => `<${word}`),
    dateWord(patient.birthDate),
    ...patient.phones.map((phone) => phone.number.slice(1)),
    numberWord(number),
  ].reduce((text, word) => `${text} ${word}`, '')
}

const CAPITALS = 'ABCDEFGHIJ'

/** One letter with its mark is only two characters: the space before it is the third. */
const marked = (mark: string, word: string): string =>
  Array.from(word).length === 1 ? ` ${mark}${word}` : `${mark}${word}`

/** The words of a name as search compares them: `van den Berg` also written as one. */
export function nameWords(name: string): string[] {
  const words = fold(name).split(' ').filter(Boolean)
  return words.length > 1 ? [...words, words.join('')] : words
}
