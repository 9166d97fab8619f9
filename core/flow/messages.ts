import { findVisit } from '../appointments/index.ts'
import { findLocation } from '../clinic/index.ts'
import type { Actor, Handlers, Reading, Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import { HOUR } from '../kernel/clock.ts'
import type { AppointmentId, DeskMessageId, LocationId, PatientId, UserId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import type { DeskMessage, messagesContract } from './messages-contract.ts'
import { recipientOf, recipients } from './recipients.ts'

type Contract = typeof messagesContract

/** How long a settled message can still be seen and opened again. */
const SHOWN_AFTERWARDS = 12 * HOUR

interface Row {
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
  readonly settledByUser: UserId | null
  readonly settledBy: string | null
  readonly version: number
}

const SELECT = `select m.id, m.text, m.from_user as fromUser, f.display_name as "from",
  m.to_user as toUser, u.display_name as "to", m.location_id as locationId,
  m.appointment_id as appointmentId, p.id as patientId, p.given_name as givenName,
  p.family_name as familyName, p.preferred_name as preferredName, a.starts_at as startsAt,
  m.created_at as sentAt, m.settled_at as settledAt, m.settled_by as settledByUser,
  s.display_name as settledBy, m.version
  from desk_messages as m join users as f on f.id = m.from_user
  left join users as u on u.id = m.to_user left join users as s on s.id = m.settled_by
  left join appointments as a on a.id = m.appointment_id
  left join patients as p on p.id = a.patient_id`
const ONE = `${SELECT} where m.id = ?`
const SHOWN = `${SELECT} where (m.settled_at is null or m.settled_at > @since)
  and (m.from_user = @userId or m.to_user = @userId or (@desk = 1 and m.to_user is null))
  and (@locationId is null or m.location_id is null or m.location_id = @locationId)
  order by m.created_at, m.id`

/** Short messages between rooms and front desk. */
export const messages: Handlers<Contract> = {
  messages: ({ db, actor, now }, { locationId }) => {
    const whose = { userId: actor.userId, desk: isAtDesk(actor) ? 1 : 0 }
    const asked = { ...whose, locationId, since: now - SHOWN_AFTERWARDS }
    return db
      .prepared<Row>(SHOWN)
      .all(asked)
      .map((row) => shownTo(actor, row))
  },
  recipients: ({ db }) => recipients(db),
  sendMessage: (context, asked) => {
    const { db, actor, now, about } = context
    about({ subjectId: asked.id })
    requireAddress(context, asked)
    if (actor.userId === null) throw new Refusal('forbidden')
    const row = {
      ...{ id: asked.id, from_user: actor.userId, to_user: asked.toUserId },
      ...{ location_id: asked.locationId, appointment_id: asked.appointmentId, text: asked.text },
    }
    const known = findMessage(db, asked.id)
    const open = { settled_at: known?.settledAt ?? null, settled_by: known?.settledByUser ?? null }
    if (!known) saveVersioned(db, 'desk_messages', { ...row, ...open }, null, now)
    else if (known.text !== asked.text || known.fromUser !== actor.userId)
      throw new Refusal('stale')
    return messageOr404(context, asked.id)
  },
  settle: (context, { id, version, settled }) => {
    const { db, actor, now } = context
    const row = requireMine(context, id)
    const by = settled ? { settled_at: row.settledAt ?? now, settled_by: actor.userId } : nobody
    const { fromUser, toUser, locationId, appointmentId, text } = row
    const kept = { id, from_user: fromUser, to_user: toUser, location_id: locationId, text }
    saveVersioned(
      db,
      'desk_messages',
      { ...kept, appointment_id: appointmentId, ...by },
      version,
      now,
    )
    return messageOr404(context, id)
  },
}

const nobody = { settled_at: null, settled_by: null }

/** The front desk is whoever may move visits along and take money. */
const isAtDesk = ({ permissions }: Actor): boolean =>
  permissions.has('appointments.status') && permissions.has('billing.pay')

const findMessage = (db: Reader, id: DeskMessageId): Row | undefined =>
  db.prepared<Row>(ONE).one(id)

/** @throws Refusal `invalid_input` at `toUserId`, `locationId`, `appointmentId` */
function requireAddress(
  { db, about }: Writing,
  { toUserId, locationId, appointmentId }: Parsed<Contract['sendMessage']>,
): void {
  if (toUserId !== null && !recipientOf(db, toUserId)) throw refuseField('toUserId', 'not_found')
  if (locationId !== null && !findLocation(db, locationId))
    throw refuseField('locationId', 'not_found')
  if (appointmentId === null) return
  const visit = findVisit(db, appointmentId)
  if (!visit) throw refuseField('appointmentId', 'not_found')
  about({ patientId: visit.patientId })
}

/** A message that the actor sent or that is for them. @throws Refusal `not_found` */
function requireMine({ db, actor, about }: Writing, id: DeskMessageId): Row {
  about({ subjectId: id })
  const row = findMessage(db, id)
  const mine = row && (row.toUser === null ? isAtDesk(actor) : row.toUser === actor.userId)
  if (!row || !(mine || row.fromUser === actor.userId)) throw new Refusal('not_found')
  if (row.patientId !== null) about({ patientId: row.patientId })
  return row
}

function messageOr404({ db, actor }: Reading, id: DeskMessageId): DeskMessage {
  const row = findMessage(db, id)
  if (!row) throw new Refusal('not_found')
  return shownTo(actor, row)
}

const shownTo = ({ userId }: Actor, row: Row): DeskMessage => ({
  ...{ id: row.id, text: row.text, from: row.from, mine: row.fromUser === userId, to: row.to },
  ...{ locationId: row.locationId, about: aboutOf(row), sentAt: row.sentAt },
  ...{ settledAt: row.settledAt, settledBy: row.settledBy, version: row.version },
})

function aboutOf(row: Row): DeskMessage['about'] {
  const { appointmentId, givenName, familyName, preferredName, startsAt } = row
  if (appointmentId === null || givenName === null || familyName === null || startsAt === null)
    return null
  return { appointmentId, givenName, familyName, preferredName, startsAt }
}
