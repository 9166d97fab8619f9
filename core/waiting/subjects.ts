import { findType } from '../clinic/index.ts'
import type { Reader } from '../database/handles.ts'
import type { Callee, LastCall } from '../kernel/calls.ts'
import { addDays, type LocalDate } from '../kernel/dates.ts'
import {
  RecallId,
  WaitlistEntryId,
  type AppointmentId,
  type PatientId,
  type PlanItemId,
  type ProviderId,
  type TypeId,
} from '../kernel/ids.ts'
import type { CandidateKind } from '../kernel/offers.ts'
import {
  CALLEE,
  dueRecalls,
  findRecall,
  lastCallOf,
  REACHABLE,
  readCallee,
  readLastCall,
} from '../recalls/index.ts'
import type { ListedRecall } from '../recalls/contract.ts'
import type { ListedEntry } from './contract.ts'
import { findEntry, waitingEntries } from './entries.ts'
import type { Wish } from './fit.ts'

/** Somebody on one of the lists, with what they want. */
export interface Subject {
  readonly id: WaitlistEntryId | RecallId | PlanItemId
  readonly patientId: PatientId
  readonly callee: Callee
  readonly comment: string
  readonly lastCall: LastCall | null
  /** What somebody on the ASAP list has booked. */
  readonly appointmentId: AppointmentId | null
  readonly wish: Wish
}

/** Recalls are offered a time this many days before they are due. */
const EARLY = 30
/** Of each list, the most urgent are looked at. */
const MOST = 300

/** Everybody who could be asked whether they want a time on a date. */
export function subjectsFor(db: Reader, date: LocalDate, today: LocalDate, now: number): Subject[] {
  const everyone = { kind: null, providerId: null, typeId: null, locationId: null }
  const anyone = { recallTypeId: null, providerId: null, locationId: null, limit: MOST }
  const dueBy = addDays(date, EARLY)
  return [
    ...waitingEntries(db, everyone, now).map(ofEntry),
    ...dueRecalls(db, { ...anyone, dueBy, today }, now).flatMap((recall) => ofRecall(db, recall)),
    ...db.prepared<ItemRow>(ITEMS).all({ limit: MOST }).map(ofItem),
  ]
}

/** One of them by id, as long as they still wait; undefined for all others. */
export function findSubject(
  db: Reader,
  kind: CandidateKind,
  id: string,
  now: number,
): Subject | undefined {
  if (kind === 'plan') return db.prepared<ItemRow>(ITEM).all({ id }).map(ofItem)[0]
  if (kind === 'recall') {
    const recall = findRecall(db, RecallId.parse(id), now)
    return recall && recall.booked === null ? ofRecall(db, recall)[0] : undefined
  }
  const entry = findEntry(db, WaitlistEntryId.parse(id), now)
  const waits = entry?.status === 'waiting' || entry?.status === 'offered'
  return waits && (entry.appointment !== null) === (kind === 'asap') ? ofEntry(entry) : undefined
}

function ofEntry(entry: ListedEntry): Subject {
  const { id, patientId, callee, comment, lastCall, appointment } = entry
  const kind = appointment === null ? ('waitlist' as const) : ('asap' as const)
  const bookedFor = appointment?.startsAt ?? null
  const wish = { ...entry, kind, bookedFor, usualProviderId: null, dueOn: null }
  return { id, patientId, callee, comment, lastCall, appointmentId: appointment?.id ?? null, wish }
}

/** Who is due or planned named no wishes. */
const undemanding = {
  providerIds: [],
  locationIds: [],
  windows: [],
  urgency: 'routine',
  noticeMinutes: 0,
  from: null,
  until: null,
  bookedFor: null,
  dueOn: null,
} as const

function ofRecall(db: Reader, recall: ListedRecall): Subject[] {
  const { id, patientId, callee, comment, lastCall, typeId, dueOn, lastProviderId } = recall
  const type = findType(db, typeId)
  if (!type?.active) return []
  const wish: Wish = {
    ...undemanding,
    ...{ kind: 'recall', typeId, minutes: type.usualMinutes, dueOn },
    ...{ usualProviderId: lastProviderId, mayPhone: callee.contactPreference !== 'none' },
    since: dueOn === null ? 0 : Date.parse(dueOn),
  }
  return [{ id, patientId, callee, comment, lastCall, appointmentId: null, wish }]
}

interface ItemRow {
  readonly id: PlanItemId
  readonly patientId: PatientId
  readonly providerId: ProviderId | null
  readonly typeId: TypeId
  readonly minutes: number
  readonly description: string
  readonly since: number
  readonly callee: string
  readonly lastCall: string | null
}

/** Of each plan the first item that waits: its order is the order of treatment. */
const WAITING_ITEMS = `select i.id, t.patient_id as patientId, t.provider_id as providerId,
  i.type_id as typeId, i.minutes, i.description, i.created_at as since,
  ${CALLEE} as callee, ${lastCallOf('i.id')} as lastCall
  from plan_items as i join treatment_plans as t on t.id = i.plan_id
    join patients as p on p.id = t.patient_id
  where i.status = 'planned' and ${REACHABLE}`
const ITEMS = `${WAITING_ITEMS} and i.position = (select min(position) from plan_items
    where plan_id = i.plan_id and status = 'planned') order by i.created_at, i.id limit @limit`
const ITEM = `${WAITING_ITEMS} and i.id = @id`

function ofItem(row: ItemRow): Subject {
  const callee = readCallee(row.callee)
  const wish: Wish = {
    ...undemanding,
    ...{ kind: 'plan', typeId: row.typeId, minutes: row.minutes, since: row.since },
    ...{ usualProviderId: row.providerId, mayPhone: callee.contactPreference !== 'none' },
  }
  const { id, patientId, description: comment } = row
  const lastCall = readLastCall(row.lastCall)
  return { id, patientId, callee, comment, lastCall, appointmentId: null, wish }
}
