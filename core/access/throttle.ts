import { MINUTE, SECOND } from '../kernel/clock.ts'

/** Wrong passwords in a row that cost nothing: people mistype. */
const FREE = 5

/** Wrong passwords in a row after which only an owner or a manager opens the account again (NIST SP 800-63B-4 §3.2.2). */
const FINAL = 100

/** The end of time as accounts know it: 9999-12-31. */
const NEVER = 253_402_214_400_000

/**
 * Until when an account refuses sign-ins after its `failures`-th wrong password in a row: half a
 * minute after the fifth, doubling up to a quarter of an hour, and for good at the hundredth.
 *
 * @returns epoch ms, or null when the next attempt may come at once
 */
export function lockedUntil(failures: number, now: number): number | null {
  if (failures < FREE) return null
  if (failures >= FINAL) return NEVER
  return now + Math.min(30 * SECOND * 2 ** (failures - FREE), 15 * MINUTE)
}
