import type { Actor } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId, DeskMessageId, LocationId, PatientId, UserId } from '../kernel/ids.ts'
import type { DeskMessage } from './messages-contract.ts'

/** A message as it is kept. */
export interface MessageRow {
  readonly id: DeskMessageId
  readonly text: string
  readonly fromUser: UserId
  readonly from: string
  readonly toUser: UserId | null
  readonly to: string | null
  readonly locationId: LocationId | null
  readonly appointmentId: AppointmentId | null
  readonly patientId: PatientId | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly preferredName: string | null
  readonly startsAt: number | null
  readonly sentAt: number
  readonly settledAt: number | null
  readonly settledBy: string | null
  readonly version: number
}

const SELECT = `select m.id, m.text, m.from_user as fromUser, f.display_name as "from",
  m.to_user as toUser, u.display_name as "to", m.location_id as locationId,
  m.appointment_id as appointmentId, p.id as patientId, p.given_name as givenName,
  p.family_name as familyName, p.preferred_name as preferredName, a.starts_at as startsAt,
  m.created_at as sentAt, m.settled_at as settledAt, s.display_name as settledBy, m.version
  from desk_messages as m join users as f on f.id = m.from_user
  left join users as u on u.id = m.to_user left join users as s on s.id = m.settled_by
  left join appointments as a on a.id = m.appointment_id
  left join patients as p on p.id = a.patient_id`
const ONE = `${SELECT} where m.id = ?`
const SHOWN = `${SELECT} where (m.settled_at is null or m.settled_at > @since)
  and (m.from_user = @userId or m.to_user = @userId or (@desk = 1 and m.to_user is null))
  and (@locationId is null or m.location_id is null or m.location_id = @locationId)
  order by m.created_at, m.id`

/** Whose messages are read. */
interface MessagesAsked {
  readonly userId: UserId | null
  /** True to read those to the front desk, too. */
  readonly atDesk: boolean
  readonly locationId: LocationId | null
  /** Those that were settled before, epoch ms, are left out. */
  readonly since: number
}

/** One message, or undefined. */
export const findMessage = (db: Reader, id: DeskMessageId): MessageRow | undefined =>
  db.prepared<MessageRow>(ONE).one(id)

/** The messages from and to somebody, oldest first. */
export const listMessages = (db: Reader, { atDesk, ...asked }: MessagesAsked): MessageRow[] =>
  db.prepared<MessageRow>(SHOWN).all({ ...asked, desk: atDesk ? 1 : 0 })

/** A message as somebody sees it. */
export const shownTo = ({ userId }: Actor, row: MessageRow): DeskMessage => ({
  ...{ id: row.id, text: row.text, from: row.from, mine: row.fromUser === userId, to: row.to },
  ...{ locationId: row.locationId, about: aboutOf(row), sentAt: row.sentAt },
  ...{ settledAt: row.settledAt, settledBy: row.settledBy, version: row.version },
})

function aboutOf(row: MessageRow): DeskMessage['about'] {
  const { appointmentId, givenName, familyName, preferredName, startsAt } = row
  if (appointmentId === null || givenName === null || familyName === null || startsAt === null)
    return null
  return { appointmentId, givenName, familyName, preferredName, startsAt }
}
