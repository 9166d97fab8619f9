import { timeOf, type LocalDate, type LocalTime } from '../../core/kernel/dates.ts'
import {
  newId,
  type GroupId,
  type LocationId,
  type ProviderId,
  type ResourceId,
  type TypeId,
} from '../../core/kernel/ids.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'
import type { Group } from '../../core/groups/contract.ts'
import type { Problems } from '../booking/place.ts'
import type { BookingDraft } from '../desk/desk.ts'
import type { Started } from '../visits/booking-start.tsx'

/** Where and when a group is to meet, as it is typed. */
export interface MeetingForm {
  readonly providerId: ProviderId | null
  readonly locationId: LocationId
  readonly date: LocalDate | null
  readonly at: LocalTime | null
  readonly minutes: number
  /** Null takes a free one where the type needs one. */
  readonly resourceId: ResourceId | null
}

/** What the panel of a new group holds. */
export interface GroupForm extends MeetingForm {
  readonly id: GroupId
  readonly name: string
  readonly typeId: TypeId
  readonly capacity: number
  readonly notes: string
}

const USUAL_CAPACITY = 8

/** An empty form; a draft of the board brings provider, day and time. */
export function startGroup(draft: BookingDraft, { type, locationId, today }: Started): GroupForm {
  const { providerId = null, date = today, startMinute, minutes, resourceId = null } = draft
  return {
    id: newId<GroupId>(Date.now()),
    ...{ name: '', notes: '', capacity: USUAL_CAPACITY, typeId: type.id },
    ...{ providerId, resourceId, date, locationId: draft.locationId ?? locationId },
    at: startMinute === undefined ? null : timeOf(startMinute),
    minutes: Math.max(minutes ?? 0, type.usualMinutes),
  }
}

/** Where a group meets now, as a form to move it. */
export function meetingOf(group: Group, zone: Zone): MeetingForm {
  const { providerId, locationId, resourceId, startsAt, endsAt } = group
  const { date, minute } = wallOf(startsAt, zone)
  const minutes = (endsAt - startsAt) / 60_000
  return { providerId, locationId, resourceId, date, at: timeOf(minute), minutes }
}

/** What is still missing of a meeting. */
export const missingIn = ({ providerId, date, at }: MeetingForm): Problems => ({
  ...(providerId === null && { providerId: 'required' }),
  ...(date === null && { date: 'required' }),
  ...(at === null && { start: 'required' }),
})

/** The meeting as the core wants it; null while something is missing. */
export function placeIn({ providerId, locationId, date, at, minutes, resourceId }: MeetingForm) {
  if (providerId === null || date === null || at === null) return null
  return { providerId, locationId, resourceId, minutes, start: `${date}T${at}` }
}
