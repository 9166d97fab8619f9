import { useTranslation } from 'react-i18next'
import type { LastCall } from '../../core/kernel/calls.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import { dateText, momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { cx, Dotted } from '../ui/index.ts'
import css from './calls.module.css'

/** How the last call ended, when, and when to call again. */
export function LastCallCell({ lastCall, zone }: { lastCall: LastCall | null; zone: Zone }) {
  const { t } = useTranslation('lists')
  const { locale } = useLocale()
  if (lastCall === null) return <NotCalled />
  const { outcome, at, callBackOn, comment } = lastCall
  const again =
    callBackOn === null ? null : t('call.again', { date: dateText(callBackOn, 'short', locale) })
  return (
    <span className={css.two}>
      <span>
        <Dotted parts={[t(`call.by.${outcome}`), again]} />
      </span>
      <span className={css.quiet}>
        <Dotted parts={[momentText(at, zone, locale)]} rest={comment} />
      </span>
    </span>
  )
}

/** Nobody called yet. */
export function NotCalled() {
  const { t } = useTranslation('lists')
  return <span className={cx(css.quiet, css.whole)}>{t('call.never')}</span>
}
