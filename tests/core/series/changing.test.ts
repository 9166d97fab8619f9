import { describe, expect, test } from 'vitest'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { newId, type PaymentId } from '../../../core/kernel/ids.ts'
import type { SeriesRecord } from '../../../core/series/contract.ts'
import { bookWeekly, changeOf, localsOf, newEdit } from './asking.ts'

/** The appointment of a date of a series, with the version it has now. */
async function visitAt(t: TestPractice, series: SeriesRecord, start: string) {
  const id = series.occurrences.find((date) => date.start === start)?.appointmentId
  return t.as('front_desk').appointments.get({ id: id ?? t.maria })
}

const moveTo = async (t: TestPractice, series: SeriesRecord, from: string, start: string) => {
  const { id, version } = await visitAt(t, series, from)
  const place = { providerId: t.provider, locationId: t.location, minutes: 30 }
  await t.as('front_desk').appointments.move({ id, version, start, ...place })
  return t.as('front_desk').series.get({ id: series.id })
}

describe('changing a series', () => {
  test('one date goes elsewhere and the others stay', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const change = changeOf(series, 'this', '2026-03-17T09:00', { start: '2026-03-18T14:00' })
    const { series: after } = await t.as('front_desk').series.change(change)
    expect(localsOf(after).slice(0, 4)).toEqual([
      '2026-03-03T09:00',
      '2026-03-10T09:00',
      '2026-03-18T14:00',
      '2026-03-24T09:00',
    ])
    expect(after.occurrences[2]).toMatchObject({ outcome: 'moved', single: true })
  })

  test('this and the following take another time; those before keep theirs', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const change = changeOf(series, 'following', '2026-03-17T09:00', { start: '2026-03-17T15:00' })
    const { series: after } = await t.as('front_desk').series.change(change)
    const hours = localsOf(after).map((start) => start.slice(11))
    expect(hours).toEqual(['09:00', '09:00', ...Array<string>(8).fill('15:00')])
    expect(after.last).toBe('2026-05-05T15:00')
    expect(after.occurrences).toHaveLength(10)
  })

  test('a visit that was moved by itself survives a later change of all, unless told otherwise', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const moved = await moveTo(t, series, '2026-03-17T09:00', '2026-03-19T11:00')
    expect(moved.occurrences[2]).toMatchObject({ outcome: 'moved', single: true })
    const change = changeOf(moved, 'all', '2026-03-03T09:00', { start: '2026-03-03T10:00' })
    const plan = await desk.series.previewChange({
      id: series.id,
      edit: { do: 'change', ...change },
    })
    expect(plan.dates.map(({ act }) => act)).toEqual([
      ...['move', 'move', 'single'],
      ...Array<string>(7).fill('move'),
    ])
    const { series: kept, editId } = await desk.series.change(change)
    expect(localsOf(kept)[2]).toBe('2026-03-19T11:00')
    expect(localsOf(kept)[3]).toBe('2026-03-24T10:00')
    await desk.appointments.undoEdit({ id: editId })
    const back = await desk.series.get({ id: series.id })
    const all = changeOf(back, 'all', '2026-03-03T09:00', { start: '2026-03-03T10:00' })
    const told = await desk.series.change({ ...all, includeSingles: true })
    expect(localsOf(told.series)[2]).toBe('2026-03-17T10:00')
  })

  test('a date that was left out stays out when all change', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const skip = { id: series.id, version: series.version, editId: newEdit() }
    const { series: skipped } = await desk.series.skip({ ...skip, at: '2026-03-17T09:00' })
    expect(skipped.upcoming).toBe(9)
    const change = changeOf(skipped, 'all', '2026-03-03T09:00', { start: '2026-03-03T10:00' })
    const { series: after } = await desk.series.change(change)
    expect(after.upcoming).toBe(9)
    expect(after.occurrences[2]).toMatchObject({ start: '2026-03-17T10:00', outcome: 'skipped' })
  })

  test('from every week to every second week, every second visit stays and the others go', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const ids = series.occurrences.map(({ appointmentId }) => appointmentId)
    const change = changeOf(series, 'all', '2026-03-03T09:00', {
      start: '2026-03-03T09:00',
      rule: { ...series.rule, interval: 2, end: { kind: 'until', date: '2026-05-05' } },
    })
    const { series: after } = await desk.series.change(change)
    const standing = after.occurrences.filter(({ status }) => status !== null)
    expect(standing.map(({ appointmentId }) => appointmentId)).toEqual(
      ids.filter((_, at) => at % 2 === 0),
    )
    expect(after.occurrences).toHaveLength(10)
    expect(after.occurrences.filter(({ outcome }) => outcome === 'cancelled')).toHaveLength(5)
  })

  test('every day can go one day later although the days in between are its own', async () => {
    const t = testPractice()
    const rule = { frequency: 'daily', end: { kind: 'count', count: 4 } } as const
    const { series } = await bookWeekly(t, { rule, start: '2026-03-09T09:00' })
    const change = changeOf(series, 'all', '2026-03-09T09:00', {
      start: '2026-03-10T09:00',
      rule: series.rule,
    })
    const { series: after } = await t.as('front_desk').series.change(change)
    expect(localsOf(after)).toEqual([
      '2026-03-10T09:00',
      '2026-03-11T09:00',
      '2026-03-12T09:00',
      '2026-03-13T09:00',
    ])
  })

  test('begun, completed and paid visits are kept and listed', async () => {
    const t = testPractice(Date.parse('2026-03-10T09:40-04:00'))
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const first = await visitAt(t, series, '2026-03-03T09:00')
    const flow = async (status: 'arrived' | 'completed', version: number) =>
      desk.appointments.setStatus({ id: first.id, version, status })
    const { version } = await flow('arrived', first.version)
    await flow('completed', version)
    const paid = await visitAt(t, series, '2026-03-24T09:00')
    await desk.billing.pay({
      id: newId<PaymentId>(t.clock.now),
      appointmentId: paid.id,
      amountCents: 2500,
      method: 'cash',
    })
    const now = await desk.series.get({ id: series.id })
    const change = changeOf(now, 'all', '2026-03-17T09:00', { start: '2026-03-17T10:00' })
    const { series: after, kept } = await desk.series.change(change)
    const second = series.occurrences[1]?.appointmentId
    expect(kept).toEqual([first.id, second, paid.id])
    expect(localsOf(after).slice(0, 4)).toEqual([
      '2026-03-03T09:00',
      '2026-03-10T09:00',
      '2026-03-17T10:00',
      '2026-03-24T09:00',
    ])
    const alone = changeOf(after, 'this', '2026-03-24T10:00', { start: '2026-03-25T10:00' })
    expect(await refusalOf(desk.series.change(alone))).toMatchObject({
      code: 'untouchable',
      details: { appointmentIds: [paid.id] },
    })
  })

  test('texts that were written for one visit stay with it', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const { id, version } = await visitAt(t, series, '2026-03-10T09:00')
    const same = { typeId: t.followUp, modality: 'in_person' as const }
    await desk.appointments.change({ id, version, ...same, reason: 'Bring the X-ray' })
    const change = changeOf(series, 'all', '2026-03-03T09:00', { reason: 'Physical therapy' })
    const { series: after } = await desk.series.change(change)
    expect((await visitAt(t, after, '2026-03-10T09:00')).reason).toBe('Bring the X-ray')
    expect((await visitAt(t, after, '2026-03-24T09:00')).reason).toBe('Physical therapy')
  })

  test('conflicts of a change are told and decided in the same way', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    await desk.appointments.book(asked(t, '2026-03-24T10:00', { patientId: t.john }))
    const change = changeOf(series, 'all', '2026-03-03T09:00', { start: '2026-03-03T10:00' })
    expect(await refusalOf(desk.series.change(change))).toMatchObject({
      code: 'series_conflicts',
      details: { undecided: [{ start: '2026-03-24T10:00' }] },
    })
    expect(localsOf(await desk.series.get({ id: series.id }))[0]).toBe('2026-03-03T09:00')
    const { series: after } = await desk.series.change({
      ...change,
      decisions: [{ start: '2026-03-24T10:00', do: 'keep' }],
    })
    expect(localsOf(after)[3]).toBe('2026-03-24T09:00')
    expect(localsOf(after)[4]).toBe('2026-03-31T10:00')
  })

  test('another provider and length reach every visit to come', async () => {
    const t = testPractice()
    const desk = t.as('front_desk')
    const { series } = await bookWeekly(t)
    const wanted = { providerId: t.otherProvider, minutes: 45 }
    const change = changeOf(series, 'all', '2026-03-03T09:00', wanted)
    const { series: after } = await desk.series.change(change)
    const visit = await visitAt(t, after, '2026-04-07T09:00')
    expect(visit.providerId).toBe(t.otherProvider)
    expect(visit.endsAt - visit.startsAt).toBe(45 * 60_000)
    expect(after.occurrences.every(({ outcome }) => outcome === 'booked')).toBe(true)
  })

  test('is refused for an old version, an unknown date, and by whom may not book', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const change = changeOf(series, 'this', '2026-03-17T09:00', { start: '2026-03-18T14:00' })
    const desk = t.as('front_desk')
    expect((await refusalOf(desk.series.change({ ...change, version: 0 }))).code).toBe('stale')
    expect(
      await refusalOf(desk.series.change({ ...change, at: '2026-03-18T09:00' })),
    ).toMatchObject(problem('at', 'not_of_series'))
    expect((await refusalOf(t.as('read_only').series.change(change))).code).toBe('not_permitted')
  })
})
