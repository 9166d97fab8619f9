import { practiceSettings, findResources } from '../clinic/index.ts'
import type { AppointmentType, Location, Modality } from '../clinic/contract.ts'
import type { Reader } from '../database/handles.ts'
import { addDays } from '../kernel/dates.ts'
import type { AppointmentId, LocationId, PatientId, ProviderId, ResourceId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
import { dateAt } from '../kernel/zones.ts'
import type { Slot } from './contract.ts'
import { neededBy, serves } from './needs.ts'
import { minutesIn } from './rules.ts'
import { searchSlots } from './search.ts'

/** What could not be had. */
interface Missed {
  readonly patientId: PatientId
  readonly providerId: ProviderId
  readonly location: Pick<Location, 'id' | 'zone'>
  readonly type: AppointmentType
  readonly modality: Modality
  readonly interval: Interval
  readonly excluding: readonly AppointmentId[]
}

/** How many alternatives are offered. */
const OFFERED = 5
/** Days looked at before and after the wanted one: near ones first. */
const REACHES = [
  [2, 4],
  [7, 42],
] as const

/** The starts with the same provider that lie nearest to a time that cannot be had, nearest first. */
export function nearestSlots(db: Reader, missed: Missed, now: number): Slot[] {
  const { location, interval, type } = missed
  const day = dateAt(interval[0], location.zone)
  const search = {
    piece: {
      minutes: minutesIn(interval),
      bufferBefore: type.bufferBefore,
      bufferAfter: type.bufferAfter,
    },
    posts: [{ providerId: missed.providerId, locationId: location.id, zone: location.zone }],
    resources: resourcesAt(db, [location.id], type, missed.modality),
    patientId: missed.patientId,
    excluding: missed.excluding,
    gridMinutes: practiceSettings(db).gridMinutes,
    now,
    limit: Infinity,
  }
  let found: Slot[] = []
  for (const [back, ahead] of REACHES) {
    if (found.length >= OFFERED) break
    found = searchSlots(db, { ...search, from: addDays(day, -back), to: addDays(day, ahead) })
  }
  const away = (slot: Slot) => Math.abs(slot.startsAt - interval[0])
  return found.sort((a, b) => away(a) - away(b)).slice(0, OFFERED)
}

/** The resources in use of the kind that a visit needs, by location; null when it needs none. */
export function resourcesAt(
  db: Reader,
  locationIds: readonly LocationId[],
  type: AppointmentType,
  modality: Modality,
): Map<LocationId, ResourceId[]> | null {
  const need = neededBy(type, modality).find(({ late }) => !late)
  if (!need) return null
  return new Map(
    locationIds.map((id) => [
      id,
      findResources(db, id)
        .filter((resource) => serves(resource, need))
        .map((resource) => resource.id),
    ]),
  )
}
