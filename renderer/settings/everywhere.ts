import type { Directory } from '../../core/clinic/contract.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import type { Option } from '../ui/index.ts'

/** The choice that stands for every location. */
export const EVERYWHERE = 'everywhere'
export type Everywhere = typeof EVERYWHERE

/** The location that was chosen; null for all of them. */
export const placeOf = (chosen: LocationId | Everywhere): LocationId | null =>
  chosen === EVERYWHERE ? null : chosen

/** Every location, and all of them as one. */
export const placesOf = (
  { locations }: Directory,
  everywhere: string,
): Option<LocationId | Everywhere>[] => [
  { id: EVERYWHERE, label: everywhere },
  ...locations.map(({ id, name }): Option<LocationId> => ({ id, label: name })),
]
