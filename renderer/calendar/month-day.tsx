import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { Where } from '../board/where.ts'
import styles from './calendar.module.css'
import type { DayLoad } from './load.ts'

interface Props {
  readonly day: LocalDate
  readonly load: DayLoad
  /** Minutes of the fullest day shown: the whole width of a bar. */
  readonly fullest: number
  readonly holiday: string | null
  readonly where: Where
}

/** A day of the month: its load as a number and a bar. The calendar makes it a link that says the same. */
export function MonthDay({ day, load, fullest, holiday, where }: Props) {
  const { t } = useTranslation('calendar')
  return (
    <span className={styles.monthDay} aria-hidden data-today={day === where.today || undefined}>
      <span className={styles.number}>{Number(day.slice(8))}</span>{' '}
      {holiday !== null && <span className={styles.closed}>{t('closed', { name: holiday })}</span>}{' '}
      {load.visits > 0 && (
        <>
          <span className={styles.visits}>{t('visits', { count: load.visits })}</span>{' '}
          <span className={styles.bar}>
            <span style={{ width: `${Math.round((load.minutes / fullest) * 100)}%` }} />
          </span>
          {load.owing > 0 && (
            <span className={styles.owing}>{t('owing', { count: load.owing })}</span>
          )}
        </>
      )}
    </span>
  )
}
