import { MINUTE } from '../../kernel/clock.ts'
import type { Interval } from '../../kernel/intervals.ts'
import type { WallSpan } from '../../kernel/zones.ts'
import type { Barred } from './barred.ts'
import { buffersOf, neededIn, type Piece, type ProviderBusy } from './taken.ts'

/** A piece that may need its provider for parts of it only. */
export interface AttendedPiece extends Piece {
  /** Minutes after the start in which the provider is needed; null is throughout. */
  readonly providerTime: readonly WallSpan[] | null
}

/**
 * Bars the starts at which the provider would be needed at once by the piece and by what stands,
 * or by the one within the buffer of the other.
 */
export function barProvider(barred: Barred, busy: ProviderBusy, piece: AttendedPiece): void {
  if (busy.providerTime !== null || piece.providerTime !== null) {
    barParts(barred, busy, piece)
    return
  }
  // What `taken` says, without a pair of numbers for each visit of a year.
  const before = Math.max(busy.bufferBefore, piece.bufferAfter) + piece.minutes
  const after = Math.max(busy.bufferAfter, piece.bufferBefore)
  barred.between(busy.interval[0] - before * MINUTE, busy.interval[1] + after * MINUTE)
}

function barParts(barred: Barred, busy: ProviderBusy, piece: AttendedPiece): void {
  const mine: Interval = [0, piece.minutes * MINUTE]
  const needed = neededIn(mine, piece.providerTime)
  const theirs = neededIn(busy.interval, busy.providerTime)
  barMeeting(barred, needed, theirs)
  barMeeting(barred, needed, buffersOf(busy))
  barMeeting(barred, buffersOf({ ...piece, interval: mine }), theirs)
}

/** @param parts of the piece, as ms after its start */
function barMeeting(barred: Barred, parts: readonly Interval[], busy: readonly Interval[]): void {
  for (const [partFrom, partTo] of parts)
    for (const [from, to] of busy) barred.between(from - partTo, to - partFrom)
}
