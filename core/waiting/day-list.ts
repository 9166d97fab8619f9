import { findLocation, findProvider } from '../clinic/index.ts'
import type { Handlers, Listener, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { DayListId, LocationId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { dateAt } from '../kernel/zones.ts'
import { requirePatient } from '../patients/index.ts'
import { CALLEE, REACHABLE, readCallee } from '../recalls/index.ts'
import type { DayListEntry, ListedForDay, waitingContract } from './contract.ts'

type Contract = typeof waitingContract
type Row = Omit<ListedForDay, 'callee'> & { readonly callee: string }

const SELECT = `select d.id, d.patient_id as patientId, d.date, d.location_id as locationId,
  d.provider_id as providerId, d.reason, d.position, d.status,
  d.appointment_id as appointmentId, d.created_at as since, d.version, ${CALLEE} as callee
  from day_list as d join patients as p on p.id = d.patient_id`
const OF_DAY = `${SELECT} where d.date = @date and ${REACHABLE}
  and (@locationId is null or d.location_id = @locationId) order by d.position, d.created_at, d.id`
const ONE = `${SELECT} where d.id = ?`

const toListed = (row: Row): ListedForDay => ({ ...row, callee: readCallee(row.callee) })

const findListed = (db: Reader, id: DayListId): ListedForDay | undefined => {
  const row = db.prepared<Row>(ONE).one(id)
  return row && toListed(row)
}

/** The untimed patients of a day: they wait until somebody can see them, or get a time. */
export const dayList: Handlers<Pick<Contract, 'dayList' | 'saveForDay'>> = {
  dayList: ({ db }, { date, locationId }) =>
    db.prepared<Row>(OF_DAY).all({ date, locationId }).map(toListed),
  saveForDay: (context, { version, ...entry }) => {
    const { db, now, about } = context
    about({ patientId: entry.patientId, subjectId: entry.id })
    requirePatient(db, entry.patientId)
    requireThere(context, entry)
    const known = findListed(db, entry.id)
    if (known && known.patientId !== entry.patientId) throw new Refusal('stale')
    const row = { ...columns(entry), appointment_id: known?.appointmentId ?? null }
    return { version: saveVersioned(db, 'day_list', row, version, now) }
  },
}

const columns = (entry: DayListEntry) => ({
  ...{ id: entry.id, patient_id: entry.patientId, date: entry.date },
  ...{ location_id: entry.locationId, provider_id: entry.providerId, reason: entry.reason },
  ...{ position: entry.position, status: entry.status },
})

/** @throws Refusal `invalid_input` at `locationId`, `providerId` */
function requireThere({ db }: Writing, { locationId, providerId }: DayListEntry): void {
  const location = findLocation(db, locationId)
  if (!location?.active) throw refuseField('locationId', location ? 'inactive' : 'not_found')
  if (providerId === null) return
  const provider = findProvider(db, providerId)
  if (!provider?.active) throw refuseField('providerId', provider ? 'inactive' : 'not_found')
}

const TIMED = `update day_list set status = 'timed', appointment_id = @appointmentId,
  updated_at = @now, version = version + 1
  where id = (select d.id from day_list as d
    join appointments as a on a.id = @appointmentId and a.source = 'walk_in'
    where d.patient_id = @patientId and d.location_id = @locationId and d.date = @date
      and d.status = 'waiting' order by d.position, d.created_at limit 1)`

/** Whoever is booked as a walk-in has a time now. */
export const timeUntimed: Listener = ({ db, now }, event) => {
  if (event.name !== 'appointment.booked') return
  const { appointmentId, patientId, locationId } = event
  const date = dateIn(db, locationId, event.startsAt)
  if (date !== null) db.execute(TIMED, { appointmentId, patientId, locationId, date, now })
}

function dateIn(db: Reader, id: LocationId, instant: number): LocalDate | null {
  const zone = findLocation(db, id)?.zone
  return zone === undefined ? null : dateAt(instant, zone)
}
