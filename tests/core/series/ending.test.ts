import { describe, expect, test } from 'vitest'
import { testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import type { SeriesRecord } from '../../../core/series/contract.ts'
import { bookWeekly, localsOf, newEdit } from './asking.ts'

const editOf = ({ id, version }: SeriesRecord) => ({ id, version, editId: newEdit() })
const because = { reason: 'patient' as const, comment: 'Moved away' }
const outcomes = ({ occurrences }: SeriesRecord) => occurrences.map(({ outcome }) => outcome)

describe('cancelling', () => {
  test('one date', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const at = '2026-03-17T09:00'
    const edit = { ...editOf(series), ...because, scope: 'this' as const, at }
    const { series: after } = await t.as('front_desk').series.cancel(edit)
    expect(after.occurrences[2]).toMatchObject({ outcome: 'cancelled', single: true })
    expect(after).toMatchObject({ upcoming: 9, status: 'active' })
    const id = after.occurrences[2]?.appointmentId ?? t.maria
    const record = await t.as('front_desk').appointments.get({ id })
    expect(record).toMatchObject({ status: 'cancelled', cancelReason: 'patient' })
    expect(record.history.at(-1)?.comment).toBe('Moved away')
  })

  test('this and the following', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const at = '2026-03-17T09:00'
    const edit = { ...editOf(series), ...because, scope: 'following' as const, at }
    const { series: after } = await t.as('front_desk').series.cancel(edit)
    expect(outcomes(after)).toEqual(['booked', 'booked', ...Array<string>(8).fill('cancelled')])
    expect(after).toMatchObject({ last: '2026-03-10T09:00', status: 'active', upcoming: 2 })
    expect(after.rule.end).toEqual({ kind: 'until', date: '2026-03-16' })
  })

  test('all that are still to come, with one that was added', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const adding = { ...editOf(series), start: '2026-03-19T10:00' }
    const { series: more } = await desk.series.addOccurrence(adding)
    const edit = { ...editOf(more), ...because, scope: 'all' as const, at: '2026-03-17T09:00' }
    const plan = await desk.series.previewChange({ id: series.id, edit: { do: 'cancel', ...edit } })
    expect(plan.dates.map(({ act }) => act)).toEqual(Array(11).fill('cancel'))
    const { series: after } = await desk.series.cancel(edit)
    expect(after).toMatchObject({ status: 'cancelled', upcoming: 0 })
    expect(await desk.series.ofPatient({ patientId: t.maria })).toEqual([])
    expect(await desk.series.ofPatient({ patientId: t.maria, withEnded: true })).toHaveLength(1)
  })
})

describe('one date more or less', () => {
  test('a date that was left out can be added again', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const at = '2026-03-17T09:00'
    const { series: out } = await desk.series.skip({ ...editOf(series), at })
    expect(out.occurrences[2]).toMatchObject({ outcome: 'skipped', single: true, startsAt: null })
    const { series: back } = await desk.series.addOccurrence({ ...editOf(out), start: at })
    expect(back.occurrences[2]).toMatchObject({ outcome: 'booked', single: false })
    expect(back.upcoming).toBe(10)
  })

  test('an added date needs a free time, or a decision', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    await desk.appointments.book(asked(t, '2026-03-19T10:00', { patientId: t.john }))
    const adding = { ...editOf(series), start: '2026-03-19T10:00' }
    expect((await refusalOf(desk.series.addOccurrence(adding))).code).toBe('series_conflicts')
    const { series: after } = await desk.series.addOccurrence({
      ...adding,
      decisions: [{ start: adding.start, do: 'move', to: '2026-03-19T10:30' }],
    })
    expect(localsOf(after)).toContain('2026-03-19T10:30')
    expect(after.occurrences.find(({ start }) => start === adding.start)?.outcome).toBe('added')
  })

  test('only a date of the series can be left out', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const skip = { ...editOf(series), at: '2026-03-18T09:00' }
    expect(await refusalOf(t.as('front_desk').series.skip(skip))).toMatchObject(
      problem('at', 'not_of_series'),
    )
  })

  test('a visit that is cancelled or moved on the board stays accounted for', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const [first, second, third] = series.occurrences.map(({ appointmentId }) => appointmentId)
    const place = { providerId: t.provider, locationId: t.location, minutes: 30 }
    await desk.appointments.cancel({ id: first ?? t.maria, version: 1, reason: 'illness' })
    const to = { start: '2026-03-11T10:00', ...place }
    await desk.appointments.move({ id: second ?? t.maria, version: 1, ...to })
    await desk.appointments.book({
      ...asked(t, '2026-03-18T10:00'),
      ...(third && { insteadOf: third }),
    })
    const after = await desk.series.get({ id: series.id })
    expect(after.occurrences.slice(0, 3)).toMatchObject([
      { outcome: 'cancelled', single: true },
      { outcome: 'moved', single: true },
      { outcome: 'moved', single: true, startsAt: null },
    ])
    await desk.appointments.setStatus({ id: first ?? t.maria, version: 2, status: 'scheduled' })
    const back = await desk.series.get({ id: series.id })
    expect(back.occurrences[0]).toMatchObject({ outcome: 'booked', single: false })
  })
})

describe('a later or earlier end', () => {
  test('going on for longer books what comes after', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const edit = { ...editOf(series), end: { kind: 'until' as const, date: '2026-06-02' } }
    const { series: after } = await t.as('front_desk').series.extend(edit)
    expect(after.occurrences).toHaveLength(14)
    expect(after.last).toBe('2026-06-02T09:00')
    const again = { ...editOf(after), end: { kind: 'until' as const, date: '2026-05-01' } }
    expect(await refusalOf(t.as('front_desk').series.extend(again))).toMatchObject(
      problem('end', 'end_before_start'),
    )
  })

  test('ending cancels what comes later; going on again books it anew', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const { series: ended } = await desk.series.end({ ...editOf(series), lastDate: '2026-03-31' })
    expect(ended).toMatchObject({ last: '2026-03-31T09:00', upcoming: 5 })
    const longer = { ...editOf(ended), end: { kind: 'endless' as const } }
    const { series: after } = await desk.series.extend(longer)
    expect(after.last).toBeNull()
    expect(localsOf(after).slice(4, 6)).toEqual(['2026-03-31T09:00', '2026-04-07T09:00'])
    expect(after.occurrences.filter(({ outcome }) => outcome !== 'booked')).toEqual([])
  })

  test('a date that was cancelled by itself stays so when the series goes on again', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const at = '2026-04-14T09:00'
    const one = { ...editOf(series), ...because, scope: 'this' as const, at }
    const { series: less } = await desk.series.cancel(one)
    const { series: ended } = await desk.series.end({ ...editOf(less), lastDate: '2026-03-31' })
    const longer = { ...editOf(ended), end: { kind: 'count' as const, count: 10 } }
    const { series: after } = await desk.series.extend(longer)
    expect(localsOf(after)).toHaveLength(9)
    expect(after.occurrences.find(({ start }) => start === at)?.outcome).toBe('cancelled')
  })
})
