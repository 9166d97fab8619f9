import { findVisit, isActive, type Visit } from '../appointments/index.ts'
import type { Listener, Writing } from '../context.ts'
import type { EditUndone } from '../kernel/events.ts'
import { Refusal } from '../kernel/refusals.ts'
import { instantOfDateTime } from '../kernel/zones.ts'
import { findKeptEdit } from './edits.ts'
import {
  datesOf,
  dateOfVisit,
  findSeries,
  keepDate,
  replaceDates,
  saveSeries,
  touchSeries,
  type Series,
  type StoredDate,
} from './store.ts'

/**
 * Keeps the dates of series true when one of their visits is moved, cancelled or comes back by
 * itself, and takes a series back with its edit.
 */
export const followVisits: Listener = (context, event) => {
  if (event.name === 'edit.undoing') refuseMovedOn(context, event)
  if (event.name === 'edit.undone') takeBack(context, event)
  if (event.name !== 'appointment.moved' && event.name !== 'appointment.status') return
  if (event.name === 'appointment.status' && isActive(event.from) && isActive(event.to)) return
  const date = dateOfVisit(context.db, event.appointmentId)
  const series = date && findSeries(context.db, date.seriesId)
  const visit = date && findVisit(context.db, event.appointmentId)
  if (!date || !series || !visit) return
  keepDate(context.db, series.id, { ...date, ...nowThat(series, date, visit) })
  touchSeries(context.db, series.id, context.now)
}

/** What became of a date now that its visit stands where it stands. */
function nowThat(
  series: Series,
  date: StoredDate,
  visit: Visit,
): Pick<StoredDate, 'outcome' | 'single'> {
  if (visit.status === 'cancelled') return { outcome: 'cancelled', single: true }
  if (visit.status === 'rescheduled') return { outcome: 'moved', single: true }
  if (date.outcome === 'added') return { outcome: 'added', single: true }
  const inPlace =
    visit.startsAt === instantOfDateTime(date.start, series.zone) &&
    visit.providerId === series.providerId &&
    visit.locationId === series.locationId
  return inPlace ? { outcome: 'booked', single: false } : { outcome: 'moved', single: true }
}

/** @throws Refusal `nothing_to_undo` where the series or one of its dates was changed since */
function refuseMovedOn({ db }: Writing, { editId }: EditUndone): void {
  const edit = findKeptEdit(db, editId)
  if (edit && findSeries(db, edit.seriesId)?.version !== edit.afterVersion)
    throw new Refusal('nothing_to_undo', { appointmentIds: [] })
}

function takeBack({ db, now }: Writing, { editId }: EditUndone): void {
  const edit = findKeptEdit(db, editId)
  const series = edit && findSeries(db, edit.seriesId)
  if (!edit || !series) return
  const dates = datesOf(db, series.id)
  saveSeries(db, edit.before?.series ?? { ...series, status: 'cancelled' }, now)
  replaceDates(db, series.id, dates, edit.before?.dates ?? dates.map(withdrawn))
}

const withdrawn = (date: StoredDate): StoredDate => ({
  ...date,
  outcome: 'cancelled',
  single: false,
})
