import type { AppointmentType, Modality, Need, Resource } from '../../clinic/contract.ts'

/** What a visit needs: only one in person needs anything. */
export const neededBy = (
  type: Pick<AppointmentType, 'needs'>,
  modality: Modality,
): readonly Need[] => (modality === 'in_person' ? type.needs : [])

/** True when a resource can serve a need. */
export const serves = (
  { kind, category }: Pick<Resource, 'kind' | 'category'>,
  need: Pick<Need, 'kind' | 'category'>,
): boolean => kind === need.kind && (need.category === null || need.category === category)

/** True when two visits need the same: a resource of the one serves the other. */
export const sameNeeds = (some: readonly Need[], others: readonly Need[]): boolean => {
  const told = (needs: readonly Need[]) =>
    needs.map(({ kind, category, late }) => JSON.stringify([kind, category, late])).sort()
  return told(some).join() === told(others).join()
}

/**
 * The needs that these resources leave open. Each resource serves one need; those who ask for a
 * line are served first, and those who want it at once before those who can wait.
 */
export function unmet(
  needs: readonly Need[],
  resources: readonly Pick<Resource, 'kind' | 'category'>[],
): Need[] {
  const open = byUrgency(needs)
  for (const resource of resources) {
    const met = open.findIndex((need) => serves(resource, need))
    if (met >= 0) open.splice(met, 1)
  }
  return open
}

/** The particular before the general, for the general can be served by what is left. */
export const byUrgency = (needs: readonly Need[]): Need[] =>
  needs.toSorted(
    (a, b) =>
      Number(a.category === null) - Number(b.category === null) || Number(a.late) - Number(b.late),
  )
