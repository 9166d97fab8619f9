import { findResource } from '../../clinic/index.ts'
import type { Reader } from '../../database/handles.ts'
import type { ResourceId } from '../../kernel/ids.ts'
import { serves } from './needs.ts'
import { requireResources } from '../rules.ts'
import type { Visit } from '../visits.ts'

/** The rooms of a visit, and the ones that it still counts on. */
export type Rooms = Pick<Visit, 'resourceIds' | 'pools'>

/**
 * The rooms of a visit whose patient is taken to a named one. It serves what was left open until
 * now, or takes the place of one of its line, or else of its kind.
 *
 * @throws Refusal `invalid_input` at `resourceId`: `not_found`, `inactive`, `resource_elsewhere`
 */
export function roomsWith(db: Reader, visit: Visit, resourceId: ResourceId | null): Rooms {
  const { resourceIds, pools } = visit
  if (resourceId === null || resourceIds.includes(resourceId)) return { resourceIds, pools }
  const [named] = requireResources([findResource(db, resourceId)], visit.locationId, 'resourceId')
  if (!named) return { resourceIds, pools }
  const open = pools.findIndex((pool) => serves(named, pool))
  if (open >= 0)
    return { resourceIds: [...resourceIds, resourceId], pools: pools.toSpliced(open, 1) }
  const others = resourceIds.map((id) => findResource(db, id))
  const ofKind = others.filter((other) => other?.kind === named.kind)
  const replaced = ofKind.find((other) => other?.category === named.category) ?? ofKind[0]
  return { resourceIds: [...resourceIds.filter((id) => id !== replaced?.id), resourceId], pools }
}
