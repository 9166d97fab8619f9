import fc from 'fast-check'
import { addDays } from '../../../core/kernel/dates.ts'
import {
  newId,
  type AbsenceId,
  type AppointmentId,
  type EditId,
  type LinkedVisitId,
  type SeriesId,
} from '../../../core/kernel/ids.ts'
import type { PracticeClient } from '../../../core/practice.ts'
import { acceptAll } from '../absences/sick-day.ts'
import { changeOf } from '../series/asking.ts'
import { deed } from './deed.ts'
import { FIRST, patientOf, pick, place, spotOf, which, wholeBook } from './world.ts'

const scope = fc.constantFrom('this' as const, 'following' as const, 'all' as const)
const because = { reason: 'other' as const }
const anyone = ['front_desk', 'manager', 'provider'] as const

/** A series of the history, and one of its dates. */
async function oneSeries(as: PracticeClient, at: number) {
  const line = pick(await as.series.list({ withEnded: true }), at)
  const series = line && (await as.series.get({ id: line.id }))
  const date = series && pick(series.occurrences, at)
  return series && date ? { series, date: date.start } : undefined
}

const bookSeries = deed(
  'series.booked',
  anyone,
  fc.record({ place, count: fc.integer({ min: 2, max: 5 }) }),
  async (world, as, wanted) => {
    const { t } = world
    const proposed = {
      patientId: patientOf(world, wanted.place),
      ...spotOf(world, wanted.place),
      ...{ typeId: t.followUp, minutes: 30 },
      rule: {
        frequency: 'weekly' as const,
        end: { kind: 'count' as const, count: wanted.count },
      },
    }
    const { dates } = await as.series.preview(proposed)
    const decisions = dates
      .filter(({ problem }) => problem !== null)
      .map(({ start }) => ({ start, do: 'skip' as const }))
    const ids = { id: newId<SeriesId>(t.clock.now), editId: newId<EditId>(t.clock.now) }
    await as.series.book({ ...proposed, ...ids, decisions })
    return true
  },
)

const changeSeries = deed(
  'series.changed',
  anyone,
  fc.record({ which, scope, place }),
  async (world, as, wanted) => {
    const found = await oneSeries(as, wanted.which)
    if (!found) return false
    const time = spotOf(world, wanted.place).start.slice(10)
    const start = `${found.date.slice(0, 10)}${time}`
    await as.series.change(changeOf(found.series, wanted.scope, found.date, { start }))
    return true
  },
)

const cancelSeries = deed(
  'series.cancelled',
  anyone,
  fc.record({ which, scope }),
  async ({ t }, as, wanted) => {
    const found = await oneSeries(as, wanted.which)
    if (!found) return false
    const { id, version } = found.series
    const edit = { id, version, editId: newId<EditId>(t.clock.now) }
    await as.series.cancel({ ...edit, ...because, scope: wanted.scope, at: found.date })
    return true
  },
)

const bookVisit = deed('visit.booked', anyone, place, async (world, as, wanted) => {
  const { t } = world
  const spot = spotOf(world, wanted)
  const later = spotOf(world, { ...wanted, other: !wanted.other, slot: wanted.slot + 2 })
  const part = { typeId: t.followUp, minutes: 30 }
  await as.visits.book({
    id: newId<LinkedVisitId>(t.clock.now),
    patientId: patientOf(world, wanted),
    parts: [
      { id: newId<AppointmentId>(t.clock.now), ...part, ...spot },
      { id: newId<AppointmentId>(t.clock.now), ...part, ...later },
    ],
  })
  return true
})

const cancelVisit = deed('visit.cancelled', anyone, which, async (world, as, at) => {
  const linked = (await wholeBook(world)).flatMap(({ visitId }) => visitId ?? [])
  const id = pick(linked, at)
  if (id === undefined) return false
  const { parts } = await as.visits.get({ id })
  const standing = parts.filter(({ status }) => status === 'scheduled')
  const read = standing.map(({ id: partId, version }) => ({ id: partId, version }))
  const editId = newId<EditId>(world.t.clock.now)
  await as.visits.cancel({ id, editId, parts: read, ...because })
  return true
})

const recordAbsence = deed(
  'absence.recorded',
  ['manager', 'provider', 'owner'],
  fc.record({ other: fc.boolean(), day: fc.nat(4), isWhole: fc.boolean(), moves: fc.boolean() }),
  async ({ t }, as, wanted) => {
    const day = addDays(FIRST, wanted.day)
    const to = wanted.isWhole ? `${addDays(day, 1)}T00:00` : `${day}T12:00`
    const providerIds = [wanted.other ? t.otherProvider : t.provider]
    const away = { providerIds, spans: [{ from: `${day}T00:00`, to }] }
    const decisions = wanted.moves ? acceptAll(await as.absences.preview(away)) : []
    await as.absences.record({ id: newId<AbsenceId>(t.clock.now), ...away, decisions })
    return true
  },
)

const undoAbsence = deed('absence.undone', ['manager', 'owner'], which, async (_, as, at) => {
  const open = (await as.absences.list({ from: FIRST })).filter((each) => each.undoneAt === null)
  const absence = pick(open, at)
  if (!absence) return false
  await as.absences.undo({ id: absence.id, version: absence.version })
  return true
})

const undoEdit = deed('edit.undone', ['manager', 'front_desk'], which, async (_, as, at) => {
  const edit = pick(await as.appointments.edits({}), at)
  if (!edit) return false
  await as.appointments.undoEdit({ id: edit.id })
  return true
})

/** What is done with several appointments at once. */
export const planDeeds = [
  ...[bookSeries, changeSeries, cancelSeries, bookVisit, cancelVisit],
  ...[recordAbsence, undoAbsence, undoEdit],
]
