/** The parts of a person's name that screens and paper show. */
export interface PersonName {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName?: string | null
}

/** `Maria Lopez`, with the preferred name in place of the given one where there is one. */
export const calledName = (name: PersonName): string =>
  `${name.preferredName ?? name.givenName} ${name.familyName}`

/** `Lopez, Maria (Mia)`: the form lists are sorted by. */
export function filedName(name: PersonName): string {
  const preferred = name.preferredName ? ` (${name.preferredName})` : ''
  return `${name.familyName}, ${name.givenName}${preferred}`
}

/** `M. L.`: for the privacy form of paper and screens. */
export function initials(name: PersonName): string {
  return [name.givenName, name.familyName].map((part) => `${firstLetter(part)}.`).join(' ')
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

function firstLetter(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment.toUpperCase()
  return '?'
}
