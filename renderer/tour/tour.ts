import { create } from 'zustand'

/** Names this tour in the preferences; another name offers a new tour to everybody once more. */
export const TOUR = '2026-11'

interface Tour {
  /** The stop that is shown; null while nobody takes the tour. */
  at: number | null
}

/** Where in the tour this window is. */
export const useTour = create<Tour>()(() => ({ at: null }))

/** From the first stop. */
export const startTour = (): void => useTour.setState({ at: 0 })

/** To another stop; past the last one it ends. */
export const goTo = (at: number | null): void => useTour.setState({ at })
