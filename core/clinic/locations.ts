import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { Address } from '../kernel/address.ts'
import type { LocationId } from '../kernel/ids.ts'
import type { Location } from './contract.ts'
import type { Flagged, Stored } from './stored.ts'

type Row = Flagged<Stored<Omit<Location, 'address'> & Address>>

const SELECT = `select id, name, zone, street, city, region, postal_code as postalCode, phone,
  active, version from locations`

const toLocation = ({ street, city, region, postalCode, active, ...row }: Row) => ({
  ...row,
  address: { street, city, region, postalCode },
  active: active === 1,
})

/** One location, active or not. */
export function findLocation(db: Reader, id: LocationId): Stored<Location> | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ?`).one(id)
  return row && toLocation(row)
}

/** Every location by name, inactive ones included. */
export const listLocations = (db: Reader): Stored<Location>[] =>
  db.prepared<Row>(`${SELECT} order by name collate nocase, id`).all().map(toLocation)

/** The locations in use, by name. */
export const listActiveLocations = (db: Reader): Stored<Location>[] =>
  listLocations(db).filter((location) => location.active)

/** Adds or changes a location. @returns its version. @throws Refusal `stale`, `not_found` */
export const saveLocation = (
  db: Writer,
  location: Location,
  version: number | null,
  now: number,
): number => saveVersioned(db, 'locations', columns(location), version, now)

const columns = ({ id, name, zone, address, phone, active }: Location) => ({
  id,
  name,
  zone,
  street: address.street,
  city: address.city,
  region: address.region,
  postal_code: address.postalCode,
  phone,
  active: active ? 1 : 0,
})
