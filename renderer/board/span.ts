import { addDays, datesBetween, type LocalDate } from '../../core/kernel/dates.ts'
import type { BoardLook } from '../../core/preferences/contract.ts'
import { weekOf } from '../calendar/range.ts'
import { useDesk } from '../desk/desk.ts'
import { changeLook, useLook } from './view.ts'

export type Span = BoardLook['span']

/** How far the board turns at a time, in days. */
export const DAYS: Readonly<Record<Span, number>> = { day: 1, threeDay: 3, week: 7 }

/**
 * The dates that the board shows at once: the day, it and the next two, or its whole week.
 *
 * @param firstWeekday ISO 8601: Monday 1 to Sunday 7
 */
export function datesShown(date: LocalDate, span: Span, firstWeekday: number): LocalDate[] {
  if (span === 'week') {
    const { from, to } = weekOf(date, firstWeekday)
    return datesBetween(from, to)
  }
  return datesBetween(date, addDays(date, DAYS[span] - 1))
}

/** What the board spans: the week's own screen, or what was chosen for the day's. */
export function useSpan(): Span {
  const screen = useDesk((desk) => desk.screen.name)
  const { span } = useLook()
  return screen === 'week' ? 'week' : span
}

/** Shows so many days, on the screen where they stand. */
export function showSpan(span: Span): void {
  const { screen, show } = useDesk.getState()
  if (span !== 'week') changeLook({ span })
  const wanted = span === 'week' ? 'week' : 'board'
  if (screen.name !== wanted) show({ name: wanted })
}
