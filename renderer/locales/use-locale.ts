import { useTranslation } from 'react-i18next'
import { currentLanguage, currentLocale, type Language } from './index.ts'

/** The language of the screen and its BCP 47 tag; the component draws again when it changes. */
export function useLocale(): { language: Language; locale: string } {
  useTranslation()
  const language = currentLanguage()
  return { language, locale: currentLocale() }
}
