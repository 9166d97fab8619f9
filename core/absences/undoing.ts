import { undoEdit } from '../appointments/index.ts'
import { dayOf, loadCalendar, saveTimeOff, timeOffOfAbsence } from '../availability/index.ts'
import { listActiveLocations } from '../clinic/index.ts'
import type { Listener, PromptHandler, Writing } from '../context.ts'
import { datesBetween } from '../kernel/dates.ts'
import { AbsenceId } from '../kernel/ids.ts'
import { overlaps, type Interval } from '../kernel/intervals.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { absencesContract } from './contract.ts'
import { requireOwnOrAll } from './permission.ts'
import { requireAbsence, shown } from './reading.ts'
import { datesOf, intervalsOf, lastEnd } from './spans.ts'
import { saveAbsence, type KeptAbsence } from './store.ts'

/** Takes an absence back, as a rule with all that came with it; asking again changes nothing. */
export const undo: PromptHandler<typeof absencesContract.undo> = (
  context,
  { id, version, visitsStay },
) => {
  const { db, about } = context
  about({ subjectId: id })
  const absence = requireAbsence(db, id)
  requireOwnOrAll(context, absence.providerIds)
  if (absence.undoneAt === null) {
    if (absence.version !== version) throw new Refusal('stale')
    if (absence.editId === null || visitsStay) takeBack(context, absence)
    else undoEdit(context, { id: absence.editId })
    about({ subjectId: id })
  }
  return shown(db, requireAbsence(db, id))
}

/** The time off, where it still holds, goes with the edit of the book, wherever that is taken back. */
export const followUndoneEdit: Listener = (context, event) => {
  if (event.name !== 'edit.undone' || event.kind !== 'absence.recorded') return
  const absence = requireAbsence(context.db, AbsenceId.parse(event.subjectId))
  requireOwnOrAll(context, absence.providerIds)
  if (absence.undoneAt === null) takeBack(context, absence)
}

function takeBack(context: Writing, absence: KeptAbsence): void {
  const { db, now } = context
  for (const off of timeOffOfAbsence(db, absence.id)) saveTimeOff(db, off, off.version, now, now)
  const row = {
    id: absence.id,
    provider_ids: JSON.stringify(absence.providerIds),
    spans: JSON.stringify(absence.spans),
    ends_local: lastEnd(absence.spans),
    reason: absence.reason,
    recorded_by: absence.recordedBy,
    edit_id: absence.editId,
    undone_at: now,
  }
  saveAbsence(db, row, absence.version, now)
  tellOpened(context, absence)
}

/** Tells of the working time that can be booked again: what of it still lies ahead. */
function tellOpened({ db, now, emit }: Writing, { providerIds, spans }: KeptAbsence): void {
  const { from, to } = datesOf(spans)
  const calendar = loadCalendar(db, providerIds, from, to)
  for (const { id: locationId, zone } of listActiveLocations(db)) {
    const away = intervalsOf(spans, zone)
    for (const providerId of providerIds)
      for (const date of datesBetween(from, to))
        for (const [startsAt, endsAt] of within(
          dayOf(calendar, { providerId, locationId, zone }, date).working,
          away,
        ))
          if (endsAt > now)
            emit({ name: 'time.opened', why: 'time_off', providerId, locationId, startsAt, endsAt })
  }
}

/** The parts of some intervals that lie within others. */
const within = (intervals: readonly Interval[], bounds: readonly Interval[]): Interval[] =>
  intervals.flatMap((each) =>
    bounds
      .filter((bound) => overlaps(each, bound))
      .map((bound): Interval => [Math.max(each[0], bound[0]), Math.min(each[1], bound[1])]),
  )
