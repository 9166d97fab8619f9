import { z } from 'zod'
import { Instant } from '../kernel/dates.ts'
import { AppointmentId, DeskMessageId, LocationId, ProviderId, UserId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { line } from '../kernel/text.ts'

/** A short message of the day. */
export const DeskMessage = z.object({
  id: DeskMessageId,
  text: z.string(),
  from: z.string(),
  /** True where the asking account sent it. */
  mine: z.boolean(),
  /** The account that it is for; null for the front desk. */
  to: z.string().nullable(),
  locationId: LocationId.nullable(),
  /** The visit that it is about. */
  about: z
    .object({
      appointmentId: AppointmentId,
      givenName: z.string(),
      familyName: z.string(),
      preferredName: z.string().nullable(),
      startsAt: Instant,
    })
    .nullable(),
  sentAt: Instant,
  /** When it was dealt with, and by whom. */
  settledAt: Instant.nullable(),
  settledBy: z.string().nullable(),
  version: z.int(),
})
export type DeskMessage = z.infer<typeof DeskMessage>

/** An account that messages can be sent to. */
export const Recipient = z.object({
  userId: UserId,
  name: z.string(),
  providerId: ProviderId.nullable(),
})
export type Recipient = z.infer<typeof Recipient>

const id = DeskMessageId
const read = { kind: 'read', permission: 'appointments.status', method: 'GET' } as const
const write = {
  kind: 'write',
  permission: 'appointments.status',
  method: 'POST',
  output: DeskMessage,
} as const

export const messagesContract = {
  messages: procedure({
    ...read,
    audit: 'messages.viewed',
    path: '/desk-messages',
    summary: 'Messages from and to the asking account or its front desk: open, or settled today',
    input: z.object({ locationId: LocationId.nullable().default(null) }),
    output: z.array(DeskMessage),
  }),
  recipients: procedure({
    ...read,
    audit: null,
    path: '/desk-messages/recipients',
    summary: 'The accounts that messages can be sent to',
    input: z.object({}),
    output: z.array(Recipient),
  }),
  sendMessage: procedure({
    ...write,
    audit: 'message.sent',
    path: '/desk-messages',
    summary: 'Send a short message to the front desk or to an account',
    input: z.object({
      id,
      /** Null for the front desk. */
      toUserId: UserId.nullable().default(null),
      locationId: LocationId.nullable().default(null),
      appointmentId: AppointmentId.nullable().default(null),
      text: line(200),
    }),
  }),
  settle: procedure({
    ...write,
    audit: 'message.settled',
    path: '/desk-messages/{id}/settlement',
    summary: 'Say that a message was dealt with, or not yet',
    input: z.object({ id, version: z.int(), settled: z.boolean() }),
  }),
}
