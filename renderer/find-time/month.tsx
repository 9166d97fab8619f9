import { skipToken, useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import type { OpeningDay } from '../../core/appointments/openings-contract.ts'
import { ask } from '../client/client.ts'
import { dateText, firstWeekday, weekdayOptions } from '../locales/dates.ts'
import { ErrorState, HeatMonth, IconButton, Loading, type Heat, type HeatDay } from '../ui/index.ts'
import styles from './find-time.module.css'
import type { ResultsProps } from './shown-search.ts'
import { daysWanted, lastOfMonth } from './search-form.ts'

interface Props extends ResultsProps {
  readonly onPick: (day: LocalDate) => void
}

/** How many openings each date of a month has; one that is picked narrows the search to it. */
export function Month({ form, wording, today, onPick }: Props) {
  const { t } = useTranslation('findTime')
  const [month, setMonth] = useState(() => firstOf(form.day ?? form.from))
  const { locale } = wording
  const input = daysWanted(form, month, today)
  const query = useQuery(
    ask.appointments.openingDays.queryOptions({ input: input ?? skipToken, staleTime: 0 }),
  )
  const begin = firstWeekday(locale)
  const turn = (to: LocalDate) => setMonth(firstOf(to))
  if (query.isError) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <div>
      <div className={styles.month}>
        <IconButton
          icon={ChevronLeft}
          label={t('previousMonth')}
          isDisabled={month <= firstOf(today)}
          onPress={() => turn(addDays(month, -1))}
        />
        <span className={styles.monthName} aria-live="polite">
          {dateText(month, 'month', locale)}
        </span>
        <IconButton
          icon={ChevronRight}
          label={t('nextMonth')}
          onPress={() => turn(addDays(lastOfMonth(month), 1))}
        />
      </div>
      {query.data ? (
        <HeatMonth
          label={t('monthOf', { month: dateText(month, 'month', locale) })}
          weekdays={weekdayOptions('short', locale).map(({ label }) => label)}
          firstColumn={((weekdayOf(month) - begin + 7) % 7) + 1}
          days={heated(month, query.data, (date, count) =>
            t('dayOpenings', { day: dateText(date, 'long', locale), count }),
          )}
          value={form.day}
          onChange={onPick}
        />
      ) : (
        <Loading />
      )}
    </div>
  )
}

const firstOf = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`

/** Every date of the month; those that are over have no openings. Heat is relative to the fullest date. */
function heated(
  month: LocalDate,
  found: readonly OpeningDay[],
  spoken: (date: LocalDate, count: number) => string,
): HeatDay[] {
  const counts = new Map(found.map(({ date, openings }) => [date, openings]))
  const most = Math.max(1, ...counts.values())
  const length = Number(lastOfMonth(month).slice(8))
  return Array.from({ length }, (_, n) => {
    const date = addDays(month, n)
    const count = counts.get(date) ?? 0
    return {
      date,
      number: String(n + 1),
      count,
      heat: heatOf(count / most),
      spoken: spoken(date, count),
    }
  })
}

function heatOf(share: number): Heat {
  if (share === 0) return 0
  if (share <= 0.25) return 1
  if (share <= 0.5) return 2
  return share <= 0.75 ? 3 : 4
}
