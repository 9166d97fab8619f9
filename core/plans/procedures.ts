import { findVisit } from '../appointments/index.ts'
import type { Handlers } from '../context.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findPatient } from '../patients/index.ts'
import { book, link } from './booking.ts'
import type { plansContract } from './contract.ts'
import { savers } from './saving.ts'
import { itemsIn, plansOf } from './store.ts'
import { unscheduled } from './unscheduled.ts'

export const plansHandlers: Handlers<typeof plansContract> = {
  ...savers,
  list: ({ db, about }, { patientId }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return plansOf(db, patientId)
  },
  book,
  link,
  ofAppointment: ({ db, about }, { appointmentId }) => {
    about({ subjectId: appointmentId })
    const visit = findVisit(db, appointmentId)
    if (!visit) throw new Refusal('not_found')
    about({ patientId: visit.patientId })
    return itemsIn(db, appointmentId)
  },
  unscheduled: ({ db, now }, filter) => unscheduled(db, filter, now),
}
