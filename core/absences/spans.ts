import { minutesOf, type LocalDate, type LocalDateTime } from '../kernel/dates.ts'
import { normalize, overlaps, type Interval } from '../kernel/intervals.ts'
import type { ProviderId } from '../kernel/ids.ts'
import { wallSpans, type Zone } from '../kernel/zones.ts'
import type { AbsenceSpan } from './contract.ts'

/** Who is away, and when by the wall clock. */
export interface AwayTime {
  readonly providerIds: readonly ProviderId[]
  readonly spans: readonly AbsenceSpan[]
}

/** The spans as instants of a zone, normalized. An edge that a clock change skips moves to the change. */
export const intervalsOf = (spans: readonly AbsenceSpan[], zone: Zone): Interval[] =>
  normalize(spans.map(({ from, to }): Interval => [instantIn(from, zone), instantIn(to, zone)]))

/** Tells whether a provider is away at some moment of an interval, where the wall clock is that of `zone`. */
export function awayIn(
  { providerIds, spans }: AwayTime,
  zone: Zone,
): (providerId: ProviderId, interval: Interval) => boolean {
  const who = new Set(providerIds)
  const when = intervalsOf(spans, zone)
  return (providerId, interval) =>
    who.has(providerId) && when.some((span) => overlaps(span, interval))
}

/** The dates of the first beginning and of the last end of some spans. */
export function datesOf(spans: readonly AbsenceSpan[]): { from: LocalDate; to: LocalDate } {
  const starts = spans.map(({ from }) => from.slice(0, 10)).sort()
  return { from: starts[0] ?? '', to: lastEnd(spans).slice(0, 10) }
}

/** The latest end of some spans. */
export const lastEnd = (spans: readonly AbsenceSpan[]): LocalDateTime =>
  spans.reduce((latest, { to }) => (to > latest ? to : latest), '')

const LAST_MINUTE = 1440

function instantIn(local: LocalDateTime, zone: Zone): number {
  const rest = [minutesOf(local.slice(11)), LAST_MINUTE] as const
  return wallSpans(local.slice(0, 10), [rest], zone)[0]?.[0] ?? 0
}
