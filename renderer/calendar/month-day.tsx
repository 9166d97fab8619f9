import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { Where } from '../board/where.ts'
import styles from './calendar.module.css'
import { shareOf, type DayLoad } from './load.ts'
import { usePercent } from './use-percent.ts'

interface Props {
  readonly day: LocalDate
  readonly load: DayLoad
  readonly holiday: string | null
  readonly where: Where
}

/** A day of the month: its load in figures, in words and as a bar. The calendar makes it a link that says the same. */
export function MonthDay({ day, load, holiday, where }: Props) {
  const { t } = useTranslation('calendar')
  const percent = usePercent()(load)
  return (
    <span className={styles.monthDay} aria-hidden data-today={day === where.today || undefined}>
      <span className={styles.number}>{Number(day.slice(8))}</span>{' '}
      {holiday !== null && <span className={styles.closed}>{t('closed', { name: holiday })}</span>}{' '}
      {load.visits > 0 && (
        <>
          <span className={styles.visits}>{t('visits', { count: load.visits })}</span>{' '}
          {percent !== null && (
            <span className={styles.share}>
              <span className={styles.bar}>
                <span
                  style={{ width: `${Math.min(100, Math.round((shareOf(load) ?? 0) * 100))}%` }}
                />
              </span>{' '}
              {t('share', { percent })}
            </span>
          )}{' '}
          {load.owing > 0 && (
            <span className={styles.owing}>{t('owing', { count: load.owing })}</span>
          )}
        </>
      )}
    </span>
  )
}
