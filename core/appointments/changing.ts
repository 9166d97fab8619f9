import { findLocation, findProvider, findType } from '../clinic/index.ts'
import type { AppointmentType } from '../clinic/contract.ts'
import type { PromptHandler, Reading, Writing } from '../context.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { appointmentsContract, BoardEntry } from './contract.ts'
import { hasEnded } from './flow.ts'
import { requireGroupPlace, sharing } from './placing/group-place.ts'
import { remember, tellStatus } from './history.ts'
import { isParked, standingStatus } from './parking/pinboard.ts'
import { keep } from './placing/keeping.ts'
import { neededBy, sameNeeds } from './rooms/needs.ts'
import {
  permitOverride,
  place,
  placeWithin,
  type Placement,
  type Proposal,
} from './placing/placing.ts'
import { entryOr404 } from './reading.ts'
import { intervalFrom, inUse, requireModality } from './rules.ts'
import { aboutOf, findVisit, updateVisit, type Visit } from './visits.ts'

type Contract = typeof appointmentsContract

/**
 * Moves a visit, or makes it longer or shorter; it keeps its status. One that is parked comes off
 * the pinboard with the status that it had before.
 */
export const move: PromptHandler<Contract['move']> = (context, asked) => {
  const visit = requireVisit(context, asked)
  const proposal = proposeMove(context, visit, asked)
  const placement = placeMoved(context, visit, proposal)
  const status = standingStatus(context.db, visit)
  const { providerId, interval, groupId } = proposal
  const [startsAt, endsAt] = interval
  const where = { providerId, locationId: asked.locationId, startsAt, endsAt, groupId }
  const moved = { ...visit, ...where, status }
  store(context, proposal, visit, { ...moved, ...placement }, 'moved')
  const { patientAsked } = asked
  const before = aboutOf(visit)
  context.emit({ name: 'appointment.moved', ...aboutOf(moved), before, patientAsked })
  return entryOr404(context.db, visit.id)
}

/** A visit that only gives up time asks nobody anew; a parked one holds none. */
function placeMoved(context: Writing, visit: Visit, proposal: Proposal): Placement {
  const parked = isParked(context.db, visit.id)
  if (!parked && staysWithin(visit, proposal)) return placeWithin(context, proposal, visit)
  if (parked && proposal.groupId !== null) requireGroupPlace(context.db, visit)
  return place(context, proposal)
}

/** Changes what is done, how, and what is written about it. Texts may change at any time. */
export const change: PromptHandler<Contract['change']> = (context, asked) => {
  const visit = requireVisit(context, asked)
  const { typeId, modality, reason, notes, patientNotes, referral = visit.referral } = asked
  const changed = { ...visit, typeId, modality, reason, notes, patientNotes, referral }
  permitOverride(context, asked.override)
  const proposal = proposeAnew(context, visit, asked.override)
  const same = typeId === visit.typeId && modality === visit.modality
  const placement = same ? {} : placeAnew(context, visit, proposal, asked)
  store(context, proposal, visit, { ...changed, ...placement }, 'changed')
  if (typeId !== visit.typeId)
    context.emit({ name: 'appointment.type_changed', ...aboutOf(changed) })
  return entryOr404(context.db, visit.id)
}

export const cancel: PromptHandler<Contract['cancel']> = (context, asked) =>
  cancelVisit(context, asked)

/**
 * Cancels a visit that has not ended, on the board or parked; the row stays.
 *
 * @param patientAsked true where the patient wished what it is part of, such as a change of a series
 */
export function cancelVisit(
  context: Writing,
  { reason, comment, ...asked }: Parsed<Contract['cancel']>,
  patientAsked?: boolean,
): BoardEntry {
  const visit = requireVisit(context, asked)
  const status = standingStatus(context.db, visit)
  if (hasEnded(status)) throw new Refusal('status_flow')
  const cancelled: Visit = { ...visit, status: 'cancelled', cancelReason: reason }
  updateVisit(context.db, visit, cancelled, context.now)
  remember(context, cancelled, { kind: 'status', before: visit, comment })
  tellStatus(context, { ...visit, status }, cancelled, patientAsked)
  return entryOr404(context.db, visit.id)
}

/**
 * The visit that a change names.
 *
 * @throws Refusal `not_found`, `stale`
 */
export function requireVisit(
  { db, about }: Writing,
  { id, version }: Pick<Visit, 'id' | 'version'>,
): Visit {
  about({ subjectId: id })
  const visit = findVisit(db, id)
  if (!visit) throw new Refusal('not_found')
  about({ patientId: visit.patientId })
  if (visit.version !== version) throw new Refusal('stale')
  return visit
}

