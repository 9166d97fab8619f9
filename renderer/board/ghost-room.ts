/** Which words of the ghost stand in it: all, a single line of them, or none. */
export type GhostRoom = 'all' | 'line' | 'none'

/** Rem of a line of its words, and what its edges take beside them (cell.module.css). */
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

/**
 * Lines that the words of a carried visit may take: whose it is and when, and whether it can stand there.
 *
 * @param width of the ghost, in pixels
 * @param rem pixels of one rem
 */
export const carriedLines = (width: number, rem: number): number => (width / rem < WIDE ? 4 : 2)

/** Rem that the words outside may take above the ghost. */
const TAG = 3.75

/**
 * Where words outside the ghost are in sight: above it, but below where it stands right under the
 * heads of the columns.
 *
 * @param top of the ghost, in pixels from the top of the sheet
 * @param seenFrom pixels from the top of the sheet that the window begins at
 * @param rem pixels of one rem
 */
export const tagSide = (top: number, seenFrom: number, rem: number): 'above' | 'below' =>
  top - seenFrom < TAG * rem ? 'below' : 'above'
