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

/**
 * A date as the index holds it: one private character each for year, month and day, so that it is
 * a single entry of the index and no digits of a telephone number meet it.
 */
export const dateWord = (date: LocalDate): string =>
  [
    yearLetter(date),
    privately(0x4000 + Number(date.slice(5, 7))),
    privately(0x5000 + Number(date.slice(8))),
  ].join('')

/** The year of a date as the index holds it. */
export const yearWord = (year: string): string => ` =${yearLetter(year)}`

const yearLetter = (date: string): string => privately(Number(date.slice(0, 4)))

/** Unicode's supplementary private use area, which no folded text contains. */
const privately = (letter: number): string => String.fromCodePoint(0xf0000 + letter)

/** Everything that search can find a patient by. */
export function searchText(number: number, patient: Findable): string {
  const given = [patient.givenName, patient.preferredName ?? '']
  return [
    ...nameWords(patient.familyName).map((word) => `>${word}`),
    ...given.flatMap(nameWords).map((word) => `<${word}`),
    `=${dateWord(patient.birthDate)}`,
    ...patient.phones.map((phone) => phone.number.slice(1)),
    numberWord(number),
  ].reduce((text, word) => `${text} ${word}`, '')
}

/** One letter with its mark is only two characters: the space before it is the third. */
const marked = (mark: string, word: string): string =>
  Array.from(word).length === 1 ? ` ${mark}${word}` : `${mark}${word}`

/** The words of a name as search compares them: `van den Berg` also written as one. */
export function nameWords(name: string): string[] {
  const words = fold(name).split(' ').filter(Boolean)
  return words.length > 1 ? [...words, words.join('')] : words
}