/** A visit where it stands, as a proposal of the same place. */
export function proposeAnew(
  { db }: Reading,
  visit: Visit,
  override: Proposal['override'],
): Proposal {
  const location = findLocation(db, visit.locationId)
  const type = findType(db, visit.typeId)
  if (!location || !type) throw new Refusal('not_found')
  const { patientId, providerId, modality, resourceIds } = visit
  const anew: Proposal = {
    ...{ patientId, providerId, location, type, modality, resourceIds, override },
    interval: [visit.startsAt, visit.endsAt],
    preferred: resourceIds,
    excluding: [visit.id],
    ...{ withinHours: false, withinRules: false, source: 'staff', from: null },
    ...{ referral: visit.referral, groupId: null },
  }
  return sharing(db, anew, visit.groupId)
}

/** Where a visit is to go. */
type Place = Omit<Parsed<Contract['move']>, 'id' | 'version' | 'patientAsked'>

/**
 * A visit at another place, as a proposal.
 *
 * @throws Refusal `status_flow` once it has ended, `not_permitted`, `invalid_input`
 */
export function proposeMove(context: Reading, visit: Visit, asked: Place): Proposal {
  const { db } = context
  if (hasEnded(standingStatus(db, visit))) throw new Refusal('status_flow')
  permitOverride(context, asked.override)
  const anew = proposeAnew(context, visit, asked.override)
  inUse('providerId', findProvider(db, asked.providerId))
  const location = inUse('locationId', findLocation(db, asked.locationId))
  const interval = intervalFrom(asked.start, asked.minutes, location.zone)
  const { providerId, resourceIds } = asked
  const type = findType(db, visit.typeId) ?? anew.type
  const place = { providerId, location, type, interval, resourceIds }
  return sharing(db, { ...leaving(visit, anew), ...place, withinHours: true }, visit.groupId)
}

/** The proposal of another place for a visit: what it meets already does not stand against it. */
const leaving = ({ overrideReason }: Visit, anew: Proposal): Proposal => {
  const proposal = { ...anew, withinRules: true }
  return { ...proposal, from: { proposal, overrideReason } }
}

/** True for a move that takes up nothing which the visit did not hold before: nobody is asked anew. */
function staysWithin(visit: Visit, { providerId, location, interval, resourceIds }: Proposal) {
  const sameRooms =
    resourceIds.length === 0 ||
    (resourceIds.length === visit.resourceIds.length &&
      resourceIds.every((id) => visit.resourceIds.includes(id)))
  return (
    sameRooms &&
    visit.providerTime === null &&
    providerId === visit.providerId &&
    location.id === visit.locationId &&
    visit.startsAt <= interval[0] &&
    interval[1] <= visit.endsAt
  )
}

/** Another type or modality at the same time: other bounds, buffers and resources. */
function placeAnew(
  context: Writing,
  visit: Visit,
  proposal: Proposal,
  { typeId, modality, referral = visit.referral }: Parsed<Contract['change']>,
): Placement {
  if (hasEnded(visit.status)) throw new Refusal('status_flow')
  const type =
    typeId === visit.typeId ? proposal.type : inUse('typeId', findType(context.db, typeId))
  requireModality(type, modality)
  const asked = {
    ...leaving(visit, proposal),
    type,
    modality,
    referral,
    resourceIds: roomsKept(visit, proposal, type, modality),
  }
  const placement = place(context, asked)
  return { ...placement, overrideReason: placement.overrideReason ?? visit.overrideReason }
}

/** A visit that is no longer in person gives its rooms back; one that needs another kind finds one. */
function roomsKept(
  visit: Visit,
  before: Proposal,
  type: AppointmentType,
  modality: Visit['modality'],
): Visit['resourceIds'] {
  if (modality !== 'in_person') return []
  const needs = neededBy(type, modality)
  const same = needs.length === 0 || sameNeeds(needs, neededBy(before.type, visit.modality))
  return same ? visit.resourceIds : []
}

/** Stores a visit as it is now, with its history. */
export function store(
  context: Writing,
  proposal: Proposal,
  before: Visit,
  after: Visit,
  kind: 'moved' | 'changed' | 'status',
  undoes?: number,
): void {
  const { db, now } = context
  keep(context, proposal, after.resourceIds, () => updateVisit(db, before, after, now))
  const comment = after.overrideReason === before.overrideReason ? null : after.overrideReason
  const step = { kind, before, comment }
  remember(context, after, undoes === undefined ? step : { ...step, undoes })
}
