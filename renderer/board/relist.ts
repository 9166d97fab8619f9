import { z } from 'zod'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'

/** What a cached list of appointments was asked for. */
export const ListAsked = z.object({
  from: z.string(),
  to: z.string(),
  locationId: z.string().nullish(),
  providerId: z.string().nullish(),
  withEnded: z.boolean().optional(),
})
export type ListAsked = z.infer<typeof ListAsked>

/**
 * A list as it reads once an appointment changed or stands elsewhere: replaced where it belongs to
 * the list, added where it came into its range, gone where it left or no longer stands.
 *
 * @param zone of the location at which the appointment now stands; null where it did not leave its place
 */
export function relist(
  list: readonly BoardEntry[],
  entry: BoardEntry,
  asked: ListAsked,
  zone: Zone | null,
): BoardEntry[] {
  const gone = !stands(entry) && asked.withEnded !== true
  if (gone || (zone !== null && !belongs(entry, asked, zone)))
    return list.filter(({ id }) => id !== entry.id)
  if (list.some(({ id }) => id === entry.id))
    return list.map((old) => (old.id === entry.id ? { ...old, ...entry } : old))
  return zone === null ? [...list] : [...list, entry]
}

const stands = ({ status }: BoardEntry): boolean =>
  status !== 'cancelled' && status !== 'no_show' && status !== 'rescheduled'

function belongs(entry: BoardEntry, asked: ListAsked, zone: Zone): boolean {
  const date = dateAt(entry.startsAt, zone)
  return (
    asked.from <= date &&
    date <= asked.to &&
    (asked.locationId ?? entry.locationId) === entry.locationId &&
    (asked.providerId ?? entry.providerId) === entry.providerId
  )
}
