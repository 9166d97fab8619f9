import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { AppointmentId } from '../../core/kernel/ids.ts'
import { useWording, type Wording } from '../booking/wording.ts'
import { CheckInPart } from '../check-in/check-in-part.tsx'
import { ask } from '../client/client.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk, type VisitDoing } from '../desk/desk.ts'
import { FillThisTime } from '../fill/fill-this-time.tsx'
import { AsapSwitch } from '../lists/asap-switch.tsx'
import { EditorsLine } from '../presence/editors-line.tsx'
import { SeriesPart } from '../series/series-part.tsx'
import { ErrorState, Loading, Panel, StatusChip } from '../ui/index.ts'
import { PartOfGroup } from '../groups/part-of-group.tsx'
import { ParkedLine } from '../pinboard/parked-line.tsx'
import { PlannedProcedures } from '../plans/planned-procedures.tsx'
import { Again } from '../visits/again.tsx'
import { Whole } from '../visits/whole.tsx'
import { About } from './about.tsx'
import { Actions } from './actions.tsx'
import styles from './appointment.module.css'
import { Cancel } from './cancel.tsx'
import { Head } from './head.tsx'
import { History } from './history.tsx'
import { Money } from './money.tsx'
import { Move } from './move.tsx'
import { Particulars } from './particulars.tsx'
import { useVisitKeys } from './use-visit-keys.ts'

/** One appointment beside the calendar: who, when, status, money, changes, history. */
export function AppointmentPanel({ appointmentId }: { appointmentId: AppointmentId }) {
  const { t } = useTranslation('appointment')
  const { known } = useDirectory()
  const query = useQuery(ask.appointments.get.queryOptions({ input: { id: appointmentId } }))
  const close = () => useDesk.getState().open(null)
  const record = query.data
  return (
    <Panel
      title={t('title')}
      onClose={close}
      tools={record && <StatusChip status={record.status} />}
    >
      {record && known ? (
        <Shown key={record.id} record={record} known={known} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Panel>
  )
}

interface ShownProps {
  readonly record: AppointmentRecord
  readonly known: KnownDirectory
}

function Shown({ record, known }: ShownProps) {
  const wording = useWording(known, record.locationId)
  const doing = useDoing()
  const done = () => doNow(record.id, null)
  const shown = { record, known, wording }
  const keys = useVisitKeys(record, doing === null)
  return (
    <div className={styles.panel} onKeyDown={keys}>
      <Head record={record} />
      <EditorsLine what="appointment" subjectId={record.id} />
      <ParkedLine record={record} wording={wording} />
      {(doing === 'moving' || doing === 'nextWeek') && (
        <Move {...shown} key={doing} isNextWeek={doing === 'nextWeek'} onClose={done} />
      )}
      {doing === 'cancelling' && <Cancel record={record} wording={wording} onClose={done} />}
      {(doing === 'again' || doing === 'followUp') && (
        <Again {...shown} kind={doing} onClose={done} />
      )}
      {doing === null && (
        <>
          <Particulars {...shown} />
          <FillThisTime record={record} date={wording.dateOf(record.startsAt)} />
          <Actions {...shown} />
          <CheckInPart record={record} wording={wording} />
          {record.groupId !== null && <PartOfGroup groupId={record.groupId} />}
          <Whole {...shown} />
          {record.seriesId !== null && (
            <SeriesPart
              seriesId={record.seriesId}
              appointmentId={record.id}
              {...{ known, wording }}
            />
          )}
          <PlannedProcedures record={record} />
          <Rest {...shown} />
        </>
      )}
    </div>
  )
}

/** What the panel asks at the moment; commands from anywhere open it so. */
const useDoing = (): VisitDoing | null =>
  useDesk(({ panel }) => (panel?.name === 'appointment' ? (panel.doing ?? null) : null))

const doNow = (appointmentId: AppointmentId, doing: VisitDoing | null): void =>
  useDesk.getState().open({ name: 'appointment', appointmentId, doing })

function Rest({ record, known, wording }: ShownProps & { readonly wording: Wording }) {
  const mayBill = useMay('billing.read')
  const { currency } = known.directory.practice
  return (
    <>
      {mayBill && <Money record={record} wording={wording} currency={currency} />}
      <AsapSwitch record={record} />
      <About record={record} known={known} />
      <History record={record} wording={wording} />
    </>
  )
}
