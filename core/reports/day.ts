import type { Modality } from '../clinic/contract.ts'
import type { Status } from '../appointments/contract.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { LocationId, ProviderId } from '../kernel/ids.ts'
import type { Zone } from '../kernel/zones.ts'

/** One visit as a printed day shows it. */
export interface DayVisit {
  readonly providerId: ProviderId
  readonly providerGivenName: string
  readonly providerFamilyName: string
  readonly credentials: string | null
  readonly speciality: string | null
  readonly locationId: LocationId
  readonly locationName: string
  readonly zone: Zone
  /** UTC epoch ms. */
  readonly startsAt: number
  readonly endsAt: number
  readonly recordNumber: number
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string | null
  readonly birthDate: LocalDate
  readonly phone: string | null
  readonly typeName: string
  readonly modality: Modality
  readonly reason: string | null
  readonly status: Status
  readonly alerts: readonly { readonly text: string; readonly severity: string }[]
  readonly copayDueCents: number
}

/** The day of a provider, a location or everyone, as read. */
export interface Day {
  readonly date: LocalDate
  readonly practiceName: string
  readonly currency: string
  /** The zone in which the time of printing is told. */
  readonly zone: Zone
  /** The provider or the location that was asked for; null for everyone. */
  readonly scope: string | null
  readonly visits: readonly DayVisit[]
}

/** The visits of one provider at one location. */
export interface DayGroup {
  readonly provider: string
  readonly speciality: string | null
  readonly location: string
  readonly visits: readonly DayVisit[]
}

/** Visits gathered by provider and location, providers by name and visits by time. */
export function groupsOf(visits: readonly DayVisit[]): DayGroup[] {
  const sorted = visits.toSorted(
    (a, b) => nameOrder(a, b) || a.startsAt - b.startsAt || a.recordNumber - b.recordNumber,
  )
  const groups = Map.groupBy(sorted, (visit) => `${visit.providerId} ${visit.locationId}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { speciality, locationName: location } = first
    return [{ provider: providerName(first), speciality, location, visits: group }]
  })
}

/** `Ada Chen, MD`. */
export const providerName = (visit: DayVisit): string =>
  [`${visit.providerGivenName} ${visit.providerFamilyName}`, visit.credentials]
    .filter((part) => part !== null)
    .join(', ')

const sortKey = (visit: DayVisit) => [
  visit.providerFamilyName,
  visit.providerGivenName,
  visit.providerId,
  visit.locationName,
  visit.locationId,
]

function nameOrder(a: DayVisit, b: DayVisit): number {
  const other = sortKey(b)
  for (const [at, part] of sortKey(a).entries()) {
    const order = part.localeCompare(other[at] ?? '', 'en')
    if (order !== 0) return order
  }
  return 0
}
