import { skipToken, useQuery } from '@tanstack/react-query'
import type { AppointmentId } from '../../core/kernel/ids.ts'
import { dateTimeOf } from '../../core/kernel/dates.ts'
import type { BrokenRule } from '../../core/rulebook/contract.ts'
import { ask } from '../client/client.ts'
import { useSettled } from '../client/use-settled.ts'
import type { Destination } from './destination.ts'

/** How long an answer holds while a visit is carried to and fro, in ms. */
const HOLDS = 10_000

/** Where a visit is held that nothing seen on the board stands against. */
export interface Resting {
  readonly id: AppointmentId
  readonly to: Destination
}

/**
 * The booking rule that stands against a place, asked of the core once the hand rests there; null
 * while none is known.
 */
export function useBrokenRule(resting: Resting | null): BrokenRule | null {
  const input = resting && inputOf(resting)
  const asked = JSON.stringify(input)
  const rests = useSettled(asked) === asked
  const query = useQuery(
    ask.appointments.weighMove.queryOptions({
      input: rests && input !== null ? input : skipToken,
      staleTime: HOLDS,
      retry: false,
    }),
  )
  return query.data?.[0] ?? null
}

const inputOf = ({ id, to }: Resting) => ({
  id,
  providerId: to.providerId,
  locationId: to.locationId,
  start: dateTimeOf(to.date, to.startMinute),
  minutes: to.minutes,
})
