import { placeGroup } from '../appointments/index.ts'
import { findLocation, findType } from '../clinic/index.ts'
import type { Listener, Writing } from '../context.ts'
import { GroupId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import { groupOr404, saveGroup, type StoredGroup } from './store.ts'
import { resumeWaitlist } from './waitlist.ts'

/** A cancelled group meets again, with whoever waited for it, before its participants come back. */
export const resumeGroup: Listener = (context, event) => {
  if (event.name !== 'edit.undoing' || event.kind !== 'group.cancelled') return
  const { db, now } = context
  const group = groupOr404(db, GroupId.parse(event.subjectId))
  if (group.cancelledAt === null) return
  findItsPlace(context, group)
  saveGroup(db, { ...group, cancelledAt: null }, group.version, now)
  resumeWaitlist(db, group.id, group.cancelledAt, now)
}

/** A place that was given by override was allowed once: it is given again. @throws Refusal of `placeGroup` */
function findItsPlace(context: Writing, group: StoredGroup): void {
  const location = findLocation(context.db, group.locationId)
  const type = findType(context.db, group.typeId)
  if (!location || !type) throw new Refusal('not_found')
  if (group.overrideReason !== null) return
  const { id, providerId, modality, startsAt, endsAt, resourceId } = group
  const rooms = { resourceIds: resourceId === null ? [] : [resourceId] }
  const place = { providerId, location, interval: [startsAt, endsAt] as const, ...rooms }
  placeGroup(context, { ...place, groupId: id, type, modality, override: null })
}
