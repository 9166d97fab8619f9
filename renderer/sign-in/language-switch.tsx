import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../locales/index.ts'
import { useLocale } from '../locales/use-locale.ts'
import { ToggleGroup } from '../ui/index.ts'

/** The language, for a window where nobody is signed in yet. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell')
  const { language } = useLocale()
  return (
    <ToggleGroup
      label={t('language')}
      options={[
        { id: 'en', label: t('english') },
        { id: 'es', label: t('spanish') },
      ]}
      value={language}
      onChange={(chosen) => void chooseLanguage(chosen)}
    />
  )
}
