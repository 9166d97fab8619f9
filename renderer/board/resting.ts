/** A pointer as its events tell it: where on the screen, and what of interest is beneath. */
export interface Pointed {
  readonly x: number
  readonly y: number
  /** The id of an appointment, `CARD`, or null for anything else. */
  readonly on: string | null
}

/** The card that tells of an appointment, as what a pointer is on. */
export const CARD = 'card'

/** What a card does: it comes for what the pointer is on once that rests, stays, goes soon, or is left as it is. */
export type Turn = 'comes' | 'stays' | 'goes' | null

/**
 * Follows a pointer from one appointment to the next. Only one that the pointer moved onto by itself
 * is told of: what was scrolled or turned beneath it, or stood there when the window opened, is told
 * of once the pointer moves. So is what it is still on after a key or a scroll `ended` the card.
 */
export function followPointer(): (pointed: Pointed | 'ended') => Turn {
  let last: Pointed | null = null
  let on: string | null = null
  return (pointed) => {
    if (pointed === 'ended') {
      on = null
      return 'goes'
    }
    const moved = last !== null && (last.x !== pointed.x || last.y !== pointed.y)
    last = pointed
    if (pointed.on === on) return null
    on = moved || pointed.on === CARD ? pointed.on : null
    if (on === null) return 'goes'
    return on === CARD ? 'stays' : 'comes'
  }
}
