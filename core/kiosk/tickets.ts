import { findLocation } from '../clinic/index.ts'
import type { Listener, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId, LocationId } from '../kernel/ids.ts'
import type { Status } from '../kernel/visit-status.ts'
import { dateAt } from '../kernel/zones.ts'

const HERE: readonly Status[] = ['arrived', 'roomed', 'in_progress']

/** Whoever arrives gets the next number of the day at that location, and keeps it. */
export const giveTickets: Listener = (context, event) => {
  if (event.name === 'appointment.status' && HERE.includes(event.to))
    giveTicket(context, event.appointmentId, event.locationId)
}

const GIVE = `insert into tickets (appointment_id, location_id, date, number, given_at)
  select @id, @locationId, @date, coalesce(max(number), 0) + 1, @now from tickets
  where location_id = @locationId and date = @date
  on conflict (appointment_id) do nothing`

function giveTicket({ db, now }: Writing, id: AppointmentId, locationId: LocationId): void {
  const zone = findLocation(db, locationId)?.zone ?? 'UTC'
  db.execute(GIVE, { id, locationId, date: dateAt(now, zone), now })
}

/** The number under which somebody is called; null before they arrive. */
export const ticketOf = (db: Reader, id: AppointmentId): number | null =>
  db.prepared<{ number: number }>('select number from tickets where appointment_id = ?').one(id)
    ?.number ?? null
