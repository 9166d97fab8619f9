import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentId, SeriesId } from '../../core/kernel/ids.ts'
import type { Occurrence, SeriesRecord } from '../../core/series/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Banner, Button, ErrorState, Loading, Section } from '../ui/index.ts'
import { useRuleWords } from './rule-words.ts'
import { SeriesActions } from './series-actions.tsx'
import css from './series.module.css'

interface Props {
  readonly seriesId: SeriesId
  readonly appointmentId: AppointmentId
  readonly known: KnownDirectory
  readonly wording: Wording
}

/** The series that an appointment belongs to: its rule, what comes next, what can be done. */
export function SeriesPart({ seriesId, appointmentId, known, wording }: Props) {
  const { t } = useTranslation('series')
  const query = useQuery(ask.series.get.queryOptions({ input: { id: seriesId } }))
  const series = query.data
  const at = series?.occurrences.find((date) => date.appointmentId === appointmentId)
  return (
    <Section title={t('part.title')}>
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {series && <Shown {...{ series, at, known, wording }} />}
    </Section>
  )
}

interface ShownProps {
  readonly series: SeriesRecord
  /** The date of the appointment that is looked at; it may have left the series. */
  readonly at: Occurrence | undefined
  readonly known: KnownDirectory
  readonly wording: Wording
}

function Shown({ series, at, known, wording }: ShownProps) {
  const { t } = useTranslation('series')
  const words = useRuleWords()
  const mayBook = useMay('appointments.book')
  return (
    <div className={css.part}>
      <p>{words.sentence(series.rule, series.start)}</p>
      {series.status !== 'active' && <Banner>{t(`part.${series.status}`)}</Banner>}
      {at?.single === true && <p className={css.quiet}>{t('part.single')}</p>}
      <Open series={series} />
      <Next {...{ series, at, wording }} />
      {mayBook && at && <SeriesActions {...{ series, at, known }} />}
    </div>
  )
}

function Open({ series }: { readonly series: SeriesRecord }) {
  const { t } = useTranslation('series')
  if (series.conflicts === 0) return null
  const decide = () => useDesk.getState().show({ name: 'lists', list: 'series' })
  return (
    <Banner
      tone="warning"
      action={
        <Button size="s" onPress={decide}>
          {t('part.decide')}
        </Button>
      }
    >
      {t('part.open', { count: series.conflicts })}
    </Banner>
  )
}

/** How many of the next visits are shown. */
const SHOWN = 3

/** The visits after the one that is looked at. */
function Next({ series, at, wording }: Omit<ShownProps, 'known'>) {
  const { t } = useTranslation('series')
  const since = at?.startsAt ?? 0
  const next = series.occurrences
    .filter((date) => date.startsAt !== null && date.startsAt > since && date.changeable)
    .slice(0, SHOWN)
  const open = (appointmentId: Occurrence['appointmentId']) =>
    appointmentId && useDesk.getState().open({ name: 'appointment', appointmentId })
  if (next.length === 0) return <p className={css.quiet}>{t('part.noNext')}</p>
  return (
    <div className={css.next}>
      <p className={css.quiet}>
        {t('part.next')} · {t('part.left', { count: series.upcoming })}
      </p>
      <ul>
        {next.map(({ start, startsAt, appointmentId }) => (
          <li key={start}>
            <Button variant="link" onPress={() => open(appointmentId)}>
              {wording.dayOf(startsAt ?? 0)}, {wording.time(startsAt ?? 0)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
