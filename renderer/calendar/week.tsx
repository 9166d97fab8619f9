import { useTranslation } from 'react-i18next'
import { addDays } from '../../core/kernel/dates.ts'
import { datesText, dateText, firstWeekday } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Banner, ErrorState } from '../ui/index.ts'
import { Skeleton } from '../board/skeleton.tsx'
import { CalendarBar, CalendarFrame, type CalendarDesk } from './frame.tsx'
import { weekOf } from './range.ts'
import { useRange } from './use-range.ts'
import { WeekGrid } from './week-grid.tsx'

/** The week of one provider, or of everyone at the location. */
export const Week = () => <CalendarFrame draw={(desk) => <Shown {...desk} />} />

function Shown(desk: CalendarDesk) {
  const { t } = useTranslation('calendar')
  const { locale } = useLocale()
  const { date, location } = desk.where
  const range = weekOf(date, firstWeekday(locale))
  const query = useRange(range, location.id)
  const closed = desk.known.directory.holidays.filter(
    (day) => day.active && range.from <= day.date && day.date <= range.to,
  )
  const title = datesText(range.from, range.to, locale)
  return (
    <>
      <CalendarBar
        {...desk}
        title={title}
        period="Week"
        previous={addDays(date, -7)}
        next={addDays(date, 7)}
      />
      {closed.map((day) => (
        <Banner key={day.id} tone="warning">
          {dateText(day.date, 'short', locale)}: {t('closed', { name: day.name })}
        </Banner>
      ))}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton />}
      {query.data && <WeekGrid {...desk} range={range} entries={query.data} />}
    </>
  )
}
