import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GroupRecord } from '../../core/groups/contract.ts'
import {
  newId,
  type AppointmentId,
  type PatientId,
  type WaitlistEntryId,
} from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask, client } from '../client/client.ts'
import { showToast } from '../ui/index.ts'
import { useAskedAgain } from '../visits/use-whole.ts'

interface Joining {
  readonly patientId: PatientId
  /** For those who may break a rule, or book somebody who is elsewhere then. */
  readonly reason: string | null
}

/** Books a patient into a group, or puts them on its waitlist when every place is taken. */
export function useJoining(group: GroupRecord) {
  const { t } = useTranslation('groups')
  const askAgain = useAskedAgain()
  const isFull = group.taken >= group.capacity
  const mutation = useMutation({
    mutationFn: ({ patientId, reason }: Joining) =>
      isFull ? wait(group, patientId) : join(group, patientId, reason),
    onSuccess: async (_, { patientId }, __, { client: queries }) => {
      const person = await queries.query(
        ask.patients.get.queryOptions({ input: { id: patientId } }),
      )
      const name = calledName(person)
      showToast({ text: t(isFull ? 'nowWaiting' : 'joined', { name }), tone: 'success' })
    },
    onSettled: askAgain,
  })
  return { mutation, isFull }
}

const wait = ({ id }: GroupRecord, patientId: PatientId) =>
  client.groups.wait({ id, patientId, waitId: newId<WaitlistEntryId>(Date.now()) })

const join = ({ id }: GroupRecord, patientId: PatientId, reason: string | null) =>
  client.groups.join({
    ...{ id, patientId, appointmentId: newId<AppointmentId>(Date.now()) },
    override: reason === null ? null : { reason },
  })
