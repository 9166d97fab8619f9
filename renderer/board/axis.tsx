import { useTranslation } from 'react-i18next'
import { MINUTE } from '../../core/kernel/clock.ts'
import { bareTimeText, minuteText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useShownDay } from './day-context.ts'
import { topOf, type Scale } from './geometry.ts'
import styles from './sheet.module.css'

/** The hours down the left side; it stays in sight while the columns scroll. */
export function Axis({ scale }: { scale: Scale }) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const { nowMinute } = useShownDay()
  const shown = nowMinute !== null && nowMinute >= scale.from && nowMinute < scale.to
  const hours = hoursOf(scale).filter(
    (minute) => !shown || Math.abs(topOf(minute, scale) - topOf(nowMinute, scale)) >= LABEL_HEIGHT,
  )
  return (
    <div className={styles.axis} aria-hidden>
      <div className={styles.corner} />
      <div className={styles.body}>
        {hours.map((minute) => (
          <span key={minute} className={styles.hour} style={{ top: topOf(minute, scale) }}>
            {shortHour(minuteText(minute, locale))}
          </span>
        ))}
        {shown && (
          <span
            className={styles.nowTime}
            style={{ top: topOf(nowMinute, scale) }}
            title={t('now')}
          >
            {bareTimeText(nowMinute * MINUTE, 'utc', locale)}
          </span>
        )}
      </div>
    </div>
  )
}

/** The time of now stands in place of an hour that it would cover; px. */
const LABEL_HEIGHT = 18

const hoursOf = ({ from, to }: Scale): number[] =>
  Array.from({ length: (to - from) / 60 }, (_, n) => from + n * 60)

/** `9:00 AM` is `9 AM` on a full hour. */
const shortHour = (text: string): string => text.replace(':00', '')
