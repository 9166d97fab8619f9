import { ArrowRight, Contrast } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartedPage } from '../../core/kiosk/pages-contract.ts'
import { languages, lendLanguage, type Language } from '../locales/index.ts'
import { useLocale } from '../locales/use-locale.ts'
import { isHighContrast, lendTheme } from '../shell/theme.ts'
import { Button, Switch, ToggleGroup } from '../ui/index.ts'
import css from './kiosk.module.css'

interface Props {
  readonly page: StartedPage
  readonly onBegin: () => void
}

/** The first page: the language, the contrast, and one large button. */
export function Begin({ page, onBegin }: Props) {
  const { t } = useTranslation(['kiosk', 'shell'])
  const { language } = useLocale()
  const [isUsual] = useState(isHighContrast)
  const [isHigh, setHigh] = useState(isUsual)
  const contrast = (high: boolean) => {
    setHigh(high)
    lendTheme(high ? 'contrast' : isUsual ? 'light' : null)
  }
  const names = { en: t('shell:english'), es: t('shell:spanish') }
  return (
    <>
      <h1 className={css.heading}>{t('welcome', { name: page.practiceName })}</h1>
      <p className={css.quiet}>{page.locationName}</p>
      <ToggleGroup<Language>
        label={t('shell:language')}
        options={languages.map((id) => ({ id, label: names[id] }))}
        value={language}
        onChange={(chosen) => void lendLanguage(chosen)}
      />
      <Button variant="primary" icon={ArrowRight} onPress={onBegin}>
        {t('begin')}
      </Button>
      <Switch isSelected={isHigh} onChange={contrast}>
        <span className={css.contrast}>
          <Contrast size="1em" aria-hidden /> {t('contrast')}
        </span>
      </Switch>
    </>
  )
}
