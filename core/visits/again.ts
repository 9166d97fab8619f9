import { findVisit, nearestSlots } from '../appointments/index.ts'
import { findLocation, findProvider, findType } from '../clinic/index.ts'
import type { PromptHandler, Reading } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import { addDays, dateTimeOf } from '../kernel/dates.ts'
import type { Interval } from '../kernel/intervals.ts'
import { Refusal } from '../kernel/refusals.ts'
import { instantOf, startOfDay, wallOf } from '../kernel/zones.ts'
import type { visitsContract } from './contract.ts'

/** The openings nearest to the same wall time some weeks after an appointment. */
export const again: PromptHandler<(typeof visitsContract)['again']> = (context, asked) => {
  const visit = visitSeen(context, asked.appointmentId)
  const location = findLocation(context.db, visit.locationId)
  const type = findType(context.db, asked.typeId ?? visit.typeId)
  const provider = findProvider(context.db, asked.providerId ?? visit.providerId)
  if (!location || !type || !provider) throw new Refusal('not_found')
  if (!location.active || !type.active || !provider.active) throw new Refusal('inactive')
  const { date, minute } = wallOf(visit.startsAt, location.zone)
  const day = addDays(date, asked.weeks * 7)
  const startsAt = instantOf(day, minute, location.zone) ?? startOfDay(day, location.zone)
  const minutes = asked.minutes ?? minutesOf(asked.typeId, visit, type)
  const interval: Interval = [startsAt, startsAt + minutes * MINUTE]
  const { patientId, modality } = visit
  const missed = { patientId, providerId: provider.id, location, type, modality, interval }
  return {
    start: dateTimeOf(day, minute),
    openings: nearestSlots(context, { ...missed, excluding: [] }),
  }
}

/** Another type has its own usual length. */
const minutesOf = (
  typeId: string | null,
  visit: { readonly startsAt: number; readonly endsAt: number; readonly typeId: string },
  type: { readonly usualMinutes: number },
): number =>
  typeId === null || typeId === visit.typeId
    ? (visit.endsAt - visit.startsAt) / MINUTE
    : type.usualMinutes

function visitSeen({ db, about }: Reading, id: Parameters<typeof findVisit>[1]) {
  const visit = findVisit(db, id)
  if (!visit) throw new Refusal('not_found')
  about({ subjectId: id, patientId: visit.patientId })
  return visit
}
