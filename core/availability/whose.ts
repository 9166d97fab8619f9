import { findProvider } from '../clinic/index.ts'
import type { Reading } from '../context.ts'
import type { ProviderId } from '../kernel/ids.ts'
import type { Problem, ProblemCode } from '../kernel/problems.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'

/**
 * Providers keep their own hours and time off; those who manage the clinic keep everybody's.
 *
 * @throws Refusal `not_permitted`
 */
export function requireOwnOrAll({ actor }: Reading, providerId: ProviderId): void {
  if (actor.providerId !== providerId && !actor.permissions.has('clinic.manage'))
    throw new Refusal('not_permitted', { permission: 'clinic.manage' })
}

/** @throws Refusal `invalid_input` at a field that names what is unknown or no longer in use */
export function refuseAt(field: string, found: { readonly active: boolean } | undefined): void {
  const code: ProblemCode | null = !found ? 'not_found' : found.active ? null : 'inactive'
  if (code !== null) throw refuseField(field, code)
}

/** @throws Refusal `invalid_input` when there is any problem */
export function refuseProblems(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new Refusal('invalid_input', { problems })
}

/** @throws Refusal `not_found` */
export function knownProvider({ db }: Reading, id: ProviderId): void {
  if (!findProvider(db, id)) throw new Refusal('not_found')
}
