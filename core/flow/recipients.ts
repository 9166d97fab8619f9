import type { Reader } from '../database/handles.ts'
import type { ProviderId, UserId } from '../kernel/ids.ts'
import { permissionsOf, type Role } from '../kernel/permissions.ts'
import type { Recipient } from './messages-contract.ts'

interface Row {
  readonly userId: UserId
  readonly name: string
  readonly providerId: ProviderId | null
  readonly role: Role
}

const ACTIVE = `select id as userId, display_name as name, provider_id as providerId, role
  from users where active = 1 order by display_name, id`

/** The accounts that messages can be sent to: those that can read them. */
export const recipients = (db: Reader): Recipient[] =>
  db
    .prepared<Row>(ACTIVE)
    .all()
    .filter(({ role }) => permissionsOf[role].includes('appointments.status'))
    .map(({ userId, name, providerId }) => ({ userId, name, providerId }))

/** One of them, or undefined. */
export const recipientOf = (db: Reader, id: UserId): Recipient | undefined =>
  recipients(db).find(({ userId }) => userId === id)
