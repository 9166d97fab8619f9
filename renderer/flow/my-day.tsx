import { CalendarCheck, CircleUser } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { useWhere, type Where } from '../board/where.ts'
import { useWording, type Wording } from '../booking/wording.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useSession } from '../client/session.ts'
import { useNow } from '../desk/use-now.ts'
import { Badge, EmptyState, ErrorState, Loading, type Lane } from '../ui/index.ts'
import { FlowLanes } from './flow-lanes.tsx'
import styles from './flow.module.css'
import { NextPatient } from './next-patient.tsx'
import { byUrgency, type OnTheWay } from './on-the-way.ts'
import { useFlow } from './use-flow.ts'

/** A provider's own view of today: who is next, who is ready where, and the rest of the day. */
export function MyDay() {
  const { t } = useTranslation('flow')
  const { known, query } = useDirectory()
  const where = useWhere(known, useNow())
  const providerId = useSession((session) => session.account?.providerId ?? null)
  if (providerId === null)
    return (
      <EmptyState icon={CircleUser} title={t('myDay.noProvider')}>
        {t('myDay.noProviderHint')}
      </EmptyState>
    )
  return (
    <section className={styles.screen} aria-label={t('myDay.title')}>
      {known && where ? (
        <Own {...{ known, where, providerId }} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  )
}

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly providerId: ProviderId
}

function Own({ known, where, providerId }: Props) {
  const { t } = useTranslation('flow')
  const now = useNow()
  const { today: date, location } = where
  const { visits, outlook, error, retry } = useFlow({ date, locationId: location.id }, now)
  const wording = useWording(known, location.id)
  const own = visits?.filter(({ entry }) => entry.providerId === providerId)
  const behind = outlook.behind.get(providerId) ?? 0
  return (
    <>
      <header className={styles.head}>
        <h1>{t('myDay.title')}</h1>
        <p className={styles.day}>{wording.day(date)}</p>
        <Badge tone={behind > 0 ? 'warning' : 'success'}>
          {behind > 0 ? t('behind', { count: behind }) : t('myDay.onTime')}
        </Badge>
      </header>
      {own ? (
        <Rest {...{ own, known, wording, now }} />
      ) : error ? (
        <ErrorState error={error} onRetry={retry} />
      ) : (
        <Loading />
      )}
    </>
  )
}

interface RestProps {
  readonly own: readonly OnTheWay[]
  readonly known: KnownDirectory
  readonly wording: Wording
  readonly now: number
}

function Rest({ own, known, wording, now }: RestProps) {
  const { t } = useTranslation('flow')
  const lanes = useOwnLanes(own)
  const sorted = own.toSorted(byUrgency)
  const next = sorted.find(({ state }) => state !== 'checkout' && state !== 'left')
  if (own.length === 0)
    return (
      <EmptyState icon={CalendarCheck} title={t('myDay.nobodyTitle')}>
        {t('myDay.nobodyHint')}
      </EmptyState>
    )
  return (
    <>
      {next ? (
        <NextPatient key={next.entry.id} visit={next} {...{ known, wording, now }} />
      ) : (
        <p className={styles.done}>
          <strong>{t('myDay.doneTitle')}</strong> {t('myDay.doneHint')}
        </p>
      )}
      <FlowLanes by="own" {...{ lanes, known, wording, now }} />
    </>
  )
}

/** The states as a provider sees them: who is through is one lane. */
function useOwnLanes(own: readonly OnTheWay[]): Lane<OnTheWay>[] {
  const { t } = useTranslation('flow')
  const lane = (id: string, title: string, states: readonly OnTheWay['state'][]) => {
    const cards = own.filter(({ state }) => states.includes(state)).toSorted(byUrgency)
    return { id, title, aside: cards.length, cards }
  }
  return [
    lane('with', t('myDay.withYou'), ['with_provider']),
    lane('ready', t('myDay.lane.ready'), ['roomed']),
    lane('waiting', t('myDay.waiting'), ['arrived']),
    lane('toCome', t('myDay.lane.toCome'), ['expected']),
    lane('done', t('myDay.seen'), ['checkout', 'left']),
  ]
}
