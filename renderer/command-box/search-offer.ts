import type { Understood } from '../../core/appointments/contract.ts'

/** What was understood of a line; `failed` where it could not be asked, undefined while nobody knows. */
export type Reading = Pick<Understood, 'pieces' | 'unclear'> | 'failed' | undefined

/** Only a line of several words can tell a search for a time. */
export const isLine = (text: string): boolean => text.trim().includes(' ')

/**
 * Whether a line is offered as a search for a time: below other findings always, as the first one
 * only where something of it was understood, or where that could not be asked. A name that means
 * several is understood.
 */
export const offersSearch = (text: string, hasOthers: boolean, reading: Reading): boolean =>
  isLine(text) && (hasOthers || maySay(reading))

function maySay(reading: Reading): boolean {
  if (reading === undefined || reading === 'failed') return reading === 'failed'
  return reading.pieces.length + reading.unclear.length > 0
}
