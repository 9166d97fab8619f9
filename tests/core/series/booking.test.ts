import { describe, expect, test } from 'vitest'
import { testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { bookWeekly, newEdit, weekly } from './asking.ts'

describe('booking a series', () => {
  test('books every date by the wall clock, across the clock change', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    expect(series.occurrences).toHaveLength(10)
    expect(series.occurrences.map(({ start }) => start.slice(11))).toEqual(Array(10).fill('09:00'))
    expect(series.last).toBe('2026-05-05T09:00')
    const hours = series.occurrences.map(({ startsAt }) => new Date(startsAt ?? 0).getUTCHours())
    expect(hours).toEqual([14, 13, 13, 13, 13, 13, 13, 13, 13, 13])
    expect(series).toMatchObject({ status: 'active', upcoming: 10, conflicts: 0 })
  })

  test('shows what stands against dates before anything is saved', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    await desk.appointments.book(asked(t, '2026-03-10T09:00', { patientId: t.john }))
    const { editId: _, id: __, ...proposed } = weekly(t)
    const plan = await desk.series.preview(proposed)
    expect(plan.dates).toHaveLength(10)
    const troubled = plan.dates.filter(({ problem }) => problem !== null)
    expect(troubled).toMatchObject([{ start: '2026-03-10T09:00', act: 'book' }])
    expect(troubled[0]?.problem).toMatchObject({
      code: 'conflict',
      opening: { startsAt: Date.parse('2026-03-10T09:30-04:00') },
    })
    expect(await desk.series.ofPatient({ patientId: t.maria })).toEqual([])
  })

  test('is refused whole until each conflict is decided', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    await desk.appointments.book(asked(t, '2026-03-10T09:00', { patientId: t.john }))
    const refusal = await refusalOf(desk.series.book(weekly(t)))
    expect(refusal).toMatchObject({
      code: 'series_conflicts',
      details: { undecided: [{ start: '2026-03-10T09:00', code: 'conflict' }] },
    })
    expect(await desk.appointments.ofPatient({ patientId: t.maria })).toEqual([])
    const start = '2026-03-10T09:00'
    const { series } = await bookWeekly(t, {
      decisions: [{ start, do: 'move', to: '2026-03-10T09:30' }],
    })
    expect(series.occurrences[1]).toMatchObject({ start, outcome: 'moved', single: true })
    expect(series.occurrences[1]?.startsAt).toBe(Date.parse('2026-03-10T09:30-04:00'))
  })

  test('leaves a date out where that was decided', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, {
      decisions: [{ start: '2026-03-10T09:00', do: 'skip' }],
    })
    expect(series.occurrences).toHaveLength(10)
    expect(series.occurrences[1]).toMatchObject({ outcome: 'skipped', appointmentId: null })
    expect(series.upcoming).toBe(9)
  })

  test('books over another visit only for somebody who may, with a reason', async () => {
    const t = testPractice()
    await t.as('front_desk').appointments.book(asked(t, '2026-03-10T09:00', { patientId: t.john }))
    const decisions = [{ start: '2026-03-10T09:00', do: 'override' as const, reason: 'agreed' }]
    const refusal = await refusalOf(t.as('front_desk').series.book(weekly(t, { decisions })))
    expect(refusal.code).toBe('not_permitted')
    const { series } = await t.as('manager').series.book(weekly(t, { decisions }))
    const { appointmentId } = series.occurrences[1] ?? {}
    const record = await t.as('manager').appointments.get({ id: appointmentId ?? t.maria })
    expect(record).toMatchObject({ overrideReason: 'agreed', seriesId: series.id })
  })

  test('answers the same request the same way, and another one under its id not at all', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { asked: first, series } = await bookWeekly(t)
    expect((await desk.series.book(first)).series).toEqual(series)
    expect(await desk.appointments.ofPatient({ patientId: t.maria })).toHaveLength(10)
    const other = await refusalOf(desk.series.book({ ...first, editId: newEdit() }))
    expect(other.code).toBe('stale')
  })

  test('an endless series stands for half a year', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, { rule: { frequency: 'weekly' } })
    expect(series.last).toBeNull()
    expect(series.madeTo).toBe('2026-08-30')
    expect(series.occurrences.at(-1)?.start).toBe('2026-08-25T09:00')
  })

  test('takes text of RFC 5545, and tells the rule in it', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t, {
      rule: null,
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260501T035959Z',
    })
    expect(series.rule).toMatchObject({ interval: 2, weekdays: [2, 4] })
    expect(series.rule.end).toEqual({ kind: 'until', date: '2026-04-30' })
    expect(series.rrule).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20260501T035900Z')
    expect(series.last).toBe('2026-04-30T09:00')
  })

  test('refuses what is no rule of a series', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const asking = (more: object) => refusalOf(desk.series.book({ ...weekly(t), ...more }))
    const text = (rrule: string) => asking({ rule: null, rrule })
    expect(await text('FREQ=HOURLY')).toMatchObject(problem('rrule', 'rule_not_supported'))
    expect(await text('FREQ=WEEKLY;BYSETPOS=1')).toMatchObject(
      problem('rrule', 'rule_not_supported'),
    )
    expect(await text('every week')).toMatchObject(problem('rrule', 'rule_not_supported'))
    expect(await asking({ rule: null })).toMatchObject(problem('rule', 'rule_needed'))
    expect(
      await asking({ rule: { frequency: 'weekly', end: { kind: 'until', date: '2026-03-01' } } }),
    ).toMatchObject(problem('rule', 'rule_without_dates'))
    expect(await asking({ rule: { frequency: 'daily', weekdays: [1] } })).toMatchObject(
      problem('rule.frequency', 'rule_mixed'),
    )
    expect(await asking({ patientId: t.location })).toMatchObject(problem('patientId', 'not_found'))
  })
})
