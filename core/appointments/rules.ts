import type { AppointmentType, Modality, Resource } from '../clinic/contract.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { LocalDateTime } from '../kernel/dates.ts'
import type { LocationId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
import { refuseField } from '../kernel/refusals.ts'
import { instantOfDateTime, type Zone } from '../kernel/zones.ts'

/**
 * What is asked for by its id, if it is there and in use.
 *
 * @throws Refusal `invalid_input` at `field`: `not_found`, `inactive`
 */
export function inUse<T extends { readonly active: boolean }>(
  field: string,
  found: T | undefined,
): T {
  if (!found) throw refuseField(field, 'not_found')
  if (!found.active) throw refuseField(field, 'inactive')
  return found
}

/**
 * The wanted time as instants. A wall time that occurs twice means the first.
 *
 * @throws Refusal `invalid_input` at `start`: `wall_time_skipped`
 */
export function intervalFrom(start: LocalDateTime, minutes: number, zone: Zone): Interval {
  const startsAt = instantOfDateTime(start, zone)
  if (startsAt === null) throw refuseField('start', 'wall_time_skipped')
  return [startsAt, startsAt + minutes * MINUTE]
}

/** The length of an interval in minutes. */
export const minutesIn = ([start, end]: Interval): number => (end - start) / MINUTE

/** @throws Refusal `invalid_input` at `field`: `duration_out_of_bounds` */
export function requireLength(type: AppointmentType, minutes: number, field = 'minutes'): void {
  if (minutes < type.shortestMinutes || type.longestMinutes < minutes)
    throw refuseField(field, 'duration_out_of_bounds')
}

/** @throws Refusal `invalid_input` at `modality`: `modality_not_offered` */
export function requireModality(type: AppointmentType, modality: Modality): void {
  if (!type.modalities.includes(modality)) throw refuseField('modality', 'modality_not_offered')
}

/** @throws Refusal `invalid_input` at `field`: `not_found`, `inactive`, `resource_elsewhere` */
export function requireResources(
  resources: readonly (Resource | undefined)[],
  locationId: LocationId,
  field = 'resourceIds',
): Resource[] {
  const usable = resources.map((resource) => inUse(field, resource))
  if (usable.some((resource) => resource.locationId !== locationId))
    throw refuseField(field, 'resource_elsewhere')
  return usable
}
