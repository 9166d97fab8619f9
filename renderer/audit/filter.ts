import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import type { UserId } from '../../core/kernel/ids.ts'
import { startOfDay, type Zone } from '../../core/kernel/zones.ts'

/** Which entries to show; dates are days in the practice's zone, both included. */
export interface Filter {
  readonly userId: UserId | null
  readonly action: string | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

export const everything: Filter = { userId: null, action: null, from: null, to: null }

/** How many entries come at a time. */
export const PAGE = 100

/** The request for one page of a filter, below the sequence `before`. */
export function requestOf(filter: Filter, before: number | null, zone: Zone) {
  return {
    userId: filter.userId,
    action: filter.action,
    from: filter.from === null ? null : startOfDay(filter.from, zone),
    to: filter.to === null ? null : startOfDay(addDays(filter.to, 1), zone),
    before,
    limit: PAGE,
  }
}
