import { useTranslation } from 'react-i18next'
import type { OutsideEntry } from '../../core/appointments/contract.ts'
import type { WeekPlan } from '../../core/availability/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { dateText, visitTimeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Heading } from '../settings/heading.tsx'
import { Banner, Button, ErrorState, Loading, Table, type Column } from '../ui/index.ts'
import css from './hours.module.css'
import { outsideDates } from './outside-dates.ts'
import { useOutside } from './use-outside.ts'

interface OutsideVisitsProps {
  plan: WeekPlan
  known: KnownDirectory
  today: LocalDate
}

/** The visits that what is drawn would leave outside, each to be opened. */
export function OutsideVisits({ plan, known, today }: OutsideVisitsProps) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const dates = outsideDates(plan, today)
  const columns = useColumns(known)
  const outside = useOutside(plan, today)
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
  const now = useNow()
  const when = ({ startsAt, locationId }: OutsideEntry) => {
    const zone = known.location(locationId)?.zone ?? practiceZone(known.directory)
    return visitTimeText(startsAt, zone, now, locale)
  }
  return [
    {
      id: 'when',
      head: t('outside.when'),
      whole: true,
      cell: (visit) => (
        <Button
          variant="link"
          aria-label={`${when(visit)}. ${t('outside.open', { name: calledName(visit) })}`}
          onPress={() => open(visit)}
        >
          {when(visit)}
        </Button>
      ),
    },
    { id: 'patient', head: t('outside.patient'), cell: calledName },
    { id: 'type', head: t('outside.type'), cell: ({ typeId }) => known.type(typeId)?.name },
    { id: 'why', head: t('outside.why'), cell: ({ why }) => t(`outside.because.${why}`) },
  ]
}
