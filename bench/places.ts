import type { Reader } from '../core/database/handles.ts'
import { addDays, timeOf, weekdayOf, type LocalDate } from '../core/kernel/dates.ts'
import {
  newId,
  type AppointmentId,
  type LocationId,
  type PatientId,
  type ProviderId,
  type TypeId,
} from '../core/kernel/ids.ts'
import { dateAt } from '../core/kernel/zones.ts'
import { FREE_STARTS, LENGTH } from './book.ts'
import { ZONE } from './clinic.ts'

/** What `appointments.book` is asked with. */
export interface Wish {
  readonly id: AppointmentId
  readonly patientId: PatientId
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly typeId: TypeId
  readonly start: string
  readonly minutes: number
  readonly reason: string
}

/** Gives out free places of the book, for a different patient each. */
export interface Places {
  readonly next: () => Wish
  /** Another patient, under another id, at the same place. */
  readonly rival: (wish: Wish) => Wish
}

/** Working days of the book's end that bookings go to. */
const DAYS = 40
/** Patients from all over the records; no figure books more often. */
const PATIENTS = 5000

/** The starts that the generated book left free, spread over providers first. */
export function placesIn(reader: Reader): Places {
  const patients = patientsOf(reader)[Symbol.iterator]()
  const free = freePlaces(reader)[Symbol.iterator]()
  const typeId = reader
    .prepared<{ id: TypeId }>("select id from appointment_types where needs = '[]'")
    .one()?.id
  const forSomebody = (place: Place): Wish => {
    const patientId = patients.next().value
    if (patientId === undefined || typeId === undefined) throw new Error('Nobody to book for')
    const reason = 'Follow-up of last visit'
    return { ...place, id: newId(Date.now()), patientId, typeId, minutes: LENGTH, reason }
  }
  return {
    next: () => {
      const place = free.next().value
      if (!place) throw new Error('The generated book has no free place left')
      return forSomebody(place)
    },
    rival: ({ providerId, locationId, start }) => forSomebody({ providerId, locationId, start }),
  }
}

type Place = Pick<Wish, 'providerId' | 'locationId' | 'start'>

function freePlaces(reader: Reader): Place[] {
  const seats = reader
    .prepared<Omit<Place, 'start'>>(
      'select distinct provider_id as providerId, location_id as locationId from weekly_hours',
    )
    .all()
  return lastDates(reader).flatMap((date) =>
    FREE_STARTS.flatMap((minute) =>
      seats.map((seat) => ({ ...seat, start: `${date}T${timeOf(minute)}` })),
    ),
  )
}

function lastDates(reader: Reader): LocalDate[] {
  const last = reader
    .prepared<{ at: number }>('select max(starts_at) as at from appointments')
    .one()
  const dates: LocalDate[] = []
  for (let date = dateAt(last?.at ?? 0, ZONE); dates.length < DAYS; date = addDays(date, -1))
    if (weekdayOf(date) < 6) dates.push(date)
  return dates
}

/** Nobody comes twice, and neighbours in the list are far apart in the records. */
const patientsOf = (reader: Reader): PatientId[] =>
  reader
    .prepared<{ id: PatientId }>('select id from patients order by number * 7919 % 104729 limit ?')
    .all(PATIENTS)
    .map(({ id }) => id)
