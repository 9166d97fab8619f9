import type { Writer } from '../../core/database/handles.ts'
import { query } from '../../core/database/query.ts'
import { noAddress } from '../../core/kernel/address.ts'
import {
  newId,
  type AnyId,
  type HoursId,
  type LocationId,
  type PatientId,
  type ProviderId,
  type ResourceId,
  type TypeId,
} from '../../core/kernel/ids.ts'
import { storePatient } from '../../core/patients/index.ts'

/** Ids of what stands in a small clinic: two locations, two providers, two rooms, two types, two patients. */
export interface SmallClinic {
  /** America/New_York. */
  readonly location: LocationId
  /** America/Chicago. */
  readonly otherLocation: LocationId
  /** Works Monday to Friday 9 to 17 at `location`, with a break from 12 to 13. */
  readonly provider: ProviderId
  /** The same hours. */
  readonly otherProvider: ProviderId
  /** Two rooms at `location`. */
  readonly room: ResourceId
  readonly otherRoom: ResourceId
  /** 30 minutes (15 to 60), no buffers, no room, $150 with a $25 copay. */
  readonly followUp: TypeId
  /** 45 minutes (30 to 90), 5 before and 10 after, needs a room. */
  readonly procedure: TypeId
  readonly maria: PatientId
  readonly john: PatientId
}

/** Writes the rows of a small clinic, past the rules. */
export function furnishSmallClinic(db: Writer, now: number): SmallClinic {
  const id = <Id extends AnyId>() => newId<Id>(now)
  const stamps = { created_at: now, updated_at: now, version: 1 }
  const clinic: SmallClinic = {
    location: id(),
    otherLocation: id(),
    provider: id(),
    otherProvider: id(),
    room: id(),
    otherRoom: id(),
    followUp: id(),
    procedure: id(),
    maria: id(),
    john: id(),
  }
  const place = {
    street: '1 Main St',
    city: 'Boston',
    region: 'MA',
    postal_code: '02110',
    phone: null,
    active: 1,
    ...stamps,
  }
  db.run(
    query.insertInto('practice').values({
      id: 1,
      name: 'Test Clinic',
      phone: null,
      email: null,
      currency: 'USD',
      language: 'en',
      idle_minutes: 15,
      grid_minutes: 15,
      ...stamps,
    }),
  )
  db.run(
    query.insertInto('locations').values([
      { id: clinic.location, name: 'Main', zone: 'America/New_York', ...place },
      { id: clinic.otherLocation, name: 'West', zone: 'America/Chicago', ...place },
    ]),
  )
  const provider = {
    credentials: 'MD',
    speciality: 'Family medicine',
    license_number: null,
    npi: null,
    active: 1,
    ...stamps,
  }
  db.run(
    query.insertInto('providers').values([
      { id: clinic.provider, given_name: 'Ada', family_name: 'Chen', hue: 'blue', ...provider },
      {
        id: clinic.otherProvider,
        given_name: 'Ben',
        family_name: 'Okafor',
        hue: 'teal',
        ...provider,
      },
    ]),
  )
  db.run(
    query.insertInto('resources').values([
      {
        id: clinic.room,
        location_id: clinic.location,
        name: 'Room 1',
        kind: 'room',
        active: 1,
        ...stamps,
      },
      {
        id: clinic.otherRoom,
        location_id: clinic.location,
        name: 'Room 2',
        kind: 'room',
        active: 1,
        ...stamps,
      },
    ]),
  )
  const type = {
    modalities: '["in_person","video"]',
    charge_cents: 15_000,
    copay_cents: 2_500,
    active: 1,
    ...stamps,
  }
  db.run(
    query.insertInto('appointment_types').values([
      {
        id: clinic.followUp,
        name: 'Follow-up',
        hue: 'green',
        usual_minutes: 30,
        shortest_minutes: 15,
        longest_minutes: 60,
        buffer_before: 0,
        buffer_after: 0,
        needs: '[]',
        ...type,
      },
      {
        id: clinic.procedure,
        name: 'Procedure',
        hue: 'purple',
        usual_minutes: 45,
        shortest_minutes: 30,
        longest_minutes: 90,
        buffer_before: 5,
        buffer_after: 10,
        needs: '[{"kind":"room"}]',
        ...type,
      },
    ]),
  )
  for (const providerId of [clinic.provider, clinic.otherProvider]) {
    for (const weekday of [1, 2, 3, 4, 5]) {
      db.run(
        query.insertInto('weekly_hours').values({
          id: id<HoursId>(),
          provider_id: providerId,
          location_id: clinic.location,
          weekday,
          from_minute: 540,
          to_minute: 1020,
          breaks: '[{"from":"12:00","to":"13:00"}]',
          valid_from: null,
          valid_to: null,
          removed_at: null,
          ...stamps,
        }),
      )
    }
  }
  const person = {
    preferredName: null,
    phones: [],
    email: null,
    address: noAddress,
    language: 'en',
    contactPreference: 'phone',
    alerts: [],
    notes: '',
  } as const
  const maria = { givenName: 'Maria', familyName: 'Lopez', birthDate: '1984-03-14' }
  storePatient(db, { id: clinic.maria, ...maria, sex: 'female', ...person }, now)
  const john = { givenName: 'John', familyName: 'Smith', birthDate: '1971-11-02' }
  storePatient(db, { id: clinic.john, ...john, sex: 'male', ...person }, now)
  return clinic
}
