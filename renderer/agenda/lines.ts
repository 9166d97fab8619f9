import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { dateAt, type Zone } from '../../core/kernel/zones.ts'

/** A date and what stands on it, by start. */
export interface AgendaDay {
  readonly date: LocalDate
  readonly entries: readonly BoardEntry[]
}

/** Appointments under the dates of the wall clock of `zone`, both in the order of time. */
export function byDate(entries: readonly BoardEntry[], zone: Zone): AgendaDay[] {
  const sorted = [...entries].sort((a, b) => a.startsAt - b.startsAt || a.id.localeCompare(b.id))
  const dateOf = (entry: BoardEntry) => dateAt(entry.startsAt, zone)
  return [...new Set(sorted.map(dateOf))].map((date) => ({
    date,
    entries: sorted.filter((entry) => dateOf(entry) === date),
  }))
}

/** The line that a key leads to from another one; null for a key that leads nowhere. */
export function walkTo(
  key: string,
  from: BoardEntry,
  order: readonly BoardEntry[],
): BoardEntry | null {
  const at = order.findIndex(({ id }) => id === from.id)
  const leads: Partial<Record<string, BoardEntry | undefined>> = {
    ArrowDown: order[Math.min(at + 1, order.length - 1)],
    ArrowUp: order[Math.max(at - 1, 0)],
    Home: order[0],
    End: order.at(-1),
  }
  return leads[key] ?? null
}
