import { skipToken, useQuery } from '@tanstack/react-query'
import type { LocationId, ProviderId, TypeId } from '../../core/kernel/ids.ts'
import type { StoredRule } from '../../core/rulebook/contract.ts'
import { ask } from '../client/client.ts'

/** Whom a visit concerns, as far as it is known. */
interface Concerned {
  /** Null while anyone may have it. */
  readonly providerId: ProviderId | null
  readonly locationId: LocationId
  readonly typeId: TypeId
}

const none: readonly StoredRule[] = []

/** The rules that hold for a visit that is about to be booked; none while no provider is chosen. */
export function useHolding({ providerId, locationId, typeId }: Concerned): readonly StoredRule[] {
  const input = providerId === null ? skipToken : { providerId, locationId, typeId }
  return useQuery(ask.rulebook.inForce.queryOptions({ input })).data ?? none
}
