import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CallLine } from '../../core/absences/contract.ts'
import { dateTimeOf } from '../../core/kernel/dates.ts'
import type { CallOutcome } from '../../core/kernel/calls.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { newId, type CallId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'
import { ask } from '../client/client.ts'

/** Writes down how calls ended, and moves a visit to what was offered. */
export function useCalls() {
  const queries = useQueryClient()
  const { t } = useTranslation('absences')
  const again = () =>
    Promise.all(
      [ask.absences.key(), ask.appointments.key()].map((queryKey) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
  const logging = useMutation({ ...ask.waiting.logCall.mutationOptions(), onSettled: again })
  const moving = useMutation({ ...ask.appointments.move.mutationOptions(), onSettled: again })
  const log = (line: CallLine, outcome: CallOutcome) => logging.mutate(callAbout(line, outcome))
  const take = (line: CallLine, zone: Zone) => {
    const to = offerOf(line, zone)
    if (to) moving.mutate(to, { onSuccess: () => log(line, 'reached') })
  }
  const said = (line: CallLine, outcome: CallOutcome) =>
    t('list.logged', { name: calledName(line), outcome: t(`list.by.${outcome}`) })
  return { log, take, said, error: logging.error ?? moving.error }
}

const callAbout = (line: CallLine, outcome: CallOutcome) => ({
  id: newId<CallId>(Date.now()),
  subject: 'absence' as const,
  subjectId: line.appointmentId,
  patientId: line.patientId,
  outcome,
  comment: null,
})

/** The move to what was offered; the visit keeps its length. */
function offerOf({ appointmentId, present, offered }: CallLine, zone: Zone) {
  if (offered === null) return null
  const { date, minute } = wallOf(offered.startsAt, zone)
  return {
    id: appointmentId,
    version: present.version,
    providerId: offered.providerId,
    locationId: offered.locationId,
    start: dateTimeOf(date, minute),
    minutes: (present.endsAt - present.startsAt) / MINUTE,
  }
}
