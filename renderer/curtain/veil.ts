import { TELLING, WORD, type Told } from './told.ts'

/** What stands in the place of a hidden text. */
const HIDDEN = '•••'

const POSSESSIVE = /^(.+)['’]s$/u
const NUMBER = /[+(]?\d[\d\s().-]{5,}\d/g

/**
 * A text as it reads behind the curtain: names as initials, telephone numbers and notes hidden,
 * everything else as it is.
 */
export function veil(text: string, told: Told): string {
  if (told.texts.has(text.trim())) return HIDDEN
  const known = Array.from(told.staff).find((name) => name !== '' && text.includes(name))
  if (known === undefined) return veilPlain(text, told)
  return text
    .split(known)
    .map((part) => veil(part, told))
    .join(known)
}

const veilPlain = (text: string, told: Told): string =>
  text
    .replace(WORD, (word) => veilWord(word, told))
    .replace(NUMBER, (number) => (isTold(number, told) ? HIDDEN : number))

function veilWord(word: string, { names }: Told): string {
  if (names.has(word)) return initialOf(word)
  const owner = POSSESSIVE.exec(word)?.[1]
  return owner !== undefined && names.has(owner) ? `${initialOf(owner)}’s` : word
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function initialOf(word: string): string {
  for (const { segment } of graphemes.segment(word)) return `${segment.toUpperCase()}.`
  return ''
}

const isTold = (number: string, { numbers }: Told): boolean =>
  numbers.has(number.replace(/\D/g, '').slice(-TELLING))
