import { HOUR, MINUTE } from '../kernel/clock.ts'
import { overlaps, type Interval } from '../kernel/intervals.ts'
import { offsetAt, type Zone } from '../kernel/zones.ts'

/** A visit of one provider: when it begins, when it needs the provider, and what it keeps free. */
export interface Attended {
  /** Epoch ms. */
  readonly startsAt: number
  readonly needs: readonly Interval[]
  /** Its buffers: minutes that are not for the needs of another visit. Two buffers may meet. */
  readonly keepsFree: readonly Interval[]
}

/**
 * Whether one more visit of a provider keeps the overlap allowance. A visit begins beside another
 * one that began earlier, or at the same time and stands there already, where both take up the
 * provider at once. In every clock hour at most `perHour` visits may begin so; an hour that the
 * wanted visit does not make fuller does not count.
 *
 * @param zone whose wall clock tells the hours
 */
export function keepsAllowance(
  wanted: Attended,
  standing: readonly Attended[],
  perHour: number,
  zone: Zone,
): boolean {
  const hourOf = ({ startsAt }: Attended) =>
    Math.floor((startsAt + offsetAt(zone, startsAt) * MINUTE) / HOUR)
  const all = [...standing, wanted].sort((a, b) => a.startsAt - b.startsAt)
  const beside = all.filter((visit, at) => all.slice(0, at).some((other) => meet(visit, other)))
  const concerned = beside.filter((visit) => visit === wanted || meet(visit, wanted))
  const begun = (hour: number) => beside.filter((visit) => hourOf(visit) === hour).length
  return concerned.every((visit) => begun(hourOf(visit)) <= perHour)
}

const meet = (a: Attended, b: Attended): boolean =>
  share(a.needs, b.needs) || share(a.keepsFree, b.needs) || share(a.needs, b.keepsFree)

const share = (some: readonly Interval[], others: readonly Interval[]): boolean =>
  some.some((one) => others.some((other) => overlaps(one, other)))
