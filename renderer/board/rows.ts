import type { BoardLook } from '../../core/preferences/contract.ts'

type RowMinutes = BoardLook['rowMinutes']

/** Rem that a row is tall: one line of an appointment, and more the longer it stands for. */
const heights: Readonly<Record<RowMinutes, number>> = {
  5: 1.5,
  10: 1.5,
  15: 1.625,
  20: 1.75,
  30: 2,
  60: 2.75,
}

/** How much of the height is left when one likes it compact; a quarter of an hour still holds a line. */
const COMPACT = 0.78

/** Rem that an hour is tall where a row stands for so many minutes. */
export function hourRem(rowMinutes: RowMinutes, density: BoardLook['density']): number {
  const row = heights[rowMinutes] * (density === 'compact' ? COMPACT : 1)
  return (row * 60) / rowMinutes
}
