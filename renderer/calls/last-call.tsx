import { useTranslation } from 'react-i18next'
import type { LastCall } from '../../core/kernel/calls.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import { dateText, momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import css from './calls.module.css'

/** How the last call ended, when, and when to call again. */
export function LastCallCell({ lastCall, zone }: { lastCall: LastCall | null; zone: Zone }) {
  const { t } = useTranslation('lists')
  const { locale } = useLocale()
  if (lastCall === null) return <span className={css.quiet}>{t('call.never')}</span>
  const { outcome, at, callBackOn, comment } = lastCall
  const again =
    callBackOn === null ? null : t('call.again', { date: dateText(callBackOn, 'short', locale) })
  return (
    <span className={css.two}>
      <span>{[t(`call.by.${outcome}`), again].filter(Boolean).join(' · ')}</span>
      <span className={css.quiet}>
        {[momentText(at, zone, locale), comment].filter(Boolean).join(' · ')}
      </span>
    </span>
  )
}
