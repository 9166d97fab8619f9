import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import { DAY } from '../kernel/clock.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type {
  AppointmentId,
  LocationId,
  PatientId,
  ProviderId,
  RecallId,
  RecallTypeId,
} from '../kernel/ids.ts'
import { CALLEE, lastCallOf, REACHABLE, readCallee, readLastCall } from './callees.ts'
import type { ListedRecall, RecallChoice, RecallType } from './contract.ts'
import { dueOn, manualHolds } from './due.ts'

type Row = Omit<ListedRecall, 'callee' | 'lastCall' | 'excluded' | 'booked'> & {
  readonly callee: string
  readonly lastCall: string | null
  readonly excluded: number
  readonly manualSince: string | null
  readonly bookedId: AppointmentId | null
  readonly bookedFor: number | null
  readonly bookedParked: number | null
}

/** True for a visit that a new place is looked for. */
const PARKED = 'exists (select 1 from pinboard where appointment_id = b.id)'

/**
 * The next standing visit of the types that count, else one that is parked; `@since` is half a day
 * ago.
 */
const BOOKED = (wanted: string) => `(select ${wanted} from appointments as b
  where b.patient_id = r.patient_id and (${PARKED} or b.starts_at > @since
    and b.status in ('scheduled', 'confirmed', 'arrived', 'roomed', 'in_progress'))
    and (b.type_id = t.type_id or b.type_id in (select value from json_each(t.counted_type_ids)))
  order by ${PARKED}, b.starts_at limit 1)`

const SELECT = `select r.id, r.patient_id as patientId, r.recall_type_id as recallTypeId,
  r.due_on as dueOn, r.manual_due as manualDue, r.manual_since as manualSince,
  r.snoozed_until as snoozedUntil, r.excluded, r.comment, r.last_completed_on as lastCompletedOn,
  r.last_provider_id as lastProviderId, r.last_location_id as lastLocationId, r.version,
  t.type_id as typeId, ${CALLEE} as callee, ${lastCallOf('r.id')} as lastCall,
  ${BOOKED('b.id')} as bookedId,
  ${BOOKED('b.starts_at')} as bookedFor, ${BOOKED(PARKED)} as bookedParked
  from recalls as r join recall_types as t on t.id = r.recall_type_id
    join patients as p on p.id = r.patient_id`

const DUE = `${SELECT} where t.active = 1 and r.excluded = 0 and r.due_on <= @dueBy and ${REACHABLE}
    and (r.snoozed_until is null or r.snoozed_until <= @today)
    and (@recallTypeId is null or r.recall_type_id = @recallTypeId)
    and (@providerId is null or r.last_provider_id = @providerId)
    and (@locationId is null or coalesce(r.last_location_id, @locationId) = @locationId)
    and ${BOOKED('b.id')} is null
  order by r.due_on, p.family_name collate nocase, p.given_name collate nocase, r.id limit @limit`

const OF_PATIENT = `${SELECT} where t.active = 1 and r.patient_id = @patientId order by t.name, r.id`
const ONE = `${SELECT} where r.id = @id`

/** Which recalls are asked for. */
export interface DueFilter {
  readonly dueBy: LocalDate
  readonly today: LocalDate
  readonly recallTypeId: RecallTypeId | null
  readonly providerId: ProviderId | null
  readonly locationId: LocationId | null
  readonly limit: number
}

const since = (now: number): number => now - DAY / 2

/** Who is due and has nothing booked, the longest overdue first; nobody who died or was merged. */
export const dueRecalls = (db: Reader, filter: DueFilter, now: number): ListedRecall[] =>
  db
    .prepared<Row>(DUE)
    .all({ ...filter, since: since(now) })
    .map(toRecall)

/** What a patient is called back for, whatever was decided about it. */
export const recallsOf = (db: Reader, patientId: PatientId, now: number): ListedRecall[] =>
  db
    .prepared<Row>(OF_PATIENT)
    .all({ patientId, since: since(now) })
    .map(toRecall)

/** One recall. */
export function findRecall(db: Reader, id: RecallId, now: number): ListedRecall | undefined {
  const row = db.prepared<Row>(ONE).one({ id, since: since(now) })
  return row && toRecall(row)
}

function toRecall({ manualSince, bookedId, bookedFor, bookedParked, ...row }: Row): ListedRecall {
  const booked =
    bookedId === null || bookedFor === null
      ? null
      : { id: bookedId, startsAt: bookedFor, parked: bookedParked === 1 }
  return {
    ...row,
    booked,
    callee: readCallee(row.callee),
    lastCall: readLastCall(row.lastCall),
    excluded: row.excluded === 1,
    manualDue: manualHolds({ ...row, manualSince }) ? row.manualDue : null,
  }
}

const KNOWN = `select id, last_completed_on as lastCompletedOn from recalls
  where patient_id = ? and recall_type_id = ?`

/** The recall of one kind that a patient has. */
export const recallOfKind = (db: Reader, patientId: PatientId, typeId: RecallTypeId) =>
  db.prepared<{ id: RecallId; lastCompletedOn: LocalDate | null }>(KNOWN).one(patientId, typeId)

/**
 * Keeps what a person decided; a date set by hand holds until the next completed visit.
 *
 * @param lastCompletedOn the visit after which it was decided
 * @returns its version. @throws Refusal `stale`, `not_found`
 */
export function saveChoice(
  db: Writer,
  type: RecallType,
  choice: RecallChoice,
  lastCompletedOn: LocalDate | null,
  version: number | null,
  now: number,
): number {
  const { id, patientId, recallTypeId, manualDue, snoozedUntil, excluded, comment } = choice
  const manualSince = manualDue === null ? null : (lastCompletedOn ?? '')
  const row = {
    ...{ id, patient_id: patientId, recall_type_id: recallTypeId },
    ...{ manual_due: manualDue, manual_since: manualSince },
    due_on: dueOn(type, { lastCompletedOn, manualDue, manualSince }),
    ...{ snoozed_until: snoozedUntil, excluded: excluded ? 1 : 0, comment },
  }
  return saveVersioned(db, 'recalls', row, version, now)
}
