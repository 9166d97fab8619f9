import { useQuery } from '@tanstack/react-query'
import { PhoneCall } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { WaitLine } from '../../core/flow/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import type { Where } from '../board/where.ts'
import type { Wording } from '../booking/wording.ts'
import { CallButton } from '../calls/call-button.tsx'
import { CallRows } from '../calls/call-rows.tsx'
import { CalleeCell } from '../calls/callee-cell.tsx'
import { LastCallCell } from '../calls/last-call.tsx'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { Dialog, EmptyState, ErrorState, Loading, Table, type Column } from '../ui/index.ts'
import styles from './flow.module.css'

interface Props {
  readonly where: Where
  readonly wording: Wording
  readonly onClose: () => void
}

/** Whom to call before they set out, because they would wait for long. */
export function CallListDialog({ where, wording, onClose }: Props) {
  const { t } = useTranslation('flow')
  const input = { date: where.today, locationId: where.location.id }
  const list = useQuery(ask.flow.callList.queryOptions({ input, refetchInterval: MINUTE }))
  return (
    <Dialog isOpen size="l" title={t('calls.title')} onClose={onClose}>
      <div className={styles.stack}>
        <p>{t('calls.intro')}</p>
        {list.data ? (
          <Lines lines={list.data} wording={wording} />
        ) : list.isError ? (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <Loading />
        )}
      </div>
    </Dialog>
  )
}

function Lines({ lines, wording }: Pick<Props, 'wording'> & { lines: readonly WaitLine[] }) {
  const { t } = useTranslation('flow')
  const columns = useColumns(wording)
  if (lines.length === 0)
    return (
      <EmptyState icon={PhoneCall} title={t('calls.emptyTitle')}>
        {t('calls.emptyHint')}
      </EmptyState>
    )
  return (
    <CallRows>
      <Table
        label={t('calls.title')}
        columns={columns}
        rows={lines}
        idOf={({ appointmentId }) => appointmentId}
      />
    </CallRows>
  )
}

function useColumns(wording: Wording): Column<WaitLine>[] {
  const { t } = useTranslation('flow')
  const mayCall = useMay('appointments.book')
  const call: Column<WaitLine> = {
    id: 'call',
    head: t('calls.call'),
    align: 'end',
    cell: ({ appointmentId, callee }) => (
      <CallButton subject="late" subjectId={appointmentId} callee={callee} />
    ),
  }
  return [
    {
      id: 'patient',
      head: t('calls.patient'),
      cell: ({ callee }) => <CalleeCell {...{ callee }} />,
    },
    {
      id: 'provider',
      head: t('calls.provider'),
      cell: (line) => wording.provider(line.providerId),
    },
    {
      id: 'booked',
      head: t('calls.booked'),
      whole: true,
      cell: (line) => wording.time(line.startsAt),
    },
    {
      id: 'likely',
      head: t('calls.likely'),
      whole: true,
      cell: ({ startsAt, expectedStartsAt }) =>
        t('calls.later', {
          time: wording.time(expectedStartsAt),
          count: Math.floor((expectedStartsAt - startsAt) / MINUTE),
        }),
    },
    {
      id: 'lastCall',
      head: t('calls.lastCall'),
      cell: ({ lastCall }) => <LastCallCell lastCall={lastCall} zone={wording.zone} />,
    },
    ...(mayCall ? [call] : []),
  ]
}
