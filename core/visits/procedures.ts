import { practiceToday } from '../clinic/index.ts'
import type { Handlers } from '../context.ts'
import { findPatient } from '../patients/index.ts'
import { Refusal } from '../kernel/refusals.ts'
import { again } from './again.ts'
import { book, bookFamily } from './booking.ts'
import { cancel } from './cancelling.ts'
import type { visitsContract } from './contract.ts'
import { find, findFamily } from './finding.ts'
import { move, shift } from './moving.ts'
import { companionsOf, visitOr404 } from './store.ts'

export const visitsHandlers: Handlers<typeof visitsContract> = {
  find,
  book,
  get: ({ db, about }, { id }) => {
    about({ subjectId: id })
    const visit = visitOr404(db, id)
    const [first] = visit.parts
    if (first) about({ patientId: first.patientId })
    return visit
  },
  move,
  shift,
  cancel,
  again,
  findFamily,
  bookFamily,
  companions: ({ db, now, about }, { patientId }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return companionsOf(db, patientId, practiceToday(db, now))
  },
}
