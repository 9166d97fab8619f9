import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import type { Expected, ListedNotice } from '../../core/notices/contract.ts'
import { CallButton } from '../calls/call-button.tsx'
import { CalleeCell } from '../calls/callee-cell.tsx'
import { LastCallCell } from '../calls/last-call.tsx'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { Badge, Button, type Column } from '../ui/index.ts'
import css from './lists.module.css'
import { useTelling } from './use-telling.ts'
import { useListWording, type ListWording } from './wording.ts'

/** Who, what changed, the last call, from when on, and what can be done. */
export function useToTellColumns(known: KnownDirectory): Column<ListedNotice>[] {
  const { t } = useTranslation('notices')
  const wording = useListWording(known)
  const mayBook = useMay('appointments.book')
  const tools: Column<ListedNotice> = {
    id: 'tools',
    head: t('list.actions'),
    align: 'end',
    cell: (notice) => <Tools notice={notice} />,
  }
  return [
    {
      id: 'patient',
      head: t('list.patient'),
      cell: ({ callee }) => <CalleeCell callee={callee} />,
    },
    {
      id: 'change',
      head: t('list.change'),
      cell: (notice) => <Changed notice={notice} wording={wording} />,
    },
    {
      id: 'state',
      head: t('list.state'),
      cell: (notice) => <State notice={notice} wording={wording} />,
    },
    {
      id: 'lastCall',
      head: t('list.lastCall'),
      cell: ({ lastCall }) => <LastCallCell lastCall={lastCall} zone={wording.zone} />,
    },
    ...(mayBook ? [tools] : []),
  ]
}

interface CellProps {
  readonly notice: ListedNotice
  readonly wording: ListWording
}

/** From what the patient expects to what is so. */
function Changed({ notice, wording }: CellProps) {
  const { t } = useTranslation('notices')
  const { kind, known, visit, parked } = notice
  const at = ({ startsAt, locationId }: Expected) => wording.visitTime(startsAt, locationId)
  const from = known ? at(known) : ''
  const to = at(visit)
  const isMoved = kind === 'moved' && known !== null && !parked
  return (
    <span className={css.two}>
      <span>{t(kind === 'moved' && parked ? 'list.movedAway' : `list.${kind}`, { from, to })}</span>
      <span className={css.quiet}>
        {isMoved && known.providerId !== visit.providerId
          ? t('list.otherProvider', {
              provider: wording.provider(visit.providerId),
              before: wording.provider(known.providerId),
            })
          : wording.provider(visit.providerId)}
      </span>
      {isMoved && known.locationId !== visit.locationId && (
        <span className={css.quiet}>
          {t('list.otherPlace', {
            location: wording.location(visit.locationId),
            before: wording.location(known.locationId),
          })}
        </span>
      )}
    </span>
  )
}

/** Due by the clock: nobody has to say so. */
function State({ notice: { dueAt, parked, visit }, wording }: CellProps) {
  const { t } = useTranslation('notices')
  const isDue = useNow() >= dueAt
  if (parked) return <Badge>{t('state.parked')}</Badge>
  if (isDue) return <Badge tone="warning">{t('state.to_tell')}</Badge>
  const time = wording.time(dueAt, visit.locationId)
  return (
    <span className={css.two}>
      <Badge>{t('state.waiting', { time })}</Badge>
    </span>
  )
}

function Tools({ notice }: { notice: ListedNotice }) {
  const { t } = useTranslation('notices')
  const { tell, isTelling } = useTelling()
  const { id, callee, appointmentId } = notice
  const name = calledName(callee)
  const open = () => useDesk.getState().open({ name: 'appointment', appointmentId })
  return (
    <span className={css.tools}>
      <CallButton subject="notice" subjectId={id} callee={callee} />
      <Button
        size="s"
        icon={Check}
        aria-label={t('list.knowsOf', { name })}
        isPending={isTelling}
        onPress={() => tell(notice)}
      >
        {t('list.knows')}
      </Button>
      <Button size="s" variant="quiet" aria-label={t('list.open', { name })} onPress={open}>
        {t('list.openShort')}
      </Button>
    </span>
  )
}
