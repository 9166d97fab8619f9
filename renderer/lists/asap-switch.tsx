import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { newId, type WaitlistEntryId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useNow } from '../desk/use-now.ts'
import { Switch } from '../ui/index.ts'
import { useListChange } from './use-list-change.ts'

/** Says whether a patient who is booked would come sooner. */
export function AsapSwitch({ record }: { record: AppointmentRecord }) {
  const { t } = useTranslation('lists')
  const mayBook = useMay('appointments.book')
  const isAhead = record.startsAt > useNow() && ['scheduled', 'confirmed'].includes(record.status)
  const { id: appointmentId, patientId } = record
  const query = useQuery(
    ask.waiting.ofPatient.queryOptions({ input: { patientId }, enabled: isAhead }),
  )
  const change = useListChange(ask.waiting.setAsap.mutationOptions())
  if (!isAhead || !mayBook || !query.data) return null
  const isOn = query.data.some(({ appointment }) => appointment?.id === appointmentId)
  const turn = (wanted: boolean) =>
    change.mutate({ id: newId<WaitlistEntryId>(Date.now()), appointmentId, wanted })
  return (
    <Switch
      isSelected={isOn}
      isDisabled={change.isPending}
      onChange={turn}
      hint={t('asap.switchHint')}
    >
      {t('asap.switch')}
    </Switch>
  )
}
