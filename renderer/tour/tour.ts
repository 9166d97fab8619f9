import { create } from 'zustand'
import { useDesk } from '../desk/desk.ts'

/** Names this tour in the preferences; another name offers a new tour to everybody once more. */
export const TOUR = '2026-11'

interface Tour {
  /** The stop that is shown; null while nobody takes the tour. */
  at: number | null
}

/** Where in the tour this window is. */
export const useTour = create<Tour>()(() => ({ at: null }))

/** From the first stop, which tells of the board. */
export function startTour(): void {
  useDesk.getState().leave(() => {
    useDesk.setState({ screen: { name: 'board' }, panel: null, dialog: null })
    useTour.setState({ at: 0 })
  })
}

/** To another stop; past the last one it ends. */
export const goTo = (at: number | null): void => useTour.setState({ at })
