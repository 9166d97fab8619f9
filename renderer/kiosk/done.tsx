import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../core/kernel/money.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Banner, Button, Loading } from '../ui/index.ts'
import css from './kiosk.module.css'
import type { SelfAnswer } from './use-self-check-in.ts'

interface Props {
  readonly answer: SelfAnswer | null
  readonly onOver: () => void
}

/** The number to wait for, and what to pay. */
export function Done({ answer, onOver }: Props) {
  const { t } = useTranslation('kiosk')
  const { locale } = useLocale()
  if (answer === null) return <Loading />
  const { ticket, copayCents, currency } = answer
  const amount = formatMoney(copayCents, currency, locale)
  return (
    <>
      <h1 className={css.heading} tabIndex={-1}>
        {t('done')}
      </h1>
      <p>{t('number')}</p>
      <p className={css.big}>{ticket}</p>
      <p className={css.quiet}>{t('called')}</p>
      {copayCents > 0 ? <Banner tone="warning">{t('pay', { amount })}</Banner> : <p>{t('sit')}</p>}
      <Button variant="primary" onPress={onOver}>
        {t('finish')}
      </Button>
    </>
  )
}
