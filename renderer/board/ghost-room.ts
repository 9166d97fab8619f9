import { stepOf, type Viewport } from './use-viewport.ts'

/** Which words of the ghost stand in it: all, a single line of them, or none. */
export type GhostRoom = 'all' | 'line' | 'none'

/** Rem of a line of its words, and what its edges take beside them (ghost.module.css). */
const LINE = 1.05
const EDGES = 0.5
/** Rem of a box that holds a single line from edge to edge. */
const LEAST_LINE = 1.2

/**
 * What of the ghost's words finds room in it. It is never taller than its minutes: words without room
 * stand outside.
 *
 * @param height of the ghost, in pixels
 * @param lines that all its words may take
 * @param rem pixels of one rem
 */
export function ghostRoom(height: number, lines: number, rem: number): GhostRoom {
  const tall = height / rem
  if (tall >= lines * LINE + EDGES) return 'all'
  return tall >= LEAST_LINE ? 'line' : 'none'
}

/** Rem of a ghost that is wide enough for the longer of the words to stand on a line of their own. */
const WIDE = 18
/** Lines that a verdict may take in a wide ghost and in a narrow one. */
const VERDICT = { wide: 1, narrow: 2 }
/** Lines that whose it is and when may take; in a wide ghost they mostly stand on one. */
const WHO = { wide: 1, narrow: 2 }

const shapeOf = (width: number, rem: number) => (width / rem < WIDE ? 'narrow' : 'wide')

/**
 * Lines that the words of a carried visit may take: whose it is and when, and whether it can stand there.
 *
 * @param width of the ghost, in pixels
 * @param rem pixels of one rem
 * @param apart true where the verdict stands outside, whatever room there is
 */
export function carriedLines(width: number, rem: number, apart = false): number {
  if (apart) return WHO.narrow
  const shape = shapeOf(width, rem)
  return WHO[shape] + VERDICT[shape]
}

/** Rem of a letter, rather too much than too little, and what icon and edges take of each line. */
const LETTER = 0.42
const BESIDE = 2.25

/**
 * Lines that a verdict needs, reckoned by its letters.
 *
 * @param width of the ghost, in pixels
 * @param rem pixels of one rem
 */
export const verdictLines = (text: string, width: number, rem: number): number =>
  Math.ceil((text.length * LETTER) / Math.max(LETTER, width / rem - BESIDE))

/** Whether a verdict finds room on the lines that `carriedLines` counts for it. */
export const verdictFits = (text: string, width: number, rem: number): boolean =>
  verdictLines(text, width, rem) <= VERDICT[shapeOf(width, rem)]

/** Lines that words outside take at least room for, and rem that the edges of their box take. */
const TAG_LINES = 3
const TAG_EDGES = 0.6

/**
 * Where words outside the ghost are in sight: above it, but below where it stands right under the
 * heads of the columns.
 *
 * @param top of the ghost, in pixels from the top of the sheet
 * @param viewport what the window shows; it may be scrolled further than its `top` tells, by half a step
 * @param verdict lines of a verdict that stands apart
 */
export function tagSide(
  top: number,
  viewport: Pick<Viewport, 'top' | 'height' | 'rem'>,
  verdict = 0,
): 'above' | 'below' {
  const seenFrom = viewport.top + stepOf(viewport.height) / 2
  const tall = Math.max(TAG_LINES, WHO.narrow + verdict) * LINE + TAG_EDGES
  return top - seenFrom < tall * viewport.rem ? 'below' : 'above'
}
