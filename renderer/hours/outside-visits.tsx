import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OutsideEntry } from '../../core/appointments/contract.ts'
import type { WeekPlan } from '../../core/availability/contract.ts'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useDesk } from '../desk/desk.ts'
import { dateText, momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Heading } from '../settings/heading.tsx'
import { Banner, Button, ErrorState, Loading, Table, type Column } from '../ui/index.ts'
import css from './hours.module.css'

interface OutsideVisitsProps {
  plan: WeekPlan
  known: KnownDirectory
  today: LocalDate
}

/** A year is looked at. */
const DAYS = 365

/** The dates of a plan on which visits can be outside: from today, a year at most. */
export function datesOf({ from, to }: Pick<WeekPlan, 'from' | 'to'>, today: LocalDate) {
  const first = from !== null && from > today ? from : today
  const last = addDays(first, DAYS)
  return { from: first, to: to !== null && to < last ? (to < first ? first : to) : last }
}

/** The visits that what is drawn would leave outside, each to be opened. */
export function OutsideVisits({ plan, known, today }: OutsideVisitsProps) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const dates = datesOf(plan, today)
  const columns = useColumns(known)
  const outside = useQuery(
    ask.appointments.outsideHours.queryOptions({
      input: { plan, ...dates },
      placeholderData: keepPreviousData,
    }),
  )
  const visits = outside.data ?? []
  const looked = t('outside.looked', { date: dateText(dates.to, 'medium', locale) })
  return (
    <div className={css.stack}>
      <Heading title={t('outside.title')} intro={`${t('outside.hint')} ${looked}`} level={3} />
      {outside.isPending && <Loading />}
      {outside.isError && (
        <ErrorState error={outside.error} onRetry={() => void outside.refetch()} />
      )}
      {outside.data && visits.length === 0 && <Banner tone="success">{t('outside.none')}</Banner>}
      {visits.length > 0 && (
        <Table
          label={t('outside.title')}
          rows={visits}
          idOf={({ id }) => id}
          columns={columns}
          onOpen={open}
        />
      )}
    </div>
  )
}

const open = ({ id }: OutsideEntry) =>
  useDesk.getState().open({ name: 'appointment', appointmentId: id })

function useColumns(known: KnownDirectory): Column<OutsideEntry>[] {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const zoneOf = (visit: OutsideEntry) =>
    known.location(visit.locationId)?.zone ?? practiceZone(known.directory)
  return [
    {
      id: 'when',
      head: t('outside.when'),
      whole: true,
      cell: (visit) => (
        <Button
          variant="link"
          aria-label={`${momentText(visit.startsAt, zoneOf(visit), locale)}. ${t('outside.open', { name: calledName(visit) })}`}
          onPress={() => open(visit)}
        >
          {momentText(visit.startsAt, zoneOf(visit), locale)}
        </Button>
      ),
    },
    { id: 'patient', head: t('outside.patient'), cell: calledName },
    { id: 'type', head: t('outside.type'), cell: ({ typeId }) => known.type(typeId)?.name },
    { id: 'why', head: t('outside.why'), cell: ({ why }) => t(`outside.because.${why}`) },
  ]
}
