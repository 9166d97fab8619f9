import { expect } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { startsBetween } from '../../../core/series/recurrence.ts'
import type { SeriesRecord } from '../../../core/series/contract.ts'
import { FIRST, wholeBook, type World } from './world.ts'

const ENDED: readonly BoardEntry['status'][] = ['cancelled', 'no_show', 'rescheduled']

/** True while an appointment takes up time. */
export const stands = ({ status }: BoardEntry): boolean => !ENDED.includes(status)

/** What holds after every deed: nobody is needed twice, and every date of a series is told of. */
export async function expectBookHolds(world: World): Promise<void> {
  const book = await wholeBook(world)
  expect(clashes(book.filter(stands))).toEqual([])
  await expectSeriesAccounted(world, book)
  await expectAbsencesHold(world)
  await expectPinboardHolds(world, book)
}

/** What is parked is off the board, and nothing of it is lost: it knows the status to come back to. */
async function expectPinboardHolds({ t }: World, book: readonly BoardEntry[]): Promise<void> {
  const parked = await t.as('owner').appointments.pinboard({})
  for (const { id, wasStatus } of parked) {
    expect(['scheduled', 'confirmed']).toContain(wasStatus)
    expect(book.find((entry) => entry.id === id)).toMatchObject({ status: 'rescheduled' })
  }
}

/** Pairs that need a provider, a patient or a resource at once, neither with a reason. */
export function clashes(entries: readonly BoardEntry[]): BoardEntry[][] {
  const plain = entries.filter((entry) => !entry.overridden)
  return plain.flatMap((a, at) =>
    plain
      .slice(at + 1)
      .filter((b) => a.startsAt < b.endsAt && b.startsAt < a.endsAt && shares(a, b))
      .map((b) => [a, b]),
  )
}

const shares = (a: BoardEntry, b: BoardEntry): boolean =>
  a.providerId === b.providerId ||
  a.patientId === b.patientId ||
  a.resourceIds.some((id) => b.resourceIds.includes(id))

async function expectSeriesAccounted({ t }: World, book: readonly BoardEntry[]): Promise<void> {
  const { series } = t.as('owner')
  for (const { id } of await series.list({ withEnded: true })) {
    const record = await series.get({ id })
    expectDates(record)
    const told = record.occurrences.flatMap(({ appointmentId, startsAt }) =>
      startsAt === null ? [] : [[appointmentId, startsAt]],
    )
    const standing = book.filter((entry) => entry.seriesId === id && stands(entry))
    expect(told.sort()).toEqual(
      expect.arrayContaining(standing.map((entry) => [entry.id, entry.startsAt])),
    )
    expect(new Set(told.map(([appointmentId]) => appointmentId)).size).toBe(told.length)
  }
}

/** Every date that the rule gives is among the dates of the series, each once. */
function expectDates(series: SeriesRecord): void {
  const starts = series.occurrences.map(({ start }) => start)
  expect(new Set(starts).size).toBe(starts.length)
  if (series.status === 'cancelled') return
  const given = startsBetween(series, series.start.slice(0, 10), series.madeTo)
  expect(starts).toEqual(expect.arrayContaining(given))
}

/** Time off stands for exactly the absences that were not taken back. */
async function expectAbsencesHold({ t }: World): Promise<void> {
  const { absences, availability } = t.as('owner')
  const open = (await absences.list({ from: FIRST })).filter((each) => each.undoneAt === null)
  const off = await Promise.all(
    [t.provider, t.otherProvider].map((providerId) =>
      availability.timeOff({ providerId, from: FIRST }),
    ),
  )
  const of = (ids: readonly (string | null)[]) => [...ids].sort()
  expect(of(off.flat().map(({ absenceId }) => absenceId))).toEqual(of(open.map(({ id }) => id)))
}
