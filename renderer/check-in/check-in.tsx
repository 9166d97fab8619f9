import { skipToken, useQuery } from '@tanstack/react-query'
import { CircleCheck, CircleOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { AppointmentId } from '../../core/kernel/ids.ts'
import { isAwaited } from '../appointment/flow.ts'
import { ask } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, EmptyState, ErrorState, Loading } from '../ui/index.ts'
import { Arrived } from './arrived.tsx'
import { Desk } from './desk.tsx'
import type { DoneCheckIn } from './use-checking-in.ts'
import { useWayBack } from './way-back.ts'

/** Checks a patient in on one screen. */
export function CheckIn({ appointmentId }: { appointmentId: AppointmentId }) {
  const { known } = useDirectory()
  const mayBill = useMay('billing.read')
  const [done, setDone] = useState<DoneCheckIn | null>(null)
  const visit = useQuery(ask.appointments.get.queryOptions({ input: { id: appointmentId } }))
  const id = visit.data?.patientId
  const patient = useQuery(
    ask.patients.get.queryOptions({ input: id === undefined ? skipToken : { id } }),
  )
  const money = useQuery(
    ask.billing.financials.queryOptions({ input: { appointmentId }, enabled: mayBill }),
  )
  const failed = [visit, patient, money].find((query) => query.isError)
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!known || !visit.data || !patient.data || (mayBill && !money.data)) return <Loading />
  const checked = { record: visit.data, patient: patient.data, money: money.data ?? null, known }
  if (done) return <Arrived {...checked} done={done} />
  if (!isAwaited(visit.data.status)) return <NotAwaited record={visit.data} />
  return <Desk key={appointmentId} {...checked} onDone={setDone} />
}

/** The patient is here already, or is not expected any more. */
function NotAwaited({ record: { id, status } }: { record: AppointmentRecord }) {
  const { t } = useTranslation(['checkIn', 'common'])
  const wayBack = useWayBack()
  const isOff = status === 'cancelled' || status === 'no_show' || status === 'rescheduled'
  const toAppointment = () => {
    wayBack.go()
    useDesk.getState().open({ name: 'appointment', appointmentId: id })
  }
  return (
    <EmptyState
      icon={isOff ? CircleOff : CircleCheck}
      title={isOff ? t('notOpen') : t('already')}
      actions={
        <>
          <Button onPress={wayBack.go}>{wayBack.label}</Button>
          <Button variant="primary" onPress={toAppointment}>
            {t('openAppointment')}
          </Button>
        </>
      }
    >
      {t('alreadyHint', { status: t(`common:status.${status}`).toLowerCase() })}
    </EmptyState>
  )
}
