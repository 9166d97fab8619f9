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
const LOCATIONS = 5
/** As many as the day board of the issue shows. */
const PROVIDERS_EACH = 12

/** Writes five locations of twelve providers each, who work from 8 to 17 with an hour at noon. */
export function furnishBench(db: Writer, random: Random, now: number): BenchClinic {
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
    seats: Array.from({ length: LOCATIONS }, (_, at) =>
      furnishLocation(db, random, now, at),
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

function furnishLocation(db: Writer, random: Random, now: number, at: number): Seat[] {
  const locationId = random.id<LocationId>(now)
  inserter(
    db,
    'locations',
  )({
    ...{ id: locationId, name: `House ${at + 1}`, zone: ZONE, street: null, city: null },
    ...{ region: null, postal_code: null, phone: null, active: 1, ...madeAt(now) },
  })
  return Array.from({ length: PROVIDERS_EACH }, (_, seat) =>
    furnishSeat(db, random, now, locationId, seat),
  )
}

function furnishSeat(
  db: Writer,
  random: Random,
  now: number,
  locationId: LocationId,
  seat: number,
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
  for (const weekday of [1, 2, 3, 4, 5])
    hours({
      ...{ id: random.id(now), provider_id: providerId, location_id: locationId, weekday },
      ...{ from_minute: 480, to_minute: 1020, breaks: '[{"from":"12:00","to":"13:00"}]' },
      ...{ valid_from: null, valid_to: null, removed_at: null, ...madeAt(now) },
    })
  return { providerId, locationId, roomId }
}
