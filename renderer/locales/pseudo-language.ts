/**
 * Two languages that nobody speaks, for tests to look at: English with accents, longer and in
 * brackets, which shows every text that was left out of the locales; and the same from right to
 * left, which shows every place that knows only one direction. No menu offers them; a test puts
 * one into the storage that keeps the language of the window (`daysheet.language`).
 */
export const ACCENTED = 'en-XA'
export const MIRRORED = 'en-XB'

/** English in a script that runs from right to left: formats stay, the direction turns. */
export const mirroredLocale = 'en-Arab-US'

export const isPseudoLanguage = (text: unknown): text is string =>
  text === ACCENTED || text === MIRRORED
