/** Languages that clinics meet most (US Census Bureau, American Community Survey table B16001). */
const usual = ['en', 'es', 'zh', 'tl', 'vi', 'ar', 'fr', 'ko', 'ru', 'pt', 'ht', 'hi', 'de', 'pl']

/** A language in words that stand by themselves: `es` is `Spanish`, `Español`. */
export function languageName(tag: string, locale: string): string {
  const name = new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

/** The usual languages and the one that is kept already, to choose from. */
export const languageOptions = (kept: string, locale: string) =>
  [...new Set([...usual, kept])].map((id) => ({ id, label: languageName(id, locale) }))
