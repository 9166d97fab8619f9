import { findLocation, findProvider, findType } from '../clinic/index.ts'
import { findVisit, isActive, type Visit } from '../appointments/index.ts'
import type { Handlers, Listener, Writing } from '../context.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { WaitlistEntryId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { findPatient, requirePatient } from '../patients/index.ts'
import type { ListedEntry, WaitlistEntry, waitingContract } from './contract.ts'
import { endEntry, entriesOf, findEntry, saveEntry, waitingEntries } from './entries.ts'
import { withdrawOffersTo } from './offers.ts'

type Contract = typeof waitingContract
type Own = 'list' | 'ofPatient' | 'save' | 'withdraw' | 'setAsap'

/** The waitlist, and the ASAP list of those who booked later and would come sooner. */
export const waitlist: Handlers<Pick<Contract, Own>> = {
  list: ({ db, now }, filter) => waitingEntries(db, filter, now),
  ofPatient: ({ db, now, about }, { patientId }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return entriesOf(db, patientId, now)
  },
  save: (context, { version, ...entry }) => {
    const { db, now, about } = context
    about({ patientId: entry.patientId, subjectId: entry.id })
    requirePatient(db, entry.patientId)
    requireKnown(context, entry)
    const known = findEntry(db, entry.id, now)
    if (known && known.patientId !== entry.patientId) throw new Refusal('stale')
    if (known?.status === 'withdrawn') requireNoOther(context, known)
    return { version: saveEntry(db, entry, fateOf(known), version, now) }
  },
  withdraw: (context, { id, version }) => {
    const { db, now } = context
    const entry = requireEntry(context, id)
    if (entry.status === 'withdrawn') return { version: entry.version }
    if (entry.version !== version) throw new Refusal('stale')
    if (!endEntry(db, id, { status: 'withdrawn', bookedAs: null }, now)) throw new Refusal('stale')
    withdrawOffersTo(db, id, now)
    return { version: version + 1 }
  },
  setAsap: (context, { id, appointmentId, wanted, noticeMinutes }) => {
    const { db, now, about } = context
    about({ subjectId: appointmentId })
    const visit = findVisit(db, appointmentId)
    if (!visit) throw new Refusal('not_found')
    about({ patientId: visit.patientId })
    const known = entriesOf(db, visit.patientId, now).find(
      (entry) => entry.appointment?.id === appointmentId,
    )
    if (wanted && !known) addAsap(context, id, visit, noticeMinutes)
    if (!wanted && known) {
      endEntry(db, known.id, { status: 'withdrawn', bookedAs: null }, now)
      withdrawOffersTo(db, known.id, now)
    }
    return { wanted }
  },
}

/** Whoever was taken off the list waits again, at the place that they had; who has booked does not. */
const fateOf = (known: ListedEntry | undefined) => ({
  status: known?.status === 'booked' ? ('booked' as const) : ('waiting' as const),
  appointmentId: known?.appointment?.id ?? null,
  bookedAs: known?.bookedAs ?? null,
})

/** @throws Refusal `stale` where the patient is on the ASAP list again for the same appointment */
function requireNoOther({ db, now }: Writing, { patientId, appointment }: ListedEntry): void {
  const others = appointment ? entriesOf(db, patientId, now) : []
  if (others.some((other) => other.appointment?.id === appointment?.id)) throw new Refusal('stale')
}

function requireEntry({ db, now, about }: Writing, id: WaitlistEntryId): ListedEntry {
  about({ subjectId: id })
  const entry = findEntry(db, id, now)
  if (!entry) throw new Refusal('not_found')
  about({ patientId: entry.patientId })
  return entry
}

/** @throws Refusal `invalid_input` at the field that names what is unknown or no longer in use */
function requireKnown({ db }: Writing, entry: WaitlistEntry): void {
  const type = findType(db, entry.typeId)
  if (!type) throw refuseField('typeId', 'not_found')
  if (!type.active) throw refuseField('typeId', 'inactive')
  if (entry.minutes < type.shortestMinutes || entry.minutes > type.longestMinutes)
    throw refuseField('minutes', 'duration_out_of_bounds')
  if (entry.providerIds.some((id) => !findProvider(db, id)))
    throw refuseField('providerIds', 'not_found')
  if (entry.locationIds.some((id) => !findLocation(db, id)))
    throw refuseField('locationIds', 'not_found')
}

/** @throws Refusal `status_flow` for a visit that has begun, has ended or is past */
function addAsap(
  { db, now }: Writing,
  id: WaitlistEntryId,
  visit: Visit,
  noticeMinutes: number,
): void {
  const ahead = visit.status === 'scheduled' || visit.status === 'confirmed'
  if (!ahead || visit.startsAt <= now) throw new Refusal('status_flow')
  const entry: WaitlistEntry = {
    ...{ id, patientId: visit.patientId, typeId: visit.typeId },
    minutes: (visit.endsAt - visit.startsAt) / MINUTE,
    ...{ providerIds: [visit.providerId], locationIds: [visit.locationId], windows: [] },
    ...{ urgency: 'routine', noticeMinutes, mayPhone: true, comment: '', source: 'desk' },
    ...{ from: null, until: null },
  }
  const fate = { status: 'waiting', appointmentId: visit.id, bookedAs: null } as const
  saveEntry(db, entry, fate, null, now)
}

/** The entry that a booking answers, unless an accepted offer ended one already. */
const BOOKED_FROM_LIST = `select w.id from waitlist_entries as w
  join appointments as a on a.id = @appointmentId and a.source = 'waitlist'
  where w.patient_id = @patientId and w.status = 'waiting' and w.appointment_id is null
    and not exists (select 1 from waitlist_entries where booked_as = @appointmentId)
  order by w.type_id <> @typeId, w.created_at limit 1`

/** Whoever is booked from the waitlist waits no longer. */
export const endWaiting: Listener = ({ db, now }, event) => {
  if (event.name !== 'appointment.booked') return
  const { appointmentId, patientId, typeId } = event
  const entry = db
    .prepared<{ id: WaitlistEntryId }>(BOOKED_FROM_LIST)
    .one({ appointmentId, patientId, typeId })
  if (!entry) return
  endEntry(db, entry.id, { status: 'booked', bookedAs: appointmentId }, now)
  withdrawOffersTo(db, entry.id, now)
}

const ASAP_OF = `select id from waitlist_entries where appointment_id = ? and status = 'waiting'`

/** Whose visit stands no longer is offered no earlier time for it. */
export const endOffersOf: Listener = ({ db, now }, event) => {
  if (event.name !== 'appointment.status' || isActive(event.to)) return
  const entries = db.prepared<{ id: WaitlistEntryId }>(ASAP_OF).all(event.appointmentId)
  for (const { id } of entries) withdrawOffersTo(db, id, now)
}
