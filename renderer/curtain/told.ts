/** What answers have told this window of patients, kept to know what a drawn curtain hides. */
export interface Told {
  /** Words of names, as they are written. */
  readonly names: Set<string>
  /** Free notes and addresses, each as a whole. */
  readonly texts: Set<string>
  /** The last digits of telephone numbers. */
  readonly numbers: Set<string>
  /** Names of the staff as screens show them: no secret, also where a patient has one of them. */
  readonly staff: Set<string>
}

/** Nothing told yet. */
export const nothingTold = (): Told => ({
  names: new Set(),
  texts: new Set(),
  numbers: new Set(),
  staff: new Set(),
})

/** A word of a name: letters, with apostrophes inside; hyphens and spaces part words. */
export const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu

/** Digits that tell one telephone number from another. */
export const TELLING = 7

const NAMES = [
  ...['givenName', 'familyName', 'preferredName', 'middleName', 'formerName', 'maidenName'],
  ...['patientName', 'guarantorName', 'signerName', 'subscriberName', 'relatedName'],
]
const TEXTS = ['notes', 'patientNotes', 'comment', 'email']
const NUMBERS = ['phone', 'number']

/** Learns what an answer of the core tells of patients, and of the staff: rows of providers have a hue. */
export function learn(told: Told, answer: unknown): void {
  if (Array.isArray(answer)) answer.forEach((each) => learn(told, each))
  else if (isRow(answer)) learnRow(told, answer)
}

const isRow = (answer: unknown): answer is Readonly<Record<string, unknown>> =>
  typeof answer === 'object' &&
  answer !== null &&
  Object.getPrototypeOf(answer) === Object.prototype

function learnRow(told: Told, row: Readonly<Record<string, unknown>>): void {
  const isProvider = 'hue' in row
  learnStaff(told, row)
  for (const [key, value] of Object.entries(row)) {
    if (typeof value !== 'string') learn(told, value)
    else if (NAMES.includes(key) && !isProvider) learnName(told, value)
    else if (key === 'name' && 'birthDate' in row) learnName(told, value)
    else if (isFreeText(key, row) && value.trim() !== '') told.texts.add(value.trim())
    else if (NUMBERS.includes(key)) learnNumber(told, value)
  }
}

/** What staff wrote in their own words; a row that was sent is a message. */
const isFreeText = (key: string, row: Readonly<Record<string, unknown>>): boolean =>
  TEXTS.includes(key) || (key === 'text' && 'sentAt' in row)

function learnName({ names }: Told, name: string): void {
  for (const word of name.match(WORD) ?? []) if (!isParticle(word)) names.add(word)
}

/** `de`, `van`, `la`: small words of names are words of every text. */
const isParticle = (word: string): boolean =>
  word.length <= 3 && word === word.toLowerCase() && word !== word.toUpperCase()

function learnNumber({ numbers }: Told, number: string): void {
  const digits = number.replace(/\D/g, '')
  if (digits.length >= TELLING) numbers.add(digits.slice(-TELLING))
}

function learnStaff({ staff }: Told, row: Readonly<Record<string, unknown>>): void {
  const { givenName, familyName, displayName } = row
  if (typeof displayName === 'string') staff.add(displayName)
  if ('hue' in row && typeof givenName === 'string' && typeof familyName === 'string')
    staff.add(`${givenName} ${familyName}`)
}
