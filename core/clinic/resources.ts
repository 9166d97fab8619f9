import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { LocationId, ResourceId } from '../kernel/ids.ts'
import { fold } from '../kernel/text.ts'
import type { Resource } from './contract.ts'
import { unflag, type Flagged, type Stored } from './stored.ts'

type Row = Flagged<Stored<Resource>>

const SELECT = `select id, location_id as locationId, name, kind, category, active, version
  from resources`
const ORDER = 'order by name collate nocase, id'

/** One room, chair or device, active or not. */
export function findResource(db: Reader, id: ResourceId): Stored<Resource> | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ?`).one(id)
  return row && unflag(row)
}

/** The rooms, chairs and devices in use at a location, by name. */
export const findResources = (db: Reader, locationId: LocationId): Stored<Resource>[] =>
  db
    .prepared<Row>(`${SELECT} where location_id = ? and active = 1 ${ORDER}`)
    .all(locationId)
    .map(unflag)

/** Every room, chair and device by name, inactive ones included. */
export const listResources = (db: Reader): Stored<Resource>[] =>
  db.prepared<Row>(`${SELECT} ${ORDER}`).all().map(unflag)

/** A line spelled as the resources that belong to it spell it, so that types and rooms meet. */
export const lineSpelled = (db: Reader, category: string | null): string | null => {
  const same = (resource: Resource) =>
    category !== null && fold(resource.category ?? '') === fold(category)
  return listResources(db).find(same)?.category ?? category
}

/** Adds or changes a room, chair or device. @returns its version. @throws Refusal `stale`, `not_found` */
export const saveResource = (
  db: Writer,
  { id, locationId, name, kind, category, active }: Resource,
  version: number | null,
  now: number,
): number => {
  const row = { id, location_id: locationId, name, kind, category, active: active ? 1 : 0 }
  return saveVersioned(db, 'resources', row, version, now)
}
