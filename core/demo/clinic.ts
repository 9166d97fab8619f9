import { inserter } from '../database/insert.ts'
import type { Writer } from '../database/handles.ts'
import type {
  HolidayId,
  LocationId,
  PayerId,
  ProviderId,
  ResourceId,
  TypeId,
} from '../kernel/ids.ts'
import { closedDays } from './holidays.ts'
import type { Random } from './random.ts'
import { madeAt } from './stamps.ts'
import { demoProviders, type DemoProvider } from './staff.ts'
import { demoTypes, type DemoType } from './trades.ts'

/** Somebody who works here, with ids and a room of their own at each location. */
export interface Staffed extends DemoProvider {
  readonly id: ProviderId
  readonly rooms: readonly [ResourceId | null, ResourceId | null]
}

/** What the book is generated from. */
export interface DemoClinic {
  readonly zone: string
  readonly locations: readonly [LocationId, LocationId]
  readonly providers: readonly Staffed[]
  readonly types: ReadonlyMap<string, DemoType & { readonly id: TypeId }>
  readonly payers: readonly PayerId[]
  readonly holidays: ReadonlySet<string>
}

const ZONE = 'America/New_York'

/** Writes practice, locations, providers, rooms, types, payers and holidays of the years given. */
export function furnishClinic(
  db: Writer,
  random: Random,
  now: number,
  years: readonly number[],
): DemoClinic {
  inserter(
    db,
    'practice',
  )({
    id: 1,
    name: 'Harbor Street Clinic',
    phone: '+16175550100',
    email: 'desk@harborstreet.example',
    currency: 'USD',
    language: 'en',
    idle_minutes: 30,
    grid_minutes: 15,
    ...madeAt(now),
  })
  const locations = furnishLocations(db, random, now)
  const types = furnishTypes(db, random, now)
  const providers = demoProviders.map((provider) =>
    furnishProvider(db, random, now, { locations, types }, provider),
  )
  return {
    zone: ZONE,
    locations,
    types,
    providers,
    payers: furnishPayers(db, random, now),
    holidays: furnishHolidays(db, random, now, years),
  }
}

function furnishLocations(db: Writer, random: Random, now: number): [LocationId, LocationId] {
  const insert = inserter(db, 'locations')
  const ids: [LocationId, LocationId] = [random.id(now), random.id(now)]
  const common = { zone: ZONE, city: 'Boston', region: 'MA', active: 1, ...madeAt(now) }
  insert({
    id: ids[0],
    name: 'Harbor Street',
    street: '12 Harbor Street',
    postal_code: '02110',
    phone: '+16175550100',
    ...common,
  })
  insert({
    id: ids[1],
    name: 'Westside',
    street: '480 Centre Street',
    postal_code: '02130',
    phone: '+16175550140',
    ...common,
  })
  return ids
}

function furnishTypes(db: Writer, random: Random, now: number): DemoClinic['types'] {
  const insert = inserter(db, 'appointment_types')
  return new Map(
    demoTypes.map((type) => {
      const id = random.id<TypeId>(now)
      insert({
        id,
        name: type.name,
        hue: type.hue,
        shortest_minutes: type.minutes[0],
        usual_minutes: type.minutes[1],
        longest_minutes: type.minutes[2],
        buffer_before: type.buffers[0],
        buffer_after: type.buffers[1],
        modalities: JSON.stringify(type.modalities),
        needs: JSON.stringify(type.needs === null ? [] : [{ kind: type.needs }]),
        charge_cents: type.chargeCents,
        copay_cents: type.copayCents,
        active: 1,
        ...madeAt(now),
      })
      return [type.key, { ...type, id }]
    }),
  )
}

function furnishProvider(
  db: Writer,
  random: Random,
  now: number,
  { locations, types }: Pick<DemoClinic, 'locations' | 'types'>,
  provider: DemoProvider,
): Staffed {
  const id = random.id<ProviderId>(now)
  inserter(
    db,
    'providers',
  )({
    id,
    given_name: provider.givenName,
    family_name: provider.familyName,
    credentials: provider.credentials,
    speciality: provider.speciality,
    license_number: `MA-${random.int(100_000, 999_999)}`,
    npi: provider.npi,
    hue: provider.hue,
    type_ids: JSON.stringify(provider.does.map(([key]) => types.get(key)?.id)),
    active: 1,
    ...madeAt(now),
  })
  const room = (at: 0 | 1) =>
    furnishRoom(
      db,
      random,
      now,
      locations[at],
      provider,
      provider.shifts.some((shift) => shift.at === at),
    )
  const rooms = [room(0), room(1)] as const
  db.execute(
    'update providers set preferred_resource_ids = ? where id = ?',
    JSON.stringify(rooms.filter((each) => each !== null)),
    id,
  )
  return { ...provider, id, rooms }
}

/** A provider's own room or chair, named so that a person would find it. */
function furnishRoom(
  db: Writer,
  random: Random,
  now: number,
  location: LocationId,
  provider: DemoProvider,
  worksThere: boolean,
): ResourceId | null {
  if (provider.room === null || !worksThere) return null
  const id = random.id<ResourceId>(now)
  const count = db
    .prepared<{ n: number }>(
      'select count(*) as n from resources where location_id = ? and kind = ?',
    )
    .one(location, provider.room)
  const name = `${provider.room === 'chair' ? 'Chair' : 'Room'} ${(count?.n ?? 0) + 1}`
  inserter(
    db,
    'resources',
  )({
    ...{ id, location_id: location, name, kind: provider.room, active: 1, ...madeAt(now) },
    category: provider.room === 'room' ? 'Exam room' : 'Operatory',
  })
  return id
}

const PAYERS = [
  'Bay State Health Plan',
  'Medicare',
  'Commonwealth Mutual',
  'Atlantic Blue',
  'MassHealth',
  'Union Benefit Fund',
]

function furnishPayers(db: Writer, random: Random, now: number): PayerId[] {
  const insert = inserter(db, 'payers')
  return PAYERS.map((name) => {
    const id = random.id<PayerId>(now)
    insert({ id, name, phone: `+1800555${random.int(1000, 9999)}`, active: 1, ...madeAt(now) })
    return id
  })
}

function furnishHolidays(
  db: Writer,
  random: Random,
  now: number,
  years: readonly number[],
): Set<string> {
  const insert = inserter(db, 'holidays')
  const holidays = years.flatMap(closedDays)
  for (const { date, name } of holidays) {
    insert({
      id: random.id<HolidayId>(now),
      date,
      name,
      location_id: null,
      active: 1,
      ...madeAt(now),
    })
  }
  return new Set(holidays.map(({ date }) => date))
}
