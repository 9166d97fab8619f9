import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Directory } from '../../core/clinic/contract.ts'
import type { LocationId, ProviderId, ResourceId, TypeId } from '../../core/kernel/ids.ts'
import { ask } from './client.ts'
import { useSession } from './session.ts'

/** The directory of the clinic with its rows at hand by id; inactive ones included. */
export interface KnownDirectory {
  readonly directory: Directory
  readonly location: (id: LocationId) => Directory['locations'][number] | undefined
  readonly provider: (id: ProviderId) => Directory['providers'][number] | undefined
  readonly type: (id: TypeId) => Directory['types'][number] | undefined
  readonly resource: (id: ResourceId) => Directory['resources'][number] | undefined
}

/**
 * Practice, locations, providers, resources, types and holidays. `known` is null until they are
 * here; `query` tells why they are not.
 */
export function useDirectory() {
  const signedIn = useSession((session) => session.token !== null)
  const query = useQuery(
    ask.clinic.directory.queryOptions({ input: {}, enabled: signedIn, staleTime: Infinity }),
  )
  const known = useMemo(() => (query.data ? knownOf(query.data) : null), [query.data])
  return { query, known }
}

function knownOf(directory: Directory): KnownDirectory {
  return {
    directory,
    location: byId(directory.locations),
    provider: byId(directory.providers),
    type: byId(directory.types),
    resource: byId(directory.resources),
  }
}

function byId<Row extends { id: string }>(rows: readonly Row[]) {
  const map = new Map<string, Row>(rows.map((row) => [row.id, row]))
  return (id: Row['id']): Row | undefined => map.get(id)
}
