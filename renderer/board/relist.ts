import { z } from 'zod'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'

/** What a cached list of appointments was asked for. */
export const ListAsked = z.object({
  from: z.string(),
  to: z.string(),
  locationId: z.string().nullish(),
  providerId: z.string().nullish(),
})
export type ListAsked = z.infer<typeof ListAsked>

/**
 * A list as it reads once an appointment stands elsewhere: replaced where it belongs to the list,
 * added where it came into its range, gone where it left.
 *
 * @param zone of the location at which the appointment now stands
 */
export function relist(
  list: readonly BoardEntry[],
  entry: BoardEntry,
  asked: ListAsked,
  zone: Zone,
): BoardEntry[] {
  if (!belongs(entry, asked, zone)) return list.filter(({ id }) => id !== entry.id)
  if (list.some(({ id }) => id === entry.id)) {
    return list.map((old) => (old.id === entry.id ? entry : old))
  }
  return [...list, entry]
}

function belongs(entry: BoardEntry, asked: ListAsked, zone: Zone): boolean {
  const date = dateAt(entry.startsAt, zone)
  return (
    asked.from <= date &&
    date <= asked.to &&
    (asked.locationId ?? entry.locationId) === entry.locationId &&
    (asked.providerId ?? entry.providerId) === entry.providerId
  )
}
