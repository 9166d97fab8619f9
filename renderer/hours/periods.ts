import { addDays, type LocalDate } from '../../core/kernel/dates.ts'

/** Dates over which the weekly hours stay the same, both included. */
export interface Period {
  /** Null for the one that today lies in. */
  readonly from: LocalDate | null
  /** Null where no end is entered. */
  readonly to: LocalDate | null
}

interface Dated {
  readonly validFrom: LocalDate | null
  readonly validTo: LocalDate | null
}

/** The present period, and those that changes entered ahead begin. */
export function periodsOf(rows: readonly Dated[], today: LocalDate): [Period, ...Period[]] {
  const changes = rows.flatMap(({ validFrom, validTo }) => [
    ...(validFrom === null ? [] : [validFrom]),
    ...(validTo === null ? [] : [addDays(validTo, 1)]),
  ])
  const ahead = [...new Set(changes)].filter((date) => date > today).sort()
  const end = (n: number) => {
    const next = ahead[n]
    return next === undefined ? null : addDays(next, -1)
  }
  return [{ from: null, to: end(0) }, ...ahead.map((from, n) => ({ from, to: end(n + 1) }))]
}

/** The last date of the period that a date lies in. */
export const endOfPeriod = (periods: readonly Period[], date: LocalDate): LocalDate | null =>
  periods.find(({ to }) => to === null || date <= to)?.to ?? null
