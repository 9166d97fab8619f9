/** What a new record can start from. */
export interface TypedName {
  readonly givenName: string
  readonly familyName: string
  readonly phone: string
}

/**
 * What somebody typed into a search, as the start of a new record: `maria lopez`, `Lopez, Maria`,
 * or a phone number. The last word is the family name unless a comma says otherwise.
 */
export function typedName(text: string): TypedName {
  const bare = text.trim()
  const blank = { givenName: '', familyName: '', phone: '' }
  if (/^[+(\d][\d\s().+-]{5,}$/u.test(bare)) return { ...blank, phone: bare }
  const [family = '', given] = bare.split(',').map((part) => capital(part.trim()))
  if (given !== undefined) return { ...blank, givenName: given, familyName: family }
  const words = family.split(/\s+/u)
  if (words.length < 2) return { ...blank, familyName: family }
  return { ...blank, givenName: words.slice(0, -1).join(' '), familyName: words.at(-1) ?? '' }
}

/** Capital first letters for a name typed in small ones; any other spelling is somebody's own. */
const capital = (name: string): string =>
  name === name.toLowerCase()
    ? name.replace(/(?<=^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase())
    : name
