import type { PlaceAt, Preference } from '../../core/absences/contract.ts'
import { dateTimeOf, type LocalDate, type LocalDateTime } from '../../core/kernel/dates.ts'
import type { ProviderId } from '../../core/kernel/ids.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'
import { dayAway, isInOrder, spanOf, type AwayDraft } from './away.ts'

/** Time off while it is entered. */
export interface AbsenceDraft {
  readonly providerIds: readonly ProviderId[]
  readonly times: readonly AwayDraft[]
  readonly reason: string
  readonly prefer: Preference
}

/** Away all day on one date. */
export const startDraft = (providerIds: readonly ProviderId[], day: LocalDate): AbsenceDraft => ({
  providerIds,
  times: [dayAway(day)],
  reason: '',
  prefer: 'same_provider',
})

/** Who is away when, as the core is asked. */
export interface AwayTimes {
  readonly providerIds: ProviderId[]
  readonly spans: { from: LocalDateTime; to: LocalDateTime }[]
}

/** The time off as the core is asked about it; null while something of it is missing. */
export function awayOf({ providerIds, times }: AbsenceDraft): AwayTimes | null {
  if (providerIds.length === 0 || !times.every(isInOrder)) return null
  return { providerIds: [...providerIds], spans: times.map(spanOf) }
}

/** True when a place lies, in part, within the time off. */
export function isAwayAt({ providerIds, spans }: AwayTimes, place: PlaceAt, zone: Zone): boolean {
  const wall = (instant: number) => {
    const { date, minute } = wallOf(instant, zone)
    return dateTimeOf(date, minute)
  }
  return (
    providerIds.includes(place.providerId) &&
    spans.some(({ from, to }) => wall(place.startsAt) < to && from < wall(place.endsAt))
  )
}
