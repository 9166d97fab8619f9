import type { Season } from '../../core/availability/contract.ts'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'

/** The date itself when it lies in the season, else the next first day of the season. */
export function nextDayOf({ from, to }: Pick<Season, 'from' | 'to'>, date: LocalDate): LocalDate {
  const day = date.slice(5)
  const isIn = from <= to ? from <= day && day <= to : from <= day || day <= to
  if (isIn) return date
  const year = Number(date.slice(0, 4)) + (day < from ? 0 : 1)
  return onReal(`${year}-${from}`)
}

/** Days to begin a new season with: the summer, or thirty days after the latest season. */
export function suggestedDays(seasons: readonly Pick<Season, 'from' | 'to'>[]) {
  const last = seasons
    .map(({ to }) => to)
    .sort()
    .at(-1)
  if (last === undefined) return { from: '06-15', to: '08-31' }
  const from = addDays(`2024-${last}`, 1)
  return { from: from.slice(5), to: addDays(from, 29).slice(5) }
}

/** 29 February means 1 March in other years. */
const onReal = (date: LocalDate): LocalDate =>
  date.endsWith('-02-29') ? new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10) : date
