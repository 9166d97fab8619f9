import { cancelOne, hasEnded, moveOne, placeGroup, recordEdit } from '../appointments/index.ts'
import { findLocation, findProvider, findType } from '../clinic/index.ts'
import type { Handlers, Writing } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { Interval } from '../kernel/intervals.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { instantOfDateTime } from '../kernel/zones.ts'
import { inPart, stepsBefore, tellOfEach } from '../visits/index.ts'
import type { groupsContract } from './contract.ts'
import {
  findGroup,
  groupOr404,
  participantsOf,
  recordOf,
  saveGroup,
  type StoredGroup,
} from './store.ts'
import { endWaitlist } from './waitlist.ts'

type Contract = typeof groupsContract
type Create = Parsed<Contract['create']>
type Place = Pick<
  Create,
  'providerId' | 'locationId' | 'start' | 'minutes' | 'resourceId' | 'override'
>

/** What plans a group and changes it as a whole. */
export const planners: Handlers<Pick<Contract, 'create' | 'change' | 'move' | 'cancel'>> = {
  create: (context, asked) => {
    const { db, about } = context
    about({ subjectId: asked.id })
    const { id, name, capacity, notes, typeId, modality } = asked
    const texts = { id, name, capacity, notes, typeId, modality, cancelledAt: null }
    if (findGroup(db, id)) return answerAgain(context, asked)
    saveGroup(context.db, { ...texts, ...placed(context, asked) }, null, context.now)
    return recordOf(db, id)
  },
  change: (context, { id, version, name, capacity, notes }) => {
    const group = groupSeen(context, id)
    if (capacity < group.taken) throw refuseField('capacity', 'below_taken')
    saveGroup(context.db, { ...group, name, capacity, notes }, version, context.now)
    return recordOf(context.db, id)
  },
  move: (context, { id, version, ...to }) => {
    const { db } = context
    const group = groupSeen(context, id)
    if (group.version !== version) throw new Refusal('stale')
    const standing = participantsOf(db, id).filter((entry) => !hasEnded(entry.status))
    saveGroup(db, { ...group, ...placed(context, { ...group, ...to }) }, version, context.now)
    const { providerId, locationId, start, minutes, override } = to
    standing.forEach((entry, index) =>
      inPart('participants', index, () => {
        const place = { providerId, locationId, start, minutes, override, resourceIds: [] }
        moveOne(context, { id: entry.id, version: entry.version, ...place })
      }),
    )
    tellOfEach(context, 'group.moved', id, standing)
    return recordOf(db, id)
  },
  cancel: (context, { id, version, reason, comment, editId }) => {
    const { db, now } = context
    const group = groupSeen(context, id)
    const standing = participantsOf(db, id).filter((entry) => !hasEnded(entry.status))
    const steps = stepsBefore(db, standing)
    for (const entry of standing)
      cancelOne(context, { id: entry.id, version: entry.version, reason, comment })
    saveGroup(db, { ...group, cancelledAt: now }, version, now)
    endWaitlist(db, id, now)
    if (editId) recordEdit(context, { id: editId, kind: 'group.cancelled', subjectId: id, steps })
    tellOfEach(context, 'group.cancelled', id, standing)
    return recordOf(db, id)
  },
}

/** @throws Refusal `not_found`, `status_flow` for a group that was cancelled */
export function groupSeen({ db, about }: Writing, id: StoredGroup['id']) {
  about({ subjectId: id })
  const group = groupOr404(db, id)
  if (group.cancelledAt !== null) throw new Refusal('status_flow')
  return group
}

/** The same request again has the same answer; another one under the same id has none. */
function answerAgain({ db }: Writing, asked: Create) {
  const known = recordOf(db, asked.id)
  if (known.name !== asked.name || known.typeId !== asked.typeId) throw new Refusal('stale')
  return known
}

/** Where a group is to meet. @throws Refusal as `placeGroup` does */
function placed(context: Writing, asked: Place & Pick<StoredGroup, 'id' | 'typeId' | 'modality'>) {
  const { db } = context
  const provider = findProvider(db, asked.providerId)
  const location = findLocation(db, asked.locationId)
  const type = findType(db, asked.typeId)
  if (!provider?.active) throw refuseField('providerId', provider ? 'inactive' : 'not_found')
  if (!location?.active) throw refuseField('locationId', location ? 'inactive' : 'not_found')
  if (!type) throw refuseField('typeId', 'not_found')
  const startsAt = instantOfDateTime(asked.start, location.zone)
  if (startsAt === null) throw refuseField('start', 'wall_time_skipped')
  const interval: Interval = [startsAt, startsAt + asked.minutes * MINUTE]
  const { id, providerId, modality, resourceId, override } = asked
  const named = { groupId: id, resourceIds: resourceId === null ? [] : [resourceId] }
  const wanted = { ...named, providerId, location, type, modality, interval, override }
  const placement = placeGroup(context, wanted)
  return {
    ...{ providerId, locationId: location.id, startsAt, endsAt: interval[1] },
    ...{ resourceId: placement.resourceIds[0] ?? null, overrideReason: placement.overrideReason },
  }
}
