import { useQuery } from '@tanstack/react-query'
import { CalendarCheck, CalendarX, UserRoundPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MINUTE } from '../../core/kernel/clock.ts'
import { addDays } from '../../core/kernel/dates.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import type { Opening } from '../../core/waiting/contract.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { practiceZone } from '../client/practice-zone.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import {
  Badge,
  Button,
  EmptyState,
  ErrorState,
  IconButton,
  Loading,
  Select,
  showToast,
  Table,
  type Column,
} from '../ui/index.ts'
import { everyone, Filters } from './filters.tsx'
import css from './lists.module.css'
import { useListChange } from './use-list-change.ts'
import { useListWording, type ListWording } from './wording.ts'

const spans = { week: 6, fortnight: 13, month: 30 } as const
type Span = keyof typeof spans

/** Times that came free and are still free, to be filled from the lists. */
export function Openings({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('lists')
  const today = dateAt(useNow(), practiceZone(known.directory))
  const [narrowing, setNarrowing] = useState(everyone)
  const [span, setSpan] = useState<Span>('fortnight')
  const columns = useColumns(known)
  const { providerId, locationId } = narrowing
  const asked = { from: today, to: addDays(today, spans[span]), providerId, locationId }
  const query = useQuery(ask.waiting.openings.queryOptions({ input: asked }))
  return (
    <>
      <Filters known={known} value={narrowing} onChange={setNarrowing}>
        <Select<Span>
          label={t('openings.ahead')}
          options={(['week', 'fortnight', 'month'] as const).map((id) => ({
            id,
            label: t(`openings.span.${id}`),
          }))}
          value={span}
          onChange={setSpan}
        />
      </Filters>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <Loading />
      ) : query.data.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={t('openings.empty')}>
          {t('openings.emptyHint')}
        </EmptyState>
      ) : (
        <Table
          label={t('tab.openings')}
          columns={columns}
          rows={query.data}
          idOf={(row) => `${row.providerId} ${row.startsAt}`}
        />
      )}
    </>
  )
}

function useColumns(known: KnownDirectory): Column<Opening>[] {
  const { t } = useTranslation('lists')
  const wording = useListWording(known)
  const mayBook = useMay('appointments.book')
  const severalPlaces = known.directory.locations.length > 1
  const place: Column<Opening> = {
    id: 'where',
    head: t('where'),
    cell: ({ locationId }) => wording.location(locationId),
  }
  const tools: Column<Opening> = {
    id: 'tools',
    head: t('actions'),
    align: 'end',
    cell: (opening) => <Tools opening={opening} wording={wording} />,
  }
  return [
    {
      id: 'when',
      head: t('when'),
      whole: true,
      cell: ({ startsAt, locationId }) => wording.visitTime(startsAt, locationId),
    },
    { id: 'with', head: t('with'), cell: ({ providerId }) => wording.provider(providerId) },
    ...(severalPlaces ? [place] : []),
    {
      id: 'length',
      head: t('openings.length'),
      align: 'end',
      cell: ({ startsAt, endsAt }) => t('minutes', { count: (endsAt - startsAt) / MINUTE }),
    },
    { id: 'why', head: t('openings.why'), cell: (row) => <Why row={row} wording={wording} /> },
    ...(mayBook ? [tools] : []),
  ]
}

/** What left it free and since when, and how many offers of it stand. */
function Why({ row, wording }: { row: Opening; wording: ListWording }) {
  const { t } = useTranslation('lists')
  const { why, since, locationId, openOffers } = row
  return (
    <span className={css.two}>
      <span>{t(`openings.because.${why}`)}</span>
      {openOffers > 0 ? (
        <Badge tone="accent">{t('openings.offers', { count: openOffers })}</Badge>
      ) : (
        <span className={css.quiet}>{wording.shortDay(since, locationId)}</span>
      )}
    </span>
  )
}

function Tools({ opening, wording }: { opening: Opening; wording: ListWording }) {
  const { t } = useTranslation('lists')
  const { freedTimeId, version, providerId, locationId, startsAt } = opening
  const dismiss = useListChange(ask.waiting.dismissOpening.mutationOptions())
  const named = {
    time: wording.visitTime(startsAt, locationId),
    provider: wording.provider(providerId),
  }
  const fill = () =>
    useDesk.getState().open({ name: 'fill', start: { providerId, locationId, startsAt } })
  const leave = () => {
    if (freedTimeId === null || version === null) return
    dismiss.mutate(
      { freedTimeId, version },
      { onSuccess: () => void showToast({ text: t('openings.dismissed') }) },
    )
  }
  return (
    <span className={css.tools}>
      <Button size="s" icon={UserRoundPlus} aria-label={t('openings.fillAt', named)} onPress={fill}>
        {t('openings.fill')}
      </Button>
      {freedTimeId !== null && (
        <IconButton
          size="s"
          icon={CalendarX}
          label={t('openings.dismissAt', named)}
          onPress={leave}
        />
      )}
    </span>
  )
}
