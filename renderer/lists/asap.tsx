import { useQuery } from '@tanstack/react-query'
import { CalendarClock, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedEntry } from '../../core/waiting/contract.ts'
import { CallButton } from '../calls/call-button.tsx'
import { CallRows } from '../calls/call-rows.tsx'
import { CalleeCell } from '../calls/callee-cell.tsx'
import { LastCallCell } from '../calls/last-call.tsx'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import {
  Button,
  EmptyState,
  ErrorState,
  IconButton,
  Loading,
  Table,
  type Column,
} from '../ui/index.ts'
import { everyone, Filters } from './filters.tsx'
import css from './lists.module.css'
import { useWithdrawing } from './use-withdrawing.ts'
import { Wants, Whereabouts } from './wants.tsx'
import { useListWording } from './wording.ts'

/** Who has an appointment and would come sooner. */
export function Asap({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation('lists')
  const [narrowing, setNarrowing] = useState(everyone)
  const columns = useColumns(known)
  const query = useQuery(ask.waiting.list.queryOptions({ input: { kind: 'asap', ...narrowing } }))
  return (
    <>
      <Filters known={known} value={narrowing} onChange={setNarrowing} withType />
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : !query.data ? (
        <Loading />
      ) : query.data.length === 0 ? (
        <EmptyState icon={CalendarClock} title={t('asap.empty')}>
          {t('asap.emptyHint')}
        </EmptyState>
      ) : (
        <>
          <p className={css.keys}>{t('keys')}</p>
          <CallRows>
            <Table
              label={t('tab.asap')}
              columns={columns}
              rows={query.data}
              idOf={({ id }) => id}
            />
          </CallRows>
        </>
      )}
    </>
  )
}

function useColumns(known: KnownDirectory): Column<ListedEntry>[] {
  const { t } = useTranslation('lists')
  const { zone } = useListWording(known)
  const mayBook = useMay('appointments.book')
  const tools: Column<ListedEntry> = {
    id: 'tools',
    head: t('actions'),
    align: 'end',
    cell: (entry) => <Tools entry={entry} />,
  }
  return [
    { id: 'patient', head: t('patient'), cell: ({ callee }) => <CalleeCell callee={callee} /> },
    {
      id: 'booked',
      head: t('asap.booked'),
      cell: (entry) => <Booked entry={entry} known={known} />,
    },
    { id: 'wants', head: t('wants'), cell: (entry) => <Wants entry={entry} known={known} /> },
    { id: 'when', head: t('when'), cell: (entry) => <Whereabouts entry={entry} known={known} /> },
    {
      id: 'lastCall',
      head: t('lastCall'),
      cell: ({ lastCall }) => <LastCallCell lastCall={lastCall} zone={zone} />,
    },
    ...(mayBook ? [tools] : []),
  ]
}

function Booked({ entry, known }: { entry: ListedEntry; known: KnownDirectory }) {
  const wording = useListWording(known)
  const { appointment, locationIds } = entry
  const [at] = locationIds
  if (!appointment) return null
  const { id, startsAt, providerId } = appointment
  const zone = at === undefined ? wording.zone : wording.zoneOf(at)
  const open = () => useDesk.getState().open({ name: 'appointment', appointmentId: id })
  return (
    <span className={css.two}>
      <Button variant="link" onPress={open}>
        {wording.visitTimeIn(startsAt, zone)}
      </Button>
      <span className={css.quiet}>{wording.provider(providerId)}</span>
    </span>
  )
}

function Tools({ entry }: { entry: ListedEntry }) {
  const { t } = useTranslation('lists')
  const withdraw = useWithdrawing()
  const { id, callee } = entry
  return (
    <span className={css.tools}>
      <CallButton subject="waitlist" subjectId={id} callee={callee} />
      <IconButton
        size="s"
        icon={UserRoundX}
        label={t('asap.remove')}
        onPress={() => withdraw(entry)}
      />
    </span>
  )
}
