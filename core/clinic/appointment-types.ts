import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { TypeId } from '../kernel/ids.ts'
import { AppointmentType, Modality } from './contract.ts'
import type { Flagged, Stored } from './stored.ts'

type Row = Flagged<Omit<Stored<AppointmentType>, 'modalities' | 'needs'> & { active: boolean }> & {
  readonly modalities: string
  readonly needs: string
}

const SELECT = `select id, name, hue, usual_minutes as usualMinutes, shortest_minutes as shortestMinutes,
  longest_minutes as longestMinutes, buffer_before as bufferBefore, buffer_after as bufferAfter,
  modalities, needs, charge_cents as chargeCents, copay_cents as copayCents,
  active, version from appointment_types`

const toType = (row: Row): Stored<AppointmentType> => ({
  ...row,
  modalities: Modality.array().parse(JSON.parse(row.modalities)),
  needs: AppointmentType.shape.needs.parse(JSON.parse(row.needs)),
  active: row.active === 1,
})

/** One type of appointment, active or not. */
export function findType(db: Reader, id: TypeId): Stored<AppointmentType> | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ?`).one(id)
  return row && toType(row)
}

/** Every type of appointment by name, inactive ones included. */
export const listTypes = (db: Reader): Stored<AppointmentType>[] =>
  db.prepared<Row>(`${SELECT} order by name collate nocase, id`).all().map(toType)

/** The types that can be booked, by name. */
export const listActiveTypes = (db: Reader): Stored<AppointmentType>[] =>
  listTypes(db).filter((type) => type.active)

/** Adds or changes a type of appointment. @returns its version. @throws Refusal `stale`, `not_found` */
export const saveType = (
  db: Writer,
  type: AppointmentType,
  version: number | null,
  now: number,
): number => saveVersioned(db, 'appointment_types', columns(type), version, now)

const columns = (type: AppointmentType) => ({
  id: type.id,
  name: type.name,
  hue: type.hue,
  usual_minutes: type.usualMinutes,
  shortest_minutes: type.shortestMinutes,
  longest_minutes: type.longestMinutes,
  buffer_before: type.bufferBefore,
  buffer_after: type.bufferAfter,
  modalities: JSON.stringify(Modality.options.filter((each) => type.modalities.includes(each))),
  needs: JSON.stringify(type.needs),
  charge_cents: type.chargeCents,
  copay_cents: type.copayCents,
  active: type.active ? 1 : 0,
})
