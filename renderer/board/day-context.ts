import { createContext, useContext } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { Column } from './columns.ts'
import type { Loaded } from './verdict.ts'

/** The day that the board shows, as its parts need it. */
export interface ShownDay {
  readonly known: KnownDirectory
  readonly locationId: LocationId
  readonly zone: Zone
  readonly date: LocalDate
  /** The current wall minute when the date is today, else null. */
  readonly nowMinute: number | null
  readonly columns: readonly Column[]
  readonly loaded: Loaded
  /** Opens the steps that an appointment allows, beside its cell. */
  readonly openMenu: (entry: BoardEntry, beside: HTMLElement) => void
}

export const DayContext = createContext<ShownDay | null>(null)

/** The shown day; only inside the board. */
export function useShownDay(): ShownDay {
  const day = useContext(DayContext)
  if (day === null) throw new Error('This part stands only inside the board')
  return day
}
