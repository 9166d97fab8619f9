import { findVisit } from '../appointments/index.ts'
import { findLocation } from '../clinic/index.ts'
import type { Actor, Handlers, Reading, Writing } from '../context.ts'
import { saveVersioned } from '../database/versioned.ts'
import { HOUR } from '../kernel/clock.ts'
import type { DeskMessageId } from '../kernel/ids.ts'
import type { Parsed } from '../kernel/procedure.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { findMessage, listMessages, shownTo, type MessageRow } from './message-store.ts'
import type { DeskMessage, messagesContract } from './messages-contract.ts'
import { recipientOf, recipients } from './recipients.ts'

type Contract = typeof messagesContract

/** How long a settled message can still be seen and opened again. */
const SHOWN_AFTERWARDS = 12 * HOUR

/** Short messages between rooms and front desk. */
export const messages: Handlers<Contract> = {
  messages: ({ db, actor, now }, { locationId }) => {
    const since = now - SHOWN_AFTERWARDS
    const asked = { userId: actor.userId, atDesk: isAtDesk(actor), locationId, since }
    return listMessages(db, asked).map((row) => shownTo(actor, row))
  },
  recipients: ({ db }) => recipients(db),
  sendMessage: (context, asked) => {
    context.about({ subjectId: asked.id })
    requireAddress(context, asked)
    const known = findMessage(context.db, asked.id)
    if (!known) insertMessage(context, asked)
    else if (known.text !== asked.text || known.fromUser !== context.actor.userId)
      throw new Refusal('stale')
    return messageOr404(context, asked.id)
  },
  settle: (context, { id, version, settled }) => {
    const { db, actor, now } = context
    const { fromUser, toUser, locationId, appointmentId, text, settledAt } = requireMine(
      context,
      id,
    )
    const row = {
      ...{ id, from_user: fromUser, to_user: toUser, location_id: locationId, text },
      appointment_id: appointmentId,
      settled_at: settled ? (settledAt ?? now) : null,
      settled_by: settled ? actor.userId : null,
    }
    saveVersioned(db, 'desk_messages', row, version, now)
    return messageOr404(context, id)
  },
}

function insertMessage({ db, actor, now }: Writing, asked: Parsed<Contract['sendMessage']>): void {
  if (actor.userId === null) throw new Refusal('not_permitted')
  const row = {
    ...{ id: asked.id, from_user: actor.userId, to_user: asked.toUserId, text: asked.text },
    ...{ location_id: asked.locationId, appointment_id: asked.appointmentId },
    ...{ settled_at: null, settled_by: null },
  }
  saveVersioned(db, 'desk_messages', row, null, now)
}

/** The front desk is whoever may move visits along and take money. */
const isAtDesk = ({ permissions }: Actor): boolean =>
  permissions.has('appointments.status') && permissions.has('billing.pay')

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
function requireMine({ db, actor, about }: Writing, id: DeskMessageId): MessageRow {
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
