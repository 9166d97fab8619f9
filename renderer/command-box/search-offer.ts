import type { Understood } from '../../core/appointments/contract.ts'

type Reading = Pick<Understood, 'pieces' | 'unclear'>

/** Only a line of several words can tell a search for a time. */
export const isLine = (text: string): boolean => text.trim().includes(' ')

/**
 * Whether a line is offered as a search for a time: below other findings always, as the first one
 * only where something of it was understood. A name that means several is understood.
 *
 * @param reading what was understood of the line; undefined while nobody knows
 */
export const offersSearch = (
  text: string,
  hasOthers: boolean,
  reading: Reading | undefined,
): boolean =>
  isLine(text) &&
  (hasOthers || (reading !== undefined && reading.pieces.length + reading.unclear.length > 0))
