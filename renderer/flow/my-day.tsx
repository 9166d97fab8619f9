import { CalendarCheck, CircleUser } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../client/session.ts'
import { Badge, EmptyState, type Lane } from '../ui/index.ts'
import { FlowLanes } from './flow-lanes.tsx'
import { FlowScreen, type SiteToday } from './flow-screen.tsx'
import styles from './flow.module.css'
import { NextPatient } from './next-patient.tsx'
import { byUrgency, type OnTheWay } from './on-the-way.ts'

/** A provider's own view of today: who is next, who is ready where, and the rest of the day. */
export function MyDay() {
  const { t } = useTranslation('flow')
  const providerId = useSession((session) => session.account?.providerId ?? null)
  if (providerId === null)
    return (
      <EmptyState icon={CircleUser} title={t('myDay.noProvider')}>
        {t('myDay.noProviderHint')}
      </EmptyState>
    )
  const ownOf = (site: SiteToday) =>
    site.visits.filter(({ entry }) => entry.providerId === providerId)
  return (
    <FlowScreen
      title={t('myDay.title')}
      head={(site) => <Head {...site} behind={site.outlook.behind.get(providerId) ?? 0} />}
    >
      {(site) => <Rest {...site} own={ownOf(site)} />}
    </FlowScreen>
  )
}

function Head({ where, wording, behind }: SiteToday & { readonly behind: number }) {
  const { t } = useTranslation('flow')
  return (
    <header className={styles.head}>
      <h1>{t('myDay.title')}</h1>
      <p className={styles.day}>{wording.day(where.today)}</p>
      <Badge tone={behind > 0 ? 'warning' : 'success'}>
        {behind > 0 ? t('behind', { count: behind }) : t('myDay.onTime')}
      </Badge>
    </header>
  )
}

function Rest({ own, known, wording, now }: SiteToday & { readonly own: readonly OnTheWay[] }) {
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
