import { useTranslation } from 'react-i18next'
import type { StartedPage } from '../../core/kiosk/pages-contract.ts'
import type { AwaitedVisit } from '../../core/kiosk/self-contract.ts'
import { timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button } from '../ui/index.ts'
import css from './kiosk.module.css'

interface Props {
  readonly page: StartedPage
  readonly visit: AwaitedVisit
  readonly onYes: () => void
  readonly onNo: () => void
}

/** Initials, time and provider: enough to know one's own visit, too little for a neighbour. */
export function Found({ page, visit, onYes, onNo }: Props) {
  const { t } = useTranslation('kiosk')
  const { locale } = useLocale()
  const time = timeText(visit.startsAt, page.zone, locale)
  return (
    <>
      <h1 className={css.heading} tabIndex={-1}>
        {t('found')}
      </h1>
      <p className={css.heading}>{t('visit', { initials: visit.initials, time })}</p>
      <p>{t('with', { provider: visit.provider })}</p>
      <div className={css.row}>
        <Button variant="primary" onPress={onYes}>
          {t('yes')}
        </Button>
        <Button onPress={onNo}>{t('no')}</Button>
      </div>
    </>
  )
}
