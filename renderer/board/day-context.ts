import { createContext, useContext } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { LocationId } from '../../core/kernel/ids.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import type { Face } from '../../core/preferences/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import type { Column } from './columns.ts'
import type { Loaded } from './verdict.ts'

/** The day or days that the board shows, as its parts need them. */
export interface ShownDay {
  readonly known: KnownDirectory
  /** Where one looks; a column of another location says its own. */
  readonly locationId: LocationId
  readonly zone: Zone
  /** The first date that is shown; each column says its own. */
  readonly date: LocalDate
  /** Epoch ms, new at every full minute. */
  readonly now: number
  /** The current wall minute when today is among the dates, else null. */
  readonly nowMinute: number | null
  /** The current minute on the wall of a column when it is today there, else null. */
  readonly nowIn: (column: Pick<Column, 'date' | 'zone'>) => number | null
  readonly columns: readonly Column[]
  /** Where one looks. */
  readonly today: LocalDate
  /** What appointments show to this account. */
  readonly shows: Face
  /** True where several dates stand side by side. */
  readonly severalDays: boolean
  /** What is loaded of one of the dates, to judge by. */
  readonly loadedOn: (date: LocalDate) => Loaded
  /** Opens the steps that an appointment allows, beside its cell. */
  readonly openMenu: (entry: BoardEntry, beside: HTMLElement) => void
  /** Opens what can be done with a whole column, beside its head or the cell of the cursor. */
  readonly openColumnMenu: (columnKey: string, beside: Element) => void
}

export const DayContext = createContext<ShownDay | null>(null)

/** The shown day; only inside the board. */
export function useShownDay(): ShownDay {
  const day = useContext(DayContext)
  if (day === null) throw new Error('This part stands only inside the board')
  return day
}
