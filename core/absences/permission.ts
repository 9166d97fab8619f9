import type { Reading } from '../context.ts'
import type { ProviderId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'

/**
 * Providers keep their own time off; those who manage the clinic keep everybody's.
 *
 * @throws Refusal `not_permitted`
 */
export function requireOwnOrAll({ actor }: Reading, providerIds: readonly ProviderId[]): void {
  const own = providerIds.every((id) => id === actor.providerId)
  if (!own && !actor.permissions.has('clinic.manage'))
    throw new Refusal('not_permitted', { permission: 'clinic.manage' })
}

/** @throws Refusal `not_permitted` for somebody who may not change the book */
export function requireBooking({ actor }: Reading): void {
  if (!actor.permissions.has('appointments.book'))
    throw new Refusal('not_permitted', { permission: 'appointments.book' })
}
