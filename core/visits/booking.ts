import { bookOne, findVisit } from '../appointments/index.ts'
import type { appointmentsContract } from '../appointments/contract.ts'
import { findLocation } from '../clinic/index.ts'
import type { PromptHandler, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { LinkedVisitId, LocationId, PatientId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { instantOfDateTime } from '../kernel/zones.ts'
import type { LinkedVisit, PartBooking, VisitKind, visitsContract } from './contract.ts'
import { inOrder } from './order.ts'
import { inPart } from './part-refusal.ts'
import { keepVisit, visitOr404 } from './store.ts'
import { tellOfEach } from './several-patients.ts'

type Contract = typeof visitsContract
type Booked = Parsed<typeof appointmentsContract.book>

/** Books every part of one patient's visit, in order on one day, or none. */
export const book: PromptHandler<Contract['book']> = (
  context,
  { id, patientId, parts, source },
) => {
  requireOrder(context.db, parts)
  const members = parts.map((part) => ({ ...part, patientId }))
  return bookTogether(context, { id, kind: 'parts', source }, members, 'parts')
}

/** Books several patients who come together, every one or none. */
export const bookFamily: PromptHandler<Contract['bookFamily']> = (
  context,
  { id, members, source },
) => bookTogether(context, { id, kind: 'family', source }, members, 'members')

interface Whole {
  readonly id: LinkedVisitId
  readonly kind: VisitKind
  readonly source: Booked['source']
}

function bookTogether(
  context: Writing,
  { id, kind, source }: Whole,
  members: readonly (PartBooking & { readonly patientId: PatientId })[],
  field: 'parts' | 'members',
): LinkedVisit {
  const { db, now } = context
  keepVisit(db, id, kind, now)
  members.forEach((member, position) => {
    const known = findVisit(db, member.id)
    if (known && known.visitId !== id) throw new Refusal('stale')
    const asked = { ...member, source, insteadOf: null }
    inPart(field, position, () => bookOne(context, asked, { visitId: id, visitPosition: position }))
  })
  tellOfEach(context, 'visit.booked', id, members)
  return visitOr404(db, id)
}

/** A part as it is asked for: where, from when, how long. */
interface Placed {
  readonly locationId: LocationId
  readonly start: string
  readonly minutes: number
}

/**
 * A visit of several parts lies on one day, and each part begins after the one before it.
 *
 * @throws Refusal `invalid_input` at the `start` of the part that does not
 */
export function requireOrder(db: Reader, parts: readonly Placed[]): void {
  const spans = parts.map((part) => spanOf(db, part))
  parts.forEach((part, index) => {
    const sameDay = part.start.slice(0, 10) === parts[0]?.start.slice(0, 10)
    if (!sameDay || !inOrder(spans.slice(0, index + 1)))
      throw refuseField(`parts.${index}.start`, 'parts_out_of_order')
  })
}

/**
 * Where a part is to stand, as instants.
 *
 * @throws Refusal `invalid_input` at `start`: `wall_time_skipped`, at `locationId`: `not_found`
 */
export function spanOf(db: Reader, { locationId, start, minutes }: Placed): Interval {
  const location = findLocation(db, locationId)
  if (!location) throw refuseField('locationId', 'not_found')
  const startsAt = instantOfDateTime(start, location.zone)
  if (startsAt === null) throw refuseField('start', 'wall_time_skipped')
  return [startsAt, startsAt + minutes * MINUTE]
}
