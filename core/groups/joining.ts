import { bookOne, cancelOne, findVisit, isActive } from '../appointments/index.ts'
import { findLocation } from '../clinic/index.ts'
import type { Handlers, Writing } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import { dateTimeOf } from '../kernel/dates.ts'
import type { GroupId, PatientId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { wallOf } from '../kernel/zones.ts'
import { requirePatient } from '../patients/index.ts'
import type { groupsContract } from './contract.ts'
import { groupSeen } from './planning.ts'
import { participantsOf, recordOf, type StoredGroup } from './store.ts'
import { endWait, findWait, saveWait, waitlistOf } from './waitlist.ts'

type Contract = typeof groupsContract

/** Who takes part in a group, and who waits for a place. */
export const joiners: Handlers<Pick<Contract, 'join' | 'leave' | 'wait' | 'stopWaiting'>> = {
  join: (context, { id, appointmentId, patientId, ...texts }) => {
    const { db, about, now } = context
    const group = groupSeen(context, id)
    about({ patientId, subjectId: id })
    const known = findVisit(db, appointmentId)
    if (known) return answerAgain(context, id, known)
    if (takesPart(context, id, patientId)) throw refuseField('patientId', 'already_in_group')
    const { taken, capacity } = group
    if (taken >= capacity) throw new Refusal('group_full', { taken, capacity })
    const { providerId, locationId, typeId, modality } = group
    const place = { providerId, locationId, typeId, modality, ...timesOf(context, group) }
    const origin = { source: 'staff' as const, insteadOf: null, resourceIds: [] }
    bookOne(
      context,
      { ...texts, ...place, ...origin, id: appointmentId, patientId },
      { groupId: id },
    )
    endWait(db, id, patientId, now)
    about({ patientId, subjectId: id })
    return recordOf(db, id)
  },
  leave: (context, { id, appointmentId, version, reason, comment }) => {
    groupSeen(context, id)
    if (findVisit(context.db, appointmentId)?.groupId !== id) throw new Refusal('not_found')
    cancelOne(context, { id: appointmentId, version, reason, comment })
    return recordOf(context.db, id)
  },
  wait: (context, { id, waitId, patientId, comment }) => {
    const { db, about, now } = context
    groupSeen(context, id)
    about({ patientId, subjectId: id })
    requirePatient(db, patientId)
    if (takesPart(context, id, patientId)) throw refuseField('patientId', 'already_in_group')
    const others = waitlistOf(db, id).filter((entry) => entry.id !== waitId)
    if (others.some((entry) => entry.patientId === patientId))
      throw refuseField('patientId', 'already_in_group')
    const known = findWait(db, waitId)
    if (known && (known.groupId !== id || known.patientId !== patientId)) throw new Refusal('stale')
    const version = known && known.endedAt !== null ? known.version : null
    saveWait(db, { id: waitId, groupId: id, patientId, comment, endedAt: null }, version, now)
    return recordOf(db, id)
  },
  stopWaiting: (context, { id, waitId, version }) => {
    const { db, about, now } = context
    const wait = findWait(db, waitId)
    if (wait?.groupId !== id) throw new Refusal('not_found')
    about({ patientId: wait.patientId, subjectId: id })
    saveWait(db, { ...wait, endedAt: wait.endedAt ?? now }, version, now)
    return recordOf(db, id)
  },
}

function answerAgain({ db }: Writing, id: GroupId, known: { readonly groupId: GroupId | null }) {
  if (known.groupId !== id) throw new Refusal('stale')
  return recordOf(db, id)
}

const takesPart = ({ db }: Writing, id: GroupId, patientId: PatientId): boolean =>
  participantsOf(db, id).some((entry) => entry.patientId === patientId && isActive(entry.status))

/** When a group meets, as a booking asks for it. */
function timesOf({ db }: Writing, { locationId, startsAt, endsAt }: StoredGroup) {
  const location = findLocation(db, locationId)
  if (!location) throw new Refusal('not_found')
  const { date, minute } = wallOf(startsAt, location.zone)
  return { start: dateTimeOf(date, minute), minutes: (endsAt - startsAt) / MINUTE }
}
