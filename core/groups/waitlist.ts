import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { GroupId, PatientId, WaitlistEntryId } from '../kernel/ids.ts'
import type { Waiting } from './contract.ts'

const SELECT = `select w.id, w.patient_id as patientId, p.given_name as givenName,
  p.family_name as familyName, p.preferred_name as preferredName, p.birth_date as birthDate,
  (select number from patient_phones where patient_id = p.id order by position limit 1) as phone,
  w.comment, w.created_at as since, w.version
  from group_waitlist as w join patients as p on p.id = w.patient_id`

/** Who waits for a place of a group, longest first. */
export const waitlistOf = (db: Reader, id: GroupId): Waiting[] =>
  db
    .prepared<Waiting>(
      `${SELECT} where w.group_id = ? and w.ended_at is null order by w.created_at, w.id`,
    )
    .all(id)

/** An entry of a waitlist, ended or not. */
export type StoredWait = Pick<Waiting, 'id' | 'patientId' | 'comment' | 'version'> & {
  readonly groupId: GroupId
  readonly endedAt: number | null
}

const ONE = `select id, group_id as groupId, patient_id as patientId, comment, ended_at as endedAt,
  version from group_waitlist where id = ?`

export const findWait = (db: Reader, id: WaitlistEntryId): StoredWait | undefined =>
  db.prepared<StoredWait>(ONE).one(id)

/** Makes an entry or changes it. @throws Refusal `stale`, `not_found` */
export const saveWait = (
  db: Writer,
  wait: Omit<StoredWait, 'version'>,
  version: number | null,
  now: number,
): number =>
  saveVersioned(
    db,
    'group_waitlist',
    {
      ...{ id: wait.id, group_id: wait.groupId, patient_id: wait.patientId },
      ...{ comment: wait.comment, ended_at: wait.endedAt },
    },
    version,
    now,
  )

const STANDING = `update group_waitlist set ended_at = @now, updated_at = @now, version = version + 1
  where group_id = @groupId and patient_id = @patientId and ended_at is null`

/** Whoever has joined waits no longer. */
export const endWait = (db: Writer, groupId: GroupId, patientId: PatientId, now: number): void =>
  void db.execute(STANDING, { groupId, patientId, now })

const ENDED = `update group_waitlist set ended_at = @now, updated_at = @now, version = version + 1
  where group_id = @groupId and ended_at is null`

/** Nobody waits for a group that does not meet. */
export const endWaitlist = (db: Writer, groupId: GroupId, now: number): void =>
  void db.execute(ENDED, { groupId, now })

const BACK = `update group_waitlist set ended_at = null, updated_at = @now, version = version + 1
  where group_id = @groupId and ended_at = @endedAt`

/** Whoever waited when a group was cancelled waits again. */
export const resumeWaitlist = (db: Writer, groupId: GroupId, endedAt: number, now: number): void =>
  void db.execute(BACK, { groupId, endedAt, now })
