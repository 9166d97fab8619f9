import type { Screen } from './screens.ts'

/** What is shown, and the screens that led there, the latest last. */
interface Way {
  readonly screen: Screen
  readonly trail: readonly Screen[]
}

const BOARD: Screen = { name: 'board' }

/** The screen that is shown; while somebody is checked in, the one that this was begun on. */
export const begunOn = (way: Way): Screen => backToBegun(way).screen

/** The screen that check-ins were begun on, and the trail as it was there. */
export function backToBegun({ screen, trail }: Way): Way {
  const screens = [...trail, screen]
  const at = screens.findLastIndex(({ name }) => name !== 'checkIn')
  return { screen: screens[at] ?? BOARD, trail: trail.slice(0, Math.max(at, 0)) }
}
