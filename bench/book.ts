import type { Writer } from '../core/database/handles.ts'
import { inserter } from '../core/database/insert.ts'
import type { Random } from '../core/demo/random.ts'
import { madeAt } from '../core/demo/stamps.ts'
import { MINUTE } from '../core/kernel/clock.ts'
import { addDays, weekdayOf, type LocalDate } from '../core/kernel/dates.ts'
import type { AppointmentId, PatientId } from '../core/kernel/ids.ts'
import { startOfDay } from '../core/kernel/zones.ts'
import { workdays, ZONE, type BenchClinic, type Seat } from './clinic.ts'

/** Length of every generated visit, in minutes. */
export const LENGTH = 20
/** Minutes after midnight at which visits start; two more of each day stay free for bookings. */
const STARTS = [...starts(480, 720), ...starts(780, 980)]
export const FREE_STARTS = starts(980, 1020)
/** Days ahead that the book reaches. */
export const AHEAD = 56

function starts(from: number, to: number): number[] {
  return Array.from({ length: (to - from) / LENGTH }, (_, at) => from + at * LENGTH)
}

/** The visits of a provider's day, which follow one another. */
export interface DayShape {
  /** Minutes after midnight. */
  readonly starts: readonly number[]
  /** Minutes. */
  readonly length: number
  /** The days of the week that have visits, 1 for Monday. */
  readonly weekdays: readonly number[]
}

const usualDay: DayShape = { starts: STARTS, length: LENGTH, weekdays: workdays }

/** The working days from the past up to `AHEAD` days after `today` that `appointments` visits fill. */
export function bookedDates(
  seats: number,
  appointments: number,
  today: LocalDate,
  day = usualDay,
): LocalDate[] {
  const wanted = Math.ceil(appointments / (seats * day.starts.length))
  const dates: LocalDate[] = []
  for (let date = addDays(today, AHEAD); dates.length < wanted; date = addDays(date, -1))
    if (day.weekdays.includes(weekdayOf(date))) dates.push(date)
  return dates.reverse()
}

/** Writes visits one date after the other, as the years would have. */
export function bookWriter(
  db: Writer,
  random: Random,
  clinic: BenchClinic,
  patients: readonly PatientId[],
  now: number,
  day = usualDay,
) {
  const rows = rowsOf(db)
  let turn = 0
  let receipts = 0
  // A step without a divisor in common with the count visits everybody before anybody twice.
  const step = coprime(patients.length)
  const next = () => patients[(turn++ * step) % patients.length]
  const visit = (seat: Seat, startsAt: number) => {
    const patientId = next()
    if (patientId === undefined) return
    const past = startsAt < now
    const bookedAt = Math.min(startsAt - 14 * 86_400_000, now)
    const id = random.id<AppointmentId>(bookedAt)
    const endsAt = startsAt + day.length * MINUTE
    const roomed = turn % 3 === 0
    const status = past ? (turn % 20 === 0 ? 'no_show' : 'completed') : 'scheduled'
    const place = { starts_at: startsAt, ends_at: endsAt }
    rows.visit({
      ...{ id, patient_id: patientId, provider_id: seat.providerId, location_id: seat.locationId },
      ...{
        type_id: roomed ? clinic.roomed : clinic.plain,
        modality: 'in_person',
        ...place,
        status,
      },
      ...{ reason: 'Follow-up of last visit', notes: '', patient_notes: '', source: 'phone' },
      ...{ booked_by: clinic.desk, override_reason: null, cancel_reason: null, replaced_by: null },
      ...{ created_at: bookedAt, updated_at: bookedAt, version: past ? 2 : 1 },
    })
    const active = status === 'no_show' ? 0 : 1
    if (roomed)
      rows.room({ appointment_id: id, resource_id: seat.roomId, ...place, active, overridden: 0 })
    const kept = { appointment_id: id, user_id: clinic.desk, comment: null, ...place }
    const entry = { ...kept, provider_id: seat.providerId }
    rows.history({
      ...{ ...entry, position: 0, at: bookedAt, kind: 'booked' },
      ...{ from_status: null, to_status: 'scheduled' },
    })
    if (past)
      rows.history({
        ...{ ...entry, position: 1, at: endsAt, kind: 'status' },
        ...{ from_status: 'scheduled', to_status: status },
      })
    const money = { charge_cents: 15_000, coverage_cents: 13_000, copay_cents: 2_000 }
    rows.charge({ appointment_id: id, ...money, ...madeAt(bookedAt) })
    if (status !== 'completed') return
    receipts += 1
    rows.payment({
      ...{ id: random.id(startsAt), appointment_id: id, amount_cents: 2_000, method: 'cash' },
      ...{ card_last_four: null, reference: null, receipt_number: receipts, reverses: null },
      ...{ reason: null, taken_by: clinic.desk, taken_at: startsAt },
    })
  }
  return (date: LocalDate) => {
    const midnight = startOfDay(date, ZONE)
    for (const start of day.starts)
      for (const seat of clinic.seats) visit(seat, midnight + start * MINUTE)
  }
}

const rowsOf = (db: Writer) => ({
  visit: inserter(db, 'appointments'),
  room: inserter(db, 'appointment_resources'),
  history: inserter(db, 'appointment_history'),
  charge: inserter(db, 'charges'),
  payment: inserter(db, 'payments'),
})

function coprime(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  for (let step = Math.floor(count * 0.618); ; step += 1) if (common(step, count) === 1) return step
}
