import { DAY, HOUR, MINUTE } from '../../kernel/clock.ts'
import type { Zone } from '../../kernel/zones.ts'
import { keepsAllowance, type Attended } from '../../rulebook/index.ts'
import { firstFrom } from './barred.ts'
import type { AttendedPiece } from './provider-time.ts'
import { buffersOf, neededIn, type Busy, type ProviderBusy } from './taken.ts'

/** How far a visit and its buffers can reach. */
const REACH = DAY + 8 * HOUR

/**
 * The starts at which one more visit keeps the overlap allowance of its provider.
 *
 * @param visits what may be overlapped, by start
 */
export function withinAllowance(
  starts: readonly number[],
  visits: readonly ProviderBusy[],
  piece: AttendedPiece,
  perHour: number,
  zone: Zone,
): readonly number[] {
  const begins = visits.map(({ interval }) => interval[0])
  const standing = visits.map(attended)
  return starts.filter((start) => {
    const interval = [start, start + piece.minutes * MINUTE] as const
    const near = standing.slice(
      firstFrom(begins, start - REACH, 0),
      firstFrom(begins, interval[1] + REACH, 0),
    )
    return keepsAllowance(attended({ ...piece, interval }), near, perHour, zone)
  })
}

const attended = (visit: Pick<ProviderBusy, keyof Busy | 'providerTime'>): Attended => ({
  startsAt: visit.interval[0],
  needs: neededIn(visit.interval, visit.providerTime),
  keepsFree: buffersOf(visit),
})
