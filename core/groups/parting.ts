import { belongTo, findVisit } from '../appointments/index.ts'
import type { Listener } from '../context.ts'
import type { Place } from '../kernel/events.ts'
import { Refusal } from '../kernel/refusals.ts'
import { findGroup } from './store.ts'

/**
 * Somebody who is moved away from the time of their group takes part no longer: the place opens.
 * Who comes back from the pinboard to that time needs a place that is still free.
 */
export const partWhenMoved: Listener = ({ db, now }, event) => {
  if (event.name !== 'appointment.moved') return
  const visit = findVisit(db, event.appointmentId)
  if (!visit || visit.groupId === null) return
  const group = findGroup(db, visit.groupId)
  const stays = group?.cancelledAt === null && isAt(group, visit)
  if (!stays) belongTo(db, visit, { groupId: null }, now)
  else if (isAt(event.before, event) && group.taken > group.capacity)
    throw new Refusal('group_full', { taken: group.taken - 1, capacity: group.capacity })
}

type Stretch = Pick<Place, 'providerId' | 'startsAt' | 'endsAt'>

const isAt = (one: Stretch, other: Stretch): boolean =>
  one.providerId === other.providerId &&
  one.startsAt === other.startsAt &&
  one.endsAt === other.endsAt
