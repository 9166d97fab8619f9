import { useEffect, useMemo } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { Group } from '../../core/groups/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { dateAt, wallOf } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useLiked } from '../client/preferences.ts'
import { useDesk } from '../desk/desk.ts'
import { arranged, hiddenAmong } from './arranged.ts'
import { useAttention } from './attention.ts'
import { columnsOver, type BoardColumns } from './columns-over.ts'
import { spansOf, type Column } from './columns.ts'
import type { ShownDay } from './day-context.ts'
import { dayRange, LEAST_HEIGHT } from './geometry.ts'
import { hourRem } from './rows.ts'
import type { DatedDay } from './use-day.ts'
import type { Loaded } from './verdict.ts'
import { useLook } from './view.ts'
import type { Where } from './where.ts'

/** What is loaded of the dates in view. */
export interface BoardFacts {
  readonly known: KnownDirectory
  readonly where: Where
  readonly dates: readonly LocalDate[]
  /** Epoch ms, new each minute. */
  readonly now: number
  readonly entries: readonly BoardEntry[]
  readonly days: readonly DatedDay[]
  readonly groups: readonly Group[]
}

/** The columns of the board as this account arranged them, and those that it hid. */
export interface ArrangedBoard extends BoardColumns {
  readonly hidden: readonly Column[]
}

/** Rem that an hour of the board is tall. */
export function useHourRem(): number {
  const { rowMinutes } = useLook()
  const { density } = useLiked()
  return hourRem(rowMinutes, density)
}

/** The columns for what is loaded; new only when something of it is. */
export function useArrangedBoard(facts: BoardFacts): ArrangedBoard {
  const { known, where, dates, entries, days, groups } = facts
  const { columnsBy: by, order, hidden } = useLook()
  const hour = useHourRem()
  const providerId = useDesk((desk) => desk.providerId)
  const locationId = where.location.id
  return useMemo(() => {
    const shortest = LEAST_HEIGHT / ((hour * 16) / 60)
    const parts = { directory: known.directory, days, entries, groups, dates, by }
    const made = columnsOver({ ...parts, locationId, providerId, shortest })
    return {
      crowded: made.crowded,
      columns: arranged(made.columns, { order, hidden }),
      hidden: hiddenAmong(made.columns, hidden),
    }
  }, [known, days, entries, groups, dates, by, order, hidden, locationId, providerId, hour])
}

/** The shown days as the parts of the board need them. */
export function useShownBoard(
  { known, where, dates, now, entries, days }: BoardFacts,
  columns: readonly Column[],
  menus: Pick<ShownDay, 'openMenu' | 'openColumnMenu'>,
): ShownDay {
  const { location, zone, today } = where
  const loadedOn = useLoadedOn(known, entries, days)
  const { face: shows } = useLiked()
  return useMemo(() => {
    const date = dates[0] ?? today
    return {
      ...{ known, zone, date, now, today, columns, shows, loadedOn, ...menus },
      locationId: location.id,
      severalDays: dates.length > 1,
      nowMinute: dates.includes(today) ? wallOf(now, zone).minute : null,
      nowIn: (column) =>
        dateAt(now, column.zone) === column.date ? wallOf(now, column.zone).minute : null,
    }
  }, [known, zone, dates, today, columns, shows, loadedOn, menus, location.id, now])
}

function useLoadedOn(
  { directory }: KnownDirectory,
  entries: readonly BoardEntry[],
  days: readonly DatedDay[],
): (date: LocalDate) => Loaded {
  return useMemo(() => {
    const dates = [...new Set(days.map(({ date }) => date))]
    const loaded = (date: LocalDate): Loaded => ({
      ...{ directory, entries },
      days: days.filter((day) => day.date === date),
    })
    const byDate = new Map(dates.map((date) => [date, loaded(date)]))
    const nothing: Loaded = { directory, entries, days: [] }
    return (date) => byDate.get(date) ?? nothing
  }, [directory, entries, days])
}

/** The hours to show; the hand and the cursor keep within them. */
export function useRange(
  columns: readonly Column[],
  grid: number,
): readonly [from: number, to: number] {
  const [from, to] = useMemo(() => dayRange(spansOf(columns)), [columns])
  useEffect(() => useAttention.getState().bind({ grid, from, to }), [grid, from, to])
  return [from, to]
}
