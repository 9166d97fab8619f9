import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../core/kernel/dates.ts'
import { newId, type AppointmentId, type SeriesId } from '../../../core/kernel/ids.ts'
import { Refusal } from '../../../core/kernel/refusals.ts'
import type { SeriesRecord } from '../../../core/series/contract.ts'
import { startsBetween } from '../../../core/series/recurrence.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { bookWeekly, changeOf, newEdit } from './asking.ts'

const scope = fc.constantFrom('this' as const, 'following' as const, 'all' as const)
const which = fc.nat(30)
const clock = fc.constantFrom('09:00', '10:30', '14:00')

/** One thing that somebody does with a series; it may be refused. */
const anyEdit = fc.oneof(
  fc.record({ do: fc.constant('change' as const), scope, which, clock, days: fc.nat(4) }),
  fc.record({ do: fc.constant('rule' as const), which, interval: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('cancel' as const), scope, which }),
  fc.record({ do: fc.constant('skip' as const), which }),
  fc.record({ do: fc.constant('add' as const), which, clock }),
  fc.record({ do: fc.constant('end' as const), which }),
  fc.record({ do: fc.constant('extend' as const), days: fc.nat(200) }),
  fc.record({ do: fc.constant('board' as const), which, clock }),
  fc.record({ do: fc.constant('undo' as const) }),
)
type AnyEdit = typeof anyEdit extends fc.Arbitrary<infer Of> ? Of : never

async function perform(t: TestPractice, series: SeriesRecord, edit: AnyEdit): Promise<void> {
  const desk = t.as('front_desk')
  const date = series.occurrences[('which' in edit ? edit.which : 0) % series.occurrences.length]
  const at = date?.start ?? series.start
  const base = { id: series.id, version: series.version, editId: newEdit() }
  const because = { reason: 'other' as const }
  const day = addDays(at.slice(0, 10), 'days' in edit ? edit.days : 1)
  switch (edit.do) {
    case 'change': {
      const start =
        edit.scope === 'this' ? `${day}T${edit.clock}` : `${at.slice(0, 10)}T${edit.clock}`
      await desk.series.change(changeOf(series, edit.scope, at, { start }))
      return
    }
    case 'rule': {
      const rule = { ...series.rule, interval: edit.interval }
      await desk.series.change(changeOf(series, 'following', at, { start: at, rule }))
      return
    }
    case 'cancel':
      await desk.series.cancel({ ...base, ...because, scope: edit.scope, at })
      return
    case 'skip':
      await desk.series.skip({ ...base, at })
      return
    case 'add':
      await desk.series.addOccurrence({ ...base, start: `${day}T${edit.clock}` })
      return
    case 'end':
      await desk.series.end({ ...base, lastDate: at.slice(0, 10) })
      return
    case 'extend':
      await desk.series.extend({ ...base, end: { kind: 'until', date: day } })
      return
    case 'board': {
      const id = date?.appointmentId ?? newId<AppointmentId>(t.clock.now)
      const { version } = await desk.appointments.get({ id })
      const place = { providerId: t.provider, locationId: t.location, minutes: 30 }
      await desk.appointments.move({ id, version, start: `${day}T${edit.clock}`, ...place })
      return
    }
    case 'undo': {
      const [last] = await desk.appointments.edits({ limit: 1 })
      if (last && last.kind !== 'series.booked') await desk.appointments.undoEdit({ id: last.id })
    }
  }
}

/** Every date that the rule gives has its outcome, and every visit stands with exactly one date. */
async function expectAccounted(t: TestPractice, id: SeriesId): Promise<SeriesRecord> {
  const series = await t.as('front_desk').series.get({ id })
  const dates = new Map(series.occurrences.map((each) => [each.start, each]))
  if (series.status !== 'cancelled')
    for (const start of startsBetween(series, series.start.slice(0, 10), series.madeTo))
      expect(dates.has(start), start).toBe(true)
  const visits = await t.as('front_desk').appointments.ofPatient({ patientId: t.maria })
  const standing = visits.filter(({ status }) => status === 'scheduled')
  const told = series.occurrences.filter(({ startsAt }) => startsAt !== null)
  expect(told.map(({ appointmentId }) => appointmentId).sort()).toEqual(
    standing.map((visit) => visit.id).sort(),
  )
  for (const { outcome, startsAt } of series.occurrences)
    expect(startsAt !== null).toBe(
      outcome === 'booked' || outcome === 'added' || outcome === 'moved',
    )
  return series
}

test('whatever is done with a series, every date of it is accounted for', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 10 }), async (edits) => {
      const t = testPractice()
      let { series } = await bookWeekly(t, { rule: { frequency: 'weekly' } })
      for (const edit of edits) {
        await perform(t, series, edit).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error
        })
        series = await expectAccounted(t, series.id)
      }
    }),
    { numRuns: 15 },
  )
}, 120_000)
