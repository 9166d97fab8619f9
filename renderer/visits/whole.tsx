import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry, AppointmentRecord } from '../../core/appointments/contract.ts'
import type { LinkedVisitId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { LinkedVisit } from '../../core/visits/contract.ts'
import { isOpen } from '../appointment/flow.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, ErrorState, Loading, Section, StatusChip } from '../ui/index.ts'
import styles from './visits.module.css'
import { WholeCancel } from './whole-cancel.tsx'
import { WholeMove } from './whole-move.tsx'

interface Props {
  readonly record: AppointmentRecord
  readonly known: KnownDirectory
  readonly wording: Wording
}

/** The other appointments that this one belongs with, and what can be done with all of them. */
export function Whole(props: Props) {
  const { visitId } = props.record
  return visitId !== null && <WholeOf {...props} visitId={visitId} />
}

function WholeOf({ visitId, ...props }: Props & { readonly visitId: LinkedVisitId }) {
  const { t } = useTranslation('visits')
  const query = useQuery(ask.visits.get.queryOptions({ input: { id: visitId } }))
  const visit = query.data
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!visit) return <Loading />
  const position = visit.parts.findIndex(({ id }) => id === props.record.id) + 1
  const count = visit.parts.length
  const title = visit.kind === 'parts' ? t('whole.parts', { position, count }) : t('whole.family')
  return (
    <Section title={title}>
      <Lines {...props} visit={visit} />
      <Doing {...props} visit={visit} />
    </Section>
  )
}

type Shown = Props & { readonly visit: LinkedVisit }

/** What tells a part apart: its type, or in a family its patient. */
const naming =
  ({ visit, known }: Shown) =>
  (part: BoardEntry): string =>
    visit.kind === 'parts' ? (known.type(part.typeId)?.name ?? '') : calledName(part)

function Lines(props: Shown) {
  const { visit, record, wording } = props
  const what = naming(props)
  return (
    <ol className={styles.lines}>
      {visit.parts.map((part) => (
        <li key={part.id} className={styles.line} data-present={part.id === record.id || undefined}>
          <PartLine
            part={part}
            what={what(part)}
            isPresent={part.id === record.id}
            wording={wording}
          />
          <StatusChip status={part.status} />
        </li>
      ))}
    </ol>
  )
}

interface PartLineProps {
  readonly part: BoardEntry
  readonly what: string
  readonly isPresent: boolean
  readonly wording: Wording
}

function PartLine({ part, what, isPresent, wording }: PartLineProps) {
  const { t } = useTranslation('visits')
  const who = wording.provider(part.providerId)
  const text = t('line', { span: wording.span(part), what, who })
  const open = () => useDesk.getState().open({ name: 'appointment', appointmentId: part.id })
  if (isPresent) return <span aria-current="true">{text}</span>
  return (
    <Button variant="link" onPress={open}>
      {text}
    </Button>
  )
}

function Doing(props: Shown) {
  const { visit } = props
  const { t } = useTranslation('visits')
  const mayBook = useMay('appointments.book')
  const [doing, setDoing] = useState<'moving' | 'cancelling' | null>(null)
  const standing = visit.parts.filter(({ status }) => isOpen(status))
  if (!mayBook || standing.length < 2) return null
  const done = () => setDoing(null)
  if (doing === 'moving') return <WholeMove {...props} standing={standing} onClose={done} />
  if (doing === 'cancelling')
    return <WholeCancel {...props} standing={standing} nameOf={naming(props)} onClose={done} />
  const isFamily = visit.kind === 'family'
  return (
    <div className={styles.row}>
      <Button onPress={() => setDoing('moving')}>
        {t(isFamily ? 'whole.moveFamily' : 'whole.move')}
      </Button>
      <Button variant="quiet" onPress={() => setDoing('cancelling')}>
        {t(isFamily ? 'whole.cancelFamily' : 'whole.cancel')}
      </Button>
    </div>
  )
}
