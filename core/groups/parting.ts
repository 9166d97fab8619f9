import { belongTo, findVisit } from '../appointments/index.ts'
import type { Listener } from '../context.ts'
import { findGroup } from './store.ts'

/** Somebody who is moved away from the time of their group takes part no longer: the place opens. */
export const partWhenMoved: Listener = ({ db, now }, event) => {
  if (event.name !== 'appointment.moved') return
  const visit = findVisit(db, event.appointmentId)
  if (!visit || visit.groupId === null) return
  const group = findGroup(db, visit.groupId)
  const stays =
    group?.cancelledAt === null &&
    group.providerId === visit.providerId &&
    group.startsAt === visit.startsAt &&
    group.endsAt === visit.endsAt
  if (!stays) belongTo(db, visit, { groupId: null }, now)
}
