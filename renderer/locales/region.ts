/** Where the formats of a language come from when the window names no region. */
const HOME = 'US'

/**
 * The tag for dates, times, figures and money: the language of the screens with the region that
 * the window is set to, so that Spanish in Mexico and English in Britain keep their own order of
 * dates, clock of 12 or 24 hours, and first day of the week. Where the Unicode data knows no such
 * pair, the formats are those of the language at large.
 *
 * @param language of the screens
 * @param preferred BCP 47 tags that the window prefers, the dearest first (`navigator.languages`)
 */
export function localeOf(language: string, preferred: readonly string[]): string {
  const tags = preferred.flatMap(readTag)
  const same = tags.find((tag) => tag.language === language && tag.region !== undefined)
  const any = tags.find(({ region }) => region !== undefined)
  return `${language}-${(same ?? any)?.region ?? HOME}`
}

const known = new Map<string, readonly Intl.Locale[]>()

/** Every part of every screen asks for these few: each is read once. */
function readTag(tag: string): readonly Intl.Locale[] {
  const tags = known.get(tag) ?? parsed(tag)
  known.set(tag, tags)
  return tags
}

function parsed(tag: string): readonly Intl.Locale[] {
  try {
    return [new Intl.Locale(tag)]
  } catch {
    return []
  }
}
