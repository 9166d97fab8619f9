import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type * as en from './en/index.ts'
import { isPseudoLanguage, MIRRORED, mirroredLocale } from './pseudo-language.ts'
import { localeOf } from './region.ts'

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

/** The texts of every namespace; a language that misses one does not compile. */
export type Texts = typeof en

/** Each language is a part of its own, which a window loads when it is first spoken. */
const load: Readonly<Record<Language, () => Promise<Texts>>> = {
  en: () => import('./en/index.ts'),
  es: () => import('./es/index.ts'),
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Texts
  }
}

const KEY = 'daysheet.language'

export const isLanguage = (text: unknown): text is Language =>
  languages.some((language) => language === text)

/** Gets texts ready before the first screen, in the language chosen at this window, else the system's. */
export async function startTexts(): Promise<void> {
  const language = chosenLanguage() ?? systemLanguage()
  await i18next.use(initReactI18next).init({
    resources: { [language]: { ...(await load[language]()) } },
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  })
  markPage()
  i18next.on('languageChanged', markPage)
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === KEY) void hear(newValue)
  })
  await hear(localStorage.getItem(KEY))
}

/** Follows what another window of this browser chose, or a test. */
async function hear(chosen: string | null): Promise<void> {
  if (isLanguage(chosen)) await speak(chosen)
  if (isPseudoLanguage(chosen)) await pretend(chosen)
}

/** The language that a person chose at this window; null leaves it to practice and system. */
function chosenLanguage(): Language | null {
  const chosen = localStorage.getItem(KEY)
  return isLanguage(chosen) ? chosen : null
}

/** Changes the language of all windows of this browser and keeps the choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language)
  await speak(language)
}

/** Speaks the language of the practice where the person chose none. */
export async function followPractice(language: string): Promise<void> {
  if (localStorage.getItem(KEY) === null && isLanguage(language) && i18next.language !== language) {
    await speak(language)
  }
}

/** Speaks a language for a while and keeps no choice; null goes back to the one of this window. */
export const lendLanguage = (language: Language | null): Promise<void> =>
  speak(language ?? chosenLanguage() ?? systemLanguage())

async function speak(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'common'))
    for (const [part, texts] of Object.entries(await load[language]()))
      i18next.addResourceBundle(language, part, texts)
  await i18next.changeLanguage(language)
}

async function pretend(pseudo: string): Promise<void> {
  const { pseudoTexts } = await import('./pseudo-texts.ts')
  for (const [part, texts] of Object.entries(pseudoTexts(await load.en())))
    i18next.addResourceBundle(pseudo, part, texts)
  await i18next.changeLanguage(pseudo)
}

/** The language that is shown now. */
export const currentLanguage = (): Language =>
  isLanguage(i18next.language) ? i18next.language : 'en'

/** BCP 47 tag for dates, times, figures and money as they are shown now. */
export const currentLocale = (): string =>
  i18next.language === MIRRORED ? mirroredLocale : localeOf(currentLanguage(), navigator.languages)

function systemLanguage(): Language {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2))
  return spoken.find(isLanguage) ?? 'en'
}

function markPage(): void {
  const page = document.documentElement
  page.lang = currentLanguage()
  page.dir = i18next.language === MIRRORED ? 'rtl' : 'ltr'
}
