import { HOUR } from '../core/kernel/clock.ts'
import type { Practice } from '../core/practice.ts'
import type { Journal } from './journal.ts'

/** How often the host looks whether a new day wants anything, in ms. */
const LOOK_EVERY = HOUR

/**
 * Does what every day wants, at once and as long as the practice is open: carries series on. A
 * failure is written down and tried again at the next look.
 *
 * @returns a function that stops it; call it before the practice is closed
 */
export function keepDaily(practice: Pick<Practice, 'rollSeries'>, journal: Journal): () => void {
  const look = () => {
    try {
      practice.rollSeries()
    } catch (error) {
      journal.bug('series.roll', 'daily', error)
    }
  }
  look()
  const timer = setInterval(look, LOOK_EVERY)
  return () => clearInterval(timer)
}
