import { useTranslation } from 'react-i18next'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useDesk, type ListName } from '../desk/desk.ts'
import { ErrorState, Loading, Tabs } from '../ui/index.ts'
import { Unscheduled } from '../plans/unscheduled.tsx'
import { OpenDates } from '../series/open-dates.tsx'
import { Asap } from './asap.tsx'
import css from './lists.module.css'
import { Openings } from './openings.tsx'
import { Recalls } from './recalls.tsx'
import { ToTell } from './to-tell.tsx'
import { Waitlist } from './waitlist.tsx'

/** The lists that a desk works through by telephone. */
export function Lists({ list }: { list: ListName }) {
  const { t } = useTranslation('lists')
  const { known, query } = useDirectory()
  return (
    <section className={css.screen} aria-label={t('title')}>
      <header className={css.head}>
        <h1>{t('title')}</h1>
        <p className={css.intro}>{t('intro')}</p>
      </header>
      {known ? (
        <Parts list={list} known={known} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </section>
  )
}

const order: readonly ListName[] = [
  'waitlist',
  'asap',
  'toTell',
  'recalls',
  'unscheduled',
  'series',
  'openings',
]

function Parts({ list, known }: { list: ListName; known: KnownDirectory }) {
  const { t } = useTranslation(['lists', 'notices'])
  const parts = {
    toTell: <ToTell known={known} />,
    waitlist: <Waitlist known={known} />,
    asap: <Asap known={known} />,
    recalls: <Recalls known={known} />,
    unscheduled: <Unscheduled />,
    series: <OpenDates known={known} />,
    openings: <Openings known={known} />,
  }
  const tabs = order.map((id) => ({
    id,
    label: id === 'toTell' ? t('notices:tab') : t(`tab.${id}`),
    content: <div className={css.part}>{parts[id]}</div>,
  }))
  const select = (to: ListName) => useDesk.setState({ screen: { name: 'lists', list: to } })
  return <Tabs label={t('title')} tabs={tabs} selected={list} onSelect={select} />
}
