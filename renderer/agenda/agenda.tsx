import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import { Skeleton } from '../board/skeleton.tsx'
import { CalendarBar, CalendarFrame, type CalendarDesk } from '../calendar/frame.tsx'
import { useRange } from '../calendar/use-range.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { datesText, dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, EmptyState, ErrorState, ToggleGroup } from '../ui/index.ts'
import { AgendaList } from './agenda-list.tsx'

/** How many days the list holds. */
type Length = 'day' | 'week'

/** The appointments of a day or of seven as a list: for a narrow window, and for those who read lines. */
export const Agenda = () => <CalendarFrame draw={(desk) => <Shown {...desk} />} />

function Shown(desk: CalendarDesk) {
  const [length, setLength] = useState<Length>('day')
  const days = length === 'day' ? 1 : 7
  const { date, location } = desk.where
  const to = addDays(date, days - 1)
  const query = useRange({ from: date, to }, location.id)
  return (
    <>
      <CalendarBar
        {...desk}
        {...useTitles(date, to)}
        period={length === 'day' ? 'Day' : 'Week'}
        previous={addDays(date, -days)}
        next={addDays(date, days)}
      >
        <LengthChoice length={length} onChange={setLength} />
      </CalendarBar>
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Skeleton />}
      {query.data?.length === 0 && <Nothing desk={desk} />}
      {query.data && query.data.length > 0 && <AgendaList {...desk} entries={query.data} />}
    </>
  )
}

function useTitles(from: LocalDate, to: LocalDate): { title: string; short: string } {
  const { locale } = useLocale()
  if (from === to) {
    return { title: dateText(from, 'long', locale), short: dateText(from, 'short', locale) }
  }
  const whole = datesText(from, to, locale)
  return { title: whole, short: whole }
}

interface LengthProps {
  readonly length: Length
  readonly onChange: (length: Length) => void
}

function LengthChoice({ length, onChange }: LengthProps) {
  const { t } = useTranslation('calendar')
  return (
    <ToggleGroup<Length>
      label={t('agenda.length')}
      options={[
        { id: 'day', label: t('agenda.oneDay') },
        { id: 'week', label: t('agenda.sevenDays') },
      ]}
      value={length}
      onChange={onChange}
    />
  )
}

function Nothing({ desk: { where } }: { desk: CalendarDesk }) {
  const { t } = useTranslation('calendar')
  const mayBook = useMay('appointments.book')
  const { location, date } = where
  const book = () =>
    useDesk.getState().open({ name: 'booking', draft: { locationId: location.id, date } })
  return (
    <EmptyState
      icon={CalendarPlus}
      title={t('noVisits')}
      actions={mayBook && <Button onPress={book}>{t('agenda.book')}</Button>}
    >
      {t('agenda.nothing', { location: location.name })}
    </EmptyState>
  )
}
