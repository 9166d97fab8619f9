import { shell } from 'electron'
import { isDialable, isSafeAddress } from '../core/kernel/outside-address.ts'

/**
 * Opens an address in the browser or the program that the system has for it: one of the clinic's
 * record system, or a telephone number. Anything else is not opened, whoever asks.
 */
export function openOutside(address: unknown): void {
  if (typeof address !== 'string') return
  if (isSafeAddress(address) || isDialable(address)) void shell.openExternal(address)
}
