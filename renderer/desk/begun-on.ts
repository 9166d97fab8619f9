import type { Desk, Screen } from './desk.ts'

const BOARD: Screen = { name: 'board' }

/** The screen that is shown; while somebody is checked in, the one that this was begun on. */
export function begunOn({ screen, trail }: Pick<Desk, 'screen' | 'trail'>): Screen {
  return [...trail, screen].findLast(({ name }) => name !== 'checkIn') ?? BOARD
}
