import type { UserId } from '../core/kernel/ids.ts'
import { insertAccount, ensureSigningSecret } from '../core/access/index.ts'
import { inserter } from '../core/database/insert.ts'
import type { Writer } from '../core/database/handles.ts'
import { madeAt } from '../core/demo/stamps.ts'
import type { Random } from '../core/demo/random.ts'
import type { LocationId, PayerId, ProviderId, ResourceId, TypeId } from '../core/kernel/ids.ts'

/** A provider with the place and the room that are theirs. */
export interface Seat {
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly roomId: ResourceId
}

/** What the book is generated from. */
export interface BenchClinic {
  readonly seats: readonly Seat[]
  /** A short visit without a room, and a longer one with a room and buffers. */
  readonly plain: TypeId
  readonly roomed: TypeId
  readonly payer: PayerId
  readonly desk: UserId
}

export const ZONE = 'America/New_York'

/** How large a clinic is, and when it works; minutes after midnight. */
export interface ClinicShape {
  readonly locations: number
  readonly providersEach: number
  readonly from: number
  readonly to: number
  /** JSON array of `{ from, to }` in `HH:mm`. */
  readonly breaks: string
  /** 1 for Monday to 7 for Sunday. */
  readonly weekdays: readonly number[]
}

/** Monday to Friday. */
export const workdays: readonly number[] = [1, 2, 3, 4, 5]

/** Five locations of twelve providers each, who work from 8 to 17 with an hour at noon. */
export const usualClinic: ClinicShape = {
  ...{ locations: 5, providersEach: 12, from: 480, to: 1020 },
  breaks: '[{"from":"12:00","to":"13:00"}]',
  weekdays: workdays,
}

/** Writes the locations, the providers with their hours, and who sits at the desk. */
export function furnishBench(
  db: Writer,
  random: Random,
  now: number,
  shape = usualClinic,
): BenchClinic {
  furnishPractice(db, now)
  const desk = random.id<UserId>(now)
  const account = { username: 'desk', displayName: 'Rosa Delgado', role: 'manager' } as const
  const more = { department: null, providerId: null, active: true }
  insertAccount(db, desk, { ...account, ...more }, 'no password opens this', now)
  ensureSigningSecret(db)
  const payer = random.id<PayerId>(now)
  inserter(
    db,
    'payers',
  )({ id: payer, name: 'Bay State Health Plan', phone: null, active: 1, ...madeAt(now) })
  return {
    seats: Array.from({ length: shape.locations }, (_, at) =>
      furnishLocation(db, random, now, at, shape),
    ).flat(),
    plain: furnishType(db, random, now, 'Follow-up', null),
    roomed: furnishType(db, random, now, 'Treatment', 'room'),
    payer,
    desk,
  }
}

function furnishPractice(db: Writer, now: number): void {
  inserter(
    db,
    'practice',
  )({
    ...{ id: 1, name: 'Harbor Street Clinics', phone: null, email: null },
    ...{ currency: 'USD', language: 'en', idle_minutes: 60, grid_minutes: 10 },
    ...madeAt(now),
  })
}

function furnishType(
  db: Writer,
  random: Random,
  now: number,
  name: string,
  needs: 'room' | null,
): TypeId {
  const id = random.id<TypeId>(now)
  inserter(
    db,
    'appointment_types',
  )({
    ...{ id, name, hue: 'blue', usual_minutes: 20, shortest_minutes: 10, longest_minutes: 60 },
    ...{ buffer_before: 0, buffer_after: 0, modalities: '["in_person","video"]' },
    ...{
      needs: needs === null ? '[]' : JSON.stringify([{ kind: needs }]),
      charge_cents: 15_000,
      copay_cents: 2_500,
      active: 1,
    },
    ...madeAt(now),
  })
  return id
}

function furnishLocation(
  db: Writer,
  random: Random,
  now: number,
  at: number,
  shape: ClinicShape,
): Seat[] {
  const locationId = random.id<LocationId>(now)
  inserter(
    db,
    'locations',
  )({
    ...{ id: locationId, name: `House ${at + 1}`, zone: ZONE, street: null, city: null },
    ...{ region: null, postal_code: null, phone: null, active: 1, ...madeAt(now) },
  })
  return Array.from({ length: shape.providersEach }, (_, seat) =>
    furnishSeat(db, random, now, locationId, seat, shape),
  )
}

function furnishSeat(
  db: Writer,
  random: Random,
  now: number,
  locationId: LocationId,
  seat: number,
  { from, to, breaks, weekdays }: ClinicShape,
): Seat {
  const providerId = random.id<ProviderId>(now)
  const roomId = random.id<ResourceId>(now)
  inserter(
    db,
    'providers',
  )({
    ...{ id: providerId, given_name: 'Ada', family_name: `Chen ${seat + 1}`, credentials: 'MD' },
    ...{ speciality: null, license_number: null, npi: null, hue: 'teal', active: 1 },
    ...madeAt(now),
  })
  const room = { id: roomId, location_id: locationId, name: `Room ${seat + 1}` }
  inserter(db, 'resources')({ ...room, kind: 'room', active: 1, ...madeAt(now) })
  const hours = inserter(db, 'weekly_hours')
  for (const weekday of weekdays)
    hours({
      ...{ id: random.id(now), provider_id: providerId, location_id: locationId, weekday },
      ...{ from_minute: from, to_minute: to, breaks },
      ...{ valid_from: null, valid_to: null, removed_at: null, ...madeAt(now) },
    })
  return { providerId, locationId, roomId }
}
