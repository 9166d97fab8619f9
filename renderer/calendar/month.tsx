import Calendar from '@fullcalendar/react'
import '@fullcalendar/react/skeleton.css'
import dayGrid from '@fullcalendar/react/daygrid'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { datesBetween, type LocalDate } from '../../core/kernel/dates.ts'
import { Skeleton } from '../board/skeleton.tsx'
import { useDesk } from '../desk/desk.ts'
import { dateText, firstWeekday } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { cx, ErrorState } from '../ui/index.ts'
import styles from './calendar.module.css'
import { CalendarBar, CalendarFrame, type CalendarDesk } from './frame.tsx'
import { loadOf, type DayLoad } from './load.ts'
import { MonthDay } from './month-day.tsx'
import { monthLeafOf, turnMonth, wallTimeOf } from './range.ts'
import { useDayKeys } from './use-day-keys.ts'
import { usePercent } from './use-percent.ts'
import { useRange, useWorked } from './use-range.ts'

/** The month at a glance: how full each day is; a day opens on the board. */
export const Month = () => <CalendarFrame draw={(desk) => <Shown {...desk} />} />

function Shown(desk: CalendarDesk) {
  const { locale } = useLocale()
  const { date, location } = desk.where
  const range = monthLeafOf(date, firstWeekday(locale))
  const query = useRange(range, location.id)
  const worked = useWorked(range, location.id)
  return (
    <>
      <CalendarBar
        {...desk}
        title={dateText(date, 'month', locale)}
        period="Month"
        previous={turnMonth(date, -1)}
        next={turnMonth(date, 1)}
      />
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton />}
      {query.data && (
        <Leaf
          {...{ ...desk, worked }}
          dates={datesBetween(range.from, range.to)}
          entries={query.data}
        />
      )}
    </>
  )
}

interface LeafProps extends CalendarDesk {
  readonly dates: readonly LocalDate[]
  readonly entries: readonly BoardEntry[]
  /** Minutes worked, by date. */
  readonly worked: ReadonlyMap<LocalDate, number>
}

function Leaf({ known, where, now, dates, entries, worked }: LeafProps) {
  const { t } = useTranslation('calendar')
  const { locale } = useLocale()
  const loads = useMemo(
    () =>
      new Map(
        dates.map((date): [LocalDate, DayLoad] => [
          date,
          loadOf(date, entries, where.zone, worked.get(date) ?? null),
        ]),
      ),
    [dates, entries, where.zone, worked],
  )
  const percent = usePercent()
  const month = useRef<HTMLDivElement>(null)
  const onKeyDown = useDayKeys(month, dates.indexOf(where.date))
  const holidayOn = (date: LocalDate) =>
    known.directory.holidays.find(
      (day) =>
        day.active &&
        day.date === date &&
        (day.locationId === null || day.locationId === where.location.id),
    )?.name ?? null
  return (
    <div
      ref={month}
      className={styles.month}
      onKeyDown={onKeyDown}
      aria-label={t('monthGrid', { month: dateText(where.date, 'month', locale) })}
      role="group"
    >
      <Calendar
        key={`${where.date.slice(0, 7)}${locale}`}
        plugins={[dayGrid]}
        initialView="dayGridMonth"
        initialDate={where.date}
        firstDay={firstWeekday(locale) % 7}
        locale={locale}
        weekTextLong={t('week')}
        timeZone="UTC"
        now={wallTimeOf(now, where.zone)}
        headerToolbar={false}
        fixedWeekCount={false}
        height="100%"
        dayHeaderClass={styles.dayHeader ?? ''}
        dayHeaderDividerClass={styles.dayHeaderLine ?? ''}
        dayHeaderInnerClass={styles.dayHeaderInner ?? ''}
        dayRowClass={styles.dayRow ?? ''}
        navLinks
        navLinkClass={styles.dayLink ?? ''}
        navLinkDayClick={(date) => openDay(dayIn(date))}
        navLinkHint={(_text, date) => {
          const day = dayIn(date)
          const load = loads.get(day)
          const { visits = 0, owing = 0 } = load ?? {}
          const share = load ? percent(load) : null
          const closed = holidayOn(day)
          const shown = [
            String(date.getUTCDate()),
            closed !== null && t('closed', { name: closed }),
            visits > 0 ? t('visits', { count: visits }) : t('noVisits'),
            share !== null && t('share', { percent: share }),
            visits > 0 && owing > 0 && t('owing', { count: owing }),
          ]
          const words = shown.filter(Boolean).join(', ')
          return t('openDay', { date: dateText(day, 'long', locale), load: words })
        }}
        dayCellClass={({ date }) => {
          const day = dayIn(date)
          const isOff = holidayOn(day) !== null || worked.get(day) === 0
          return cellClass(day, where.date, isOff)
        }}
        dayCellTopContent={({ date }) => {
          const day = dayIn(date)
          const load = loads.get(day)
          return load && <MonthDay {...{ day, load, where }} holiday={holidayOn(day)} />
        }}
      />
    </div>
  )
}

/** The calendar gives dates as midnights in UTC. */
const dayIn = (date: Date): LocalDate => date.toISOString().slice(0, 10)

/** Days on which nobody works are shaded; those of the months before and after stand back. */
const cellClass = (day: LocalDate, shown: LocalDate, isOff: boolean): string =>
  cx(
    styles.dayCell,
    isOff && styles.dayOff,
    day.slice(0, 7) !== shown.slice(0, 7) && styles.otherDay,
  )

/** Shows a day on the board. */
function openDay(date: LocalDate): void {
  const { look, show } = useDesk.getState()
  look({ date })
  show({ name: 'board' })
}
