import { findVisit } from '../appointments/index.ts'
import type { Handlers } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { noticesContract } from './contract.ts'
import { listNotices, noticesOf } from './store.ts'
import { reopen, tell } from './telling.ts'

export const noticesHandlers: Handlers<typeof noticesContract> = {
  list: ({ db, now }) => listNotices(db, now),
  ofAppointment: ({ db, now, about }, { appointmentId }) => {
    about({ subjectId: appointmentId })
    const visit = findVisit(db, appointmentId)
    if (!visit) throw new Refusal('not_found')
    about({ patientId: visit.patientId })
    return noticesOf(db, appointmentId, now)
  },
  tell,
  reopen,
}
