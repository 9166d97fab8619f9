import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Combination } from '../../core/visits/contract.ts'
import type { Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { FailureBanner, Spinner, TimeList } from '../ui/index.ts'
import { byDay, chosenOf, combinationKey, wholeSpan } from './parts.ts'
import styles from './visits.module.css'

interface Props {
  readonly query: Pick<UseQueryResult<Combination[]>, 'data' | 'error' | 'isFetching'>
  readonly wording: Wording
  readonly known: KnownDirectory
  readonly chosen: string | null
  /** What stands in place of the times while nothing can be looked for; null looks. */
  readonly wanting: string | null
  /** Names each part, such as by its patient; else by its type. */
  readonly names?: readonly string[]
  readonly takesFocus?: boolean
  readonly onChange: (key: string) => void
  readonly onConfirm: () => void
}

/** Times at which all parts fit, day by day, and what the chosen one is made of. */
export function CombinationTimes(props: Props) {
  const { query, wording, chosen, wanting, takesFocus = false, onChange, onConfirm } = props
  const { t } = useTranslation('visits')
  const found = wanting === null ? (query.data ?? []) : []
  const present = chosenOf(found, chosen)
  const days = byDay(found, wording.zone).map((day) => ({
    id: day.date,
    title: wording.day(day.date),
    times: day.found.map((each) => ({
      id: combinationKey(each),
      label: wording.time(wholeSpan(each.parts).startsAt),
      more: t('until', { time: wording.time(wholeSpan(each.parts).endsAt) }),
    })),
  }))
  return (
    <section className={styles.stack} aria-label={t('combinations')}>
      <FailureBanner error={query.error} />
      {present && <Chosen {...props} combination={present} />}
      <TimeList
        label={t('combinations')}
        days={days}
        value={present && combinationKey(present)}
        onChange={onChange}
        onConfirm={onConfirm}
        autoFocus={takesFocus}
        instead={wanting ?? <Nothing isFetching={query.isFetching} />}
      />
    </section>
  )
}

function Nothing({ isFetching }: { isFetching: boolean }) {
  const { t } = useTranslation(['visits', 'booking'])
  if (!isFetching)
    return (
      <span>
        {t('noCombinations')} {t('noCombinationsHint')}
      </span>
    )
  return (
    <>
      <Spinner />
      {t('booking:finding')}
    </>
  )
}

function Chosen({
  combination: { parts },
  wording,
  known,
  names,
}: Props & { readonly combination: Combination }) {
  const { t } = useTranslation('visits')
  return (
    <ol className={styles.chosen} aria-label={t('chosen')}>
      {parts.map((part, at) => (
        <li key={at}>
          {t('line', {
            span: wording.span(part),
            what: names?.[at] ?? known.type(part.typeId)?.name ?? '',
            who: wording.provider(part.providerId),
          })}
        </li>
      ))}
    </ol>
  )
}
