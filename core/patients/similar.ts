import { fold } from '../kernel/text.ts'

/** What tells two people apart. */
export interface Identity {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName?: string | null
  readonly birthDate: string | null
  /** E.164. */
  readonly phones: readonly string[]
}

/**
 * True when two records may be one person: born on the same day with a similar name, also with
 * given and family name swapped, or with the same telephone number and family name.
 */
export function isLikelySame(a: Identity, b: Identity): boolean {
  if (a.birthDate !== null && a.birthDate === b.birthDate && namesAreSimilar(a, b)) return true
  return a.phones.some((phone) => b.phones.includes(phone)) && isSame(a.familyName, b.familyName)
}

const isSame = (a: string, b: string) => fold(a) !== '' && fold(a) === fold(b)

function namesAreSimilar(a: Identity, b: Identity): boolean {
  const givenOf = ({ givenName, preferredName }: Identity) =>
    preferredName ? [givenName, preferredName] : [givenName]
  const given = givenOf(a).some((x) => givenOf(b).some((y) => isSimilar(x, y)))
  const swapped = isSimilar(a.givenName, b.familyName) && isSimilar(a.familyName, b.givenName)
  return swapped || (given && isSimilar(a.familyName, b.familyName))
}

/** One name may be spelt like the other: equal but for one letter, a part of it, or short for it. */
export function isSimilar(a: string, b: string): boolean {
  const [x, y] = [fold(a), fold(b)]
  if (x === '' || y === '') return false
  return isPart(x, y) || isPart(y, x) || isShort(x, y) || (isLong(x, y) && isOneEdit(x, y))
}

/** `Anna` within `Anna Maria`; also the same name with or without a space. */
function isPart(part: string, whole: string): boolean {
  const words = whole.split(' ')
  if (part.replaceAll(' ', '') === whole.replaceAll(' ', '')) return true
  return part.split(' ').every((word) => words.includes(word))
}

/** `Kate` beside `Katherine`: three letters or more in common, and at most the last one differs. */
function isShort(x: string, y: string): boolean {
  const shorter = Math.min(x.length, y.length)
  const shared = sharedStart(x, y)
  return shared >= 3 && shorter - shared <= 1
}

const isLong = (x: string, y: string) => Math.min(x.length, y.length) >= 4

/** One letter more, less, different, or two neighbours swapped. */
function isOneEdit(x: string, y: string): boolean {
  const start = sharedStart(x, y)
  const [restOfX, restOfY] = [x.slice(start), y.slice(start)]
  return (
    restOfX.slice(1) === restOfY ||
    restOfX === restOfY.slice(1) ||
    restOfX.slice(1) === restOfY.slice(1) ||
    (restOfX.slice(2) === restOfY.slice(2) &&
      restOfX[0] === restOfY[1] &&
      restOfX[1] === restOfY[0])
  )
}

function sharedStart(x: string, y: string): number {
  let at = 0
  while (at < x.length && x[at] === y[at]) at += 1
  return at
}
