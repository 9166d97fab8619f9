import type { PromptHandler } from '../../context.ts'
import { datesBetween, type LocalDate } from '../../kernel/dates.ts'
import { dateAt } from '../../kernel/zones.ts'
import { searchFor } from './asked-search.ts'
import type { appointmentsContract } from '../contract.ts'
import { requireRange } from '../reading.ts'
import { looks } from './search.ts'

/** Dates that one count may span. */
const LONGEST_MAP = 62

/** How many openings each date has, by the wall clock of the location of each. */
export const openingDays: PromptHandler<(typeof appointmentsContract)['openingDays']> = (
  context,
  asked,
) => {
  requireRange(asked.from, asked.to, LONGEST_MAP)
  const counts = new Map<LocalDate, number>()
  for (const { found } of looks(context.db, searchFor(context, asked)))
    for (const { post, starts } of found)
      for (const { startsAt } of starts) {
        const date = dateAt(startsAt, post.zone)
        counts.set(date, (counts.get(date) ?? 0) + 1)
      }
  return datesBetween(asked.from, asked.to).map((date) => ({
    date,
    openings: counts.get(date) ?? 0,
  }))
}
