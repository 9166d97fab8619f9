import type { Reading } from '../context.ts'
import type { UserId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'

/** The account that asks. @throws Refusal `not_signed_in` for work that a command line started */
export function ownOf({ actor }: Pick<Reading, 'actor'>): UserId {
  if (actor.userId === null) throw new Refusal('not_signed_in')
  return actor.userId
}
