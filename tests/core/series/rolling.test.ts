import { describe, expect, test } from 'vitest'
import { DAY } from '../../../core/kernel/clock.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { bookWeekly, localsOf, newEdit } from './asking.ts'

const endless = { frequency: 'weekly' } as const
const NEXT = '2026-09-01T09:00'

/** Lets days go by, and everybody stay signed in. */
function pass(t: TestPractice, days: number): void {
  t.clock.now = MONDAY + days * DAY
  t.peek((db) =>
    db.execute(
      'update sessions set last_seen_at = ?, expires_at = ?',
      t.clock.now,
      t.clock.now + DAY,
    ),
  )
}

describe('carrying series on', () => {
  test('books what comes within the horizon, once', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, { rule: endless })
    expect(series.occurrences).toHaveLength(26)
    expect(t.practice.rollSeries()).toBeNull()
    pass(t, 7)
    expect(t.practice.rollSeries()).toEqual({ booked: 1, conflicts: 0 })
    expect(t.practice.rollSeries()).toBeNull()
    const after = await t.as('front_desk').series.get({ id: series.id })
    expect(after.occurrences).toHaveLength(27)
    expect(after.occurrences.at(-1)).toMatchObject({ start: NEXT, outcome: 'booked' })
    expect(after.madeTo).toBe('2026-09-05')
  })

  test('a day that brings no date leaves an edit to be taken back', async () => {
    const t = testPractice()
    const { asked: first, series } = await bookWeekly(t, { rule: endless })
    pass(t, 2)
    expect(t.practice.rollSeries()).toEqual({ booked: 0, conflicts: 0 })
    const desk = t.as('front_desk')
    const after = await desk.series.get({ id: series.id })
    expect(after).toMatchObject({ version: series.version, madeTo: '2026-08-31' })
    await desk.appointments.undoEdit({ id: first.editId })
    expect(await desk.series.get({ id: series.id })).toMatchObject({ status: 'cancelled' })
  })

  test('a date that cannot be booked waits on a list, and can be decided', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, { rule: endless })
    await t.as('front_desk').appointments.book(asked(t, NEXT, { patientId: t.john }))
    pass(t, 7)
    expect(t.practice.rollSeries()).toEqual({ booked: 0, conflicts: 1 })
    const desk = t.as('front_desk')
    const [open] = await desk.series.conflicts({})
    expect(open).toMatchObject({ start: NEXT, problem: 'conflict', familyName: 'Lopez' })
    const decide = { id: series.id, version: open?.version ?? 0, editId: newEdit() }
    const { series: after } = await desk.series.decide({
      ...decide,
      decision: { start: NEXT, do: 'move', to: '2026-09-01T09:30' },
    })
    expect(after.conflicts).toBe(0)
    expect(localsOf(after).at(-1)).toBe('2026-09-01T09:30')
    expect(await desk.series.conflicts({})).toEqual([])
    await desk.appointments.undoEdit({ id: decide.editId })
    expect(await desk.series.conflicts({})).toHaveLength(1)
    pass(t, 183)
    expect(await t.as('front_desk').series.conflicts({})).toEqual([])
  })

  test('only a date that waits can be decided', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const decide = { id: series.id, version: series.version, editId: newEdit() }
    const decision = { start: '2026-03-10T09:00', do: 'skip' as const }
    expect(
      await refusalOf(t.as('front_desk').series.decide({ ...decide, decision })),
    ).toMatchObject(problem('decision.start', 'not_of_series'))
  })

  test('a date that was left out before it was made stays out', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, { rule: endless })
    const skip = { id: series.id, version: series.version, editId: newEdit(), at: NEXT }
    await t.as('front_desk').series.skip(skip)
    pass(t, 14)
    expect(t.practice.rollSeries()).toEqual({ booked: 1, conflicts: 0 })
    const after = await t.as('front_desk').series.get({ id: series.id })
    expect(after.occurrences.find(({ start }) => start === NEXT)?.outcome).toBe('skipped')
  })

  test('dates that went by while the practice was closed are told as left out', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, { rule: endless })
    pass(t, 200)
    t.practice.rollSeries()
    const after = await t.as('front_desk').series.get({ id: series.id })
    const passed = after.occurrences.filter((date) => date.problem === 'passed')
    expect(passed.map(({ start }) => start)).toEqual([NEXT, '2026-09-08T09:00', '2026-09-15T09:00'])
    const standing = after.occurrences.filter(({ start }) => start > '2026-09-15T09:00')
    expect(standing.every(({ outcome }) => outcome === 'booked')).toBe(true)
  })

  test('series that end or were cancelled are not carried on', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, { rule: endless })
    await t.as('front_desk').series.cancel({
      ...{ id: series.id, version: series.version, editId: newEdit() },
      ...{ scope: 'all', at: '2026-03-03T09:00', reason: 'patient' },
    })
    await bookWeekly(t, { start: '2026-03-03T11:00' })
    pass(t, 30)
    expect(t.practice.rollSeries()).toBeNull()
  })

  test('is done on request too, by who may book', async () => {
    const t = testPractice()
    await bookWeekly(t, { rule: endless })
    pass(t, 7)
    expect((await refusalOf(t.as('read_only').series.roll({}))).code).toBe('not_permitted')
    expect(await t.as('front_desk').series.roll({})).toEqual({ booked: 1, conflicts: 0 })
  })
})
