import { useLikeMutation } from '../client/preferences.ts'
import { release } from '../help/release.ts'
import { goTo, TOUR } from './tour.ts'

/** Ends the tour, or declines it: it is not offered to this account again. */
export function useEndTour(): () => void {
  const { mutate } = useLikeMutation()
  return () => {
    goTo(null)
    mutate({ tour: TOUR, lastRelease: release })
  }
}
