import { useTranslation } from 'react-i18next'
import { minuteText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { Column } from './columns.ts'
import styles from './sheet.module.css'

/** Who or what a column stands for, when it is open, and how much is booked. */
export function ColumnHead({ column }: { column: Column }) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const hours = hoursOf(column)
  const times = hours && {
    from: minuteText(hours[0], locale),
    to: minuteText(hours[1], locale),
  }
  return (
    <div className={styles.head} role="rowheader" data-hue={column.hue ?? 'slate'}>
      <span className={styles.title}>
        {column.title === '' ? t('unassigned') : column.title}
        {column.subtitle !== null && <span className={styles.subtitle}>{column.subtitle}</span>}
      </span>
      <span className={styles.load}>
        <span>{times ? t('hours', times) : t('noHours')}</span>
        <span>{t('appointments', { count: column.placed.length })}</span>
      </span>
    </div>
  )
}

function hoursOf({ working }: Column): readonly [number, number] | null {
  if (working.length === 0) return null
  return [Math.min(...working.map(([start]) => start)), Math.max(...working.map(([, end]) => end))]
}
