import { inserter } from '../database/insert.ts'
import type { Writer } from '../database/handles.ts'
import { DAY, HOUR } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type {
  AppointmentId,
  DayListId,
  FreedTimeId,
  LocationId,
  PatientId,
  ProviderId,
  RecallId,
  RecallTypeId,
  TypeId,
  WaitlistEntryId,
} from '../kernel/ids.ts'
import { computeAll, saveRecallType } from '../recalls/index.ts'
import { saveEntry } from '../waiting/index.ts'
import type { DemoClinic, Staffed } from './clinic.ts'
import type { Invented } from './people.ts'
import type { Random } from './random.ts'
import { madeAt } from './stamps.ts'

/** What the lists are made from. */
interface Lists {
  readonly db: Writer
  readonly random: Random
  readonly clinic: DemoClinic
  readonly people: readonly Invented[]
  readonly now: number
  readonly today: LocalDate
}

/** Fills the lists: who waits, who would come sooner, who is due, and what came free. */
export function furnishLists(lists: Lists): void {
  furnishRecalls(lists)
  furnishWaitlist(lists)
  furnishAsap(lists)
  furnishDayList(lists)
  furnishFreedTimes(lists)
}

const RECALLS = [
  ['Six-month cleaning', 6, 'cleaning'],
  ['Yearly physical', 12, 'physical'],
  ['Yearly skin check', 12, 'skin'],
] as const

function furnishRecalls({ db, random, clinic, now }: Lists): void {
  for (const [name, every, key] of RECALLS) {
    const typeId = clinic.types.get(key)?.id
    if (typeId === undefined) continue
    const id = random.id<RecallTypeId>(now)
    const counted = { typeId, countedTypeIds: [typeId] }
    const type = { id, name, every, unit: 'months' as const, ...counted, active: true }
    saveRecallType(db, type, null, now)
    computeAll(db, type, now, () => random.id<RecallId>(now))
  }
}

const WISHES = [
  ['urgent', 'Tooth hurts when chewing', null],
  ['soon', 'Works nights, mornings are best', { from: '08:00', to: '12:00' }],
  ['soon', 'Back from travel, wants to be seen this month', null],
  ['routine', 'After school only', { from: '15:00', to: '18:00' }],
  ['routine', '', null],
  ['routine', 'Prefers to bring her son along', { from: '09:00', to: '14:00' }],
  ['routine', 'Call the mobile, not the office', null],
] as const

function furnishWaitlist({ db, random, clinic, people, now }: Lists): void {
  WISHES.forEach(([urgency, comment, window], index) => {
    const since = now - (index * 4 + 1) * DAY
    const provider = random.pick(clinic.providers)
    const type = typeOf(clinic, provider)
    const entry = {
      ...{ id: random.id<WaitlistEntryId>(since), patientId: patientFor(provider, people, random) },
      ...{ typeId: type.id, minutes: type.minutes[1], locationIds: [], from: null, until: null },
      providerIds: index % 3 === 0 ? [] : [provider.id],
      windows: window ? [{ weekdays: [], ...window }] : [],
      ...{ urgency, comment, noticeMinutes: index % 2 === 0 ? 60 : 0, mayPhone: index !== 4 },
      source: 'phone' as const,
    }
    const fate = { status: 'waiting', appointmentId: null, bookedAs: null } as const
    saveEntry(db, entry, fate, null, since)
  })
}

function typeOf(clinic: DemoClinic, { does }: Staffed) {
  const type = does.map(([key]) => clinic.types.get(key)).find((each) => each !== undefined)
  if (!type) throw new TypeError('A demo provider does nothing')
  return type
}

const patientFor = ({ ages }: Staffed, people: readonly Invented[], random: Random): PatientId =>
  random.pick(people.filter(({ age }) => age >= ages[0] && age <= ages[1])).id

interface Booked {
  readonly id: AppointmentId
  readonly patientId: PatientId
  readonly typeId: TypeId
  readonly providerId: ProviderId
  readonly locationId: LocationId
  readonly startsAt: number
  readonly endsAt: number
}

const VISITS = `select id, patient_id as patientId, type_id as typeId, provider_id as providerId,
  location_id as locationId, starts_at as startsAt, ends_at as endsAt from appointments
  where status = ? and starts_at > ? and starts_at < ? order by starts_at, id`

function furnishAsap({ db, random, now }: Lists): void {
  const ahead = db.prepared<Booked>(VISITS).all('scheduled', now + 12 * DAY, now + 30 * DAY)
  ahead
    .filter((_, index) => index % Math.ceil(ahead.length / 6) === 0)
    .forEach(({ id, patientId, typeId, providerId, locationId, startsAt, endsAt }) => {
      const entry = {
        ...{ id: random.id<WaitlistEntryId>(now), patientId, typeId },
        ...{ minutes: (endsAt - startsAt) / 60_000, providerIds: [providerId] },
        ...{ locationIds: [locationId], windows: [], urgency: 'routine' as const, comment: '' },
        ...{ noticeMinutes: 120, mayPhone: true, source: 'desk' as const, from: null, until: null },
      }
      const fate = { status: 'waiting', appointmentId: id, bookedAs: null } as const
      saveEntry(db, entry, fate, null, now)
    })
}

const UNTIMED = ['Blood pressure check', 'Picks up a form', 'Suture removal'] as const

function furnishDayList({ db, random, clinic, people, now, today }: Lists): void {
  const insert = inserter(db, 'day_list')
  UNTIMED.forEach((reason, position) =>
    insert({
      ...{ id: random.id<DayListId>(now), patient_id: random.pick(people).id, date: today },
      ...{ location_id: clinic.locations[0], provider_id: null, reason, position },
      ...{ status: 'waiting', appointment_id: null, ...madeAt(now) },
    }),
  )
}

function furnishFreedTimes({ db, random, now }: Lists): void {
  const insert = inserter(db, 'freed_times')
  const left = db.prepared<Booked>(VISITS).all('cancelled', now + HOUR, now + 7 * DAY)
  for (const visit of left)
    insert({
      ...{ id: random.id<FreedTimeId>(now), provider_id: visit.providerId },
      ...{ location_id: visit.locationId, starts_at: visit.startsAt, ends_at: visit.endsAt },
      ...{ why: 'cancelled', freed_at: now - HOUR, appointment_id: visit.id, dismissed_at: null },
      ...madeAt(now),
    })
}
