import { useQuery } from '@tanstack/react-query'
import { UserRoundX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { MINUTE } from '../../core/kernel/clock.ts'
import { CallRows } from '../calls/call-rows.tsx'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useDesk, type FreeStart } from '../desk/desk.ts'
import { useWording, type Wording } from '../booking/wording.ts'
import { EmptyState, ErrorState, FailureBanner, Loading, Panel, Section } from '../ui/index.ts'
import { CandidateCard } from './candidate-card.tsx'
import css from './fill.module.css'
import { useFilling } from './use-filling.ts'

/** Fills a time that came free: who could take it, best fit first, to be called, offered or booked. */
export function FillPanel({ start }: { start: FreeStart }) {
  const { t } = useTranslation('lists')
  const { known, query } = useDirectory()
  const close = () => useDesk.getState().open(null)
  return (
    <Panel title={t('fill.title')} onClose={close}>
      {known ? (
        <Filling start={start} known={known} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Panel>
  )
}

interface Props {
  readonly start: FreeStart
  readonly known: KnownDirectory
}

function Filling({ start, known }: Props) {
  const { t } = useTranslation('lists')
  const wording = useWording(known, start.locationId)
  const filling = useFilling(start, wording)
  const query = useQuery(ask.waiting.candidates.queryOptions({ input: start }))
  const candidates = query.data ?? []
  return (
    <div className={css.panel}>
      <Where {...{ start, known, wording }} />
      <FailureBanner error={filling.error} />
      <Section title={t('fill.candidates')}>
        {query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : query.isPending ? (
          <Loading />
        ) : candidates.length === 0 ? (
          <EmptyState icon={UserRoundX} title={t('fill.empty')}>
            {t('fill.emptyHint')}
          </EmptyState>
        ) : (
          <CallRows>
            <ol className={css.list}>
              {candidates.map((candidate, index) => (
                <li key={`${candidate.kind} ${candidate.subjectId}`}>
                  <CandidateCard
                    {...{ candidate, known, wording, filling }}
                    isFirst={index === 0}
                  />
                </li>
              ))}
            </ol>
          </CallRows>
        )}
      </Section>
    </div>
  )
}

function Where({ start, known, wording }: Props & { readonly wording: Wording }) {
  const { t } = useTranslation('lists')
  const { startsAt, providerId, locationId } = start
  const free = useFreeMinutes(start, wording)
  const severalPlaces = known.directory.locations.length > 1
  const words = [
    wording.provider(providerId),
    severalPlaces ? known.location(locationId)?.name : null,
    free === null ? null : t('fill.free', { count: free }),
  ]
  return (
    <div>
      <p className={css.when}>
        {wording.fullDayOf(startsAt)}, {wording.time(startsAt)}
      </p>
      <p className={css.quiet}>{words.filter(Boolean).join(' · ')}</p>
    </div>
  )
}

/** How long it is free from the start on, where it is listed as an opening. */
function useFreeMinutes({ startsAt, providerId, locationId }: FreeStart, wording: Wording) {
  const date = wording.dateOf(startsAt)
  const asked = { from: date, to: date, providerId, locationId }
  const { data } = useQuery(ask.waiting.openings.queryOptions({ input: asked }))
  const opening = data?.find((each) => each.startsAt === startsAt)
  return opening ? (opening.freeUntil - startsAt) / MINUTE : null
}
