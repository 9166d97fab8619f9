import { describe, expect, test } from 'vitest'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, refusalOf } from '../appointments/asking.ts'
import type { SeriesRecord } from '../../../core/series/contract.ts'
import { bookWeekly, changeOf, localsOf, newEdit } from './asking.ts'

const desk = (t: TestPractice) => t.as('front_desk')
const editOf = ({ id, version }: SeriesRecord) => ({ id, version, editId: newEdit() })

/** What a person sees of a series; undoing brings back all of it but the counters of versions. */
const seen = ({ version: _, ...series }: SeriesRecord) => series

describe('undoing an edit of a series', () => {
  test('takes a whole change back, the rule with it', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const change = changeOf(series, 'all', '2026-03-03T09:00', {
      start: '2026-03-05T10:00',
      rule: { ...series.rule, weekdays: [4, 5], interval: 2, end: { kind: 'count', count: 6 } },
      providerId: t.otherProvider,
      reason: 'Other',
    })
    const { editId, series: changed } = await desk(t).series.change(change)
    expect(localsOf(changed)).toHaveLength(6)
    const edit = await desk(t).appointments.undoEdit({ id: editId })
    expect(edit).toMatchObject({ kind: 'series.changed', undoneAt: t.clock.now })
    expect(seen(await desk(t).series.get({ id: series.id }))).toEqual(seen(series))
  })

  test('takes a booking back: every visit is cancelled, nothing is lost', async () => {
    const t = testPractice()
    const { series, asked: first } = await bookWeekly(t)
    await desk(t).appointments.undoEdit({ id: first.editId })
    const after = await desk(t).series.get({ id: series.id })
    expect(after).toMatchObject({ status: 'cancelled', upcoming: 0 })
    expect(after.occurrences).toHaveLength(10)
    expect(await desk(t).series.ofPatient({ patientId: t.maria })).toEqual([])
    const visits = await desk(t).appointments.ofPatient({ patientId: t.maria })
    expect(visits.map(({ status }) => status)).toEqual(Array(10).fill('cancelled'))
    const record = await desk(t).appointments.get({ id: visits[0]?.id ?? t.maria })
    expect(record.history.at(-1)).toMatchObject({ toStatus: 'cancelled', comment: 'Undone' })
  })

  test('brings cancelled, skipped, added and extended dates back', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const edits = [
      () => desk(t).series.cancel({ ...editOf(series), ...cancelling, scope: 'all' }),
      () => desk(t).series.cancel({ ...editOf(series), ...cancelling, scope: 'following' }),
      () => desk(t).series.skip({ ...editOf(series), at: cancelling.at }),
      () => desk(t).series.addOccurrence({ ...editOf(series), start: '2026-03-19T10:00' }),
      () => desk(t).series.end({ ...editOf(series), lastDate: '2026-03-17' }),
      () => desk(t).series.extend({ ...editOf(series), end: { kind: 'count', count: 12 } }),
    ]
    for (const edit of edits) {
      const { version } = await desk(t).series.get({ id: series.id })
      series.version = version
      const { editId, series: edited } = await edit()
      expect(seen(edited)).not.toEqual(seen(series))
      await desk(t).appointments.undoEdit({ id: editId })
      const back = await desk(t).series.get({ id: series.id })
      expect(localsOf(back)).toEqual(localsOf(series))
      expect(back.rule).toEqual(series.rule)
      expect(back).toMatchObject({ status: 'active', upcoming: 10, last: series.last })
    }
  })

  test('brings visits back that took the places of one another', async () => {
    const t = testPractice()
    const rule = { frequency: 'daily', end: { kind: 'count', count: 4 } } as const
    const { series } = await bookWeekly(t, { rule, start: '2026-03-09T09:00' })
    const change = changeOf(series, 'all', '2026-03-09T09:00', {
      start: '2026-03-10T09:00',
      rule: series.rule,
    })
    const { editId, series: changed } = await desk(t).series.change(change)
    expect(localsOf(changed)[0]).toBe('2026-03-10T09:00')
    await desk(t).appointments.undoEdit({ id: editId })
    expect(seen(await desk(t).series.get({ id: series.id }))).toEqual(seen(series))
  })

  test('is refused whole once one of its visits was changed, and says which', async () => {
    const t = testPractice()
    const { series, asked: first } = await bookWeekly(t)
    const { appointmentId } = series.occurrences[3] ?? {}
    const id = appointmentId ?? t.maria
    await desk(t).appointments.setStatus({ id, version: 1, status: 'confirmed' })
    expect(await refusalOf(desk(t).appointments.undoEdit({ id: first.editId }))).toMatchObject({
      code: 'nothing_to_undo',
      details: { appointmentIds: [id] },
    })
    const visits = await desk(t).appointments.ofPatient({ patientId: t.maria })
    expect(visits.filter(({ status }) => status === 'cancelled')).toEqual([])
  })

  test('is refused whole once the series was edited again', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const added = await desk(t).series.addOccurrence({
      ...editOf(series),
      start: '2026-03-19T10:00',
    })
    const skip = { ...editOf(added.series), at: '2026-03-24T09:00' }
    await desk(t).series.skip(skip)
    const refusal = await refusalOf(desk(t).appointments.undoEdit({ id: added.editId }))
    expect(refusal.code).toBe('nothing_to_undo')
    await desk(t).appointments.undoEdit({ id: skip.editId })
    expect((await desk(t).series.get({ id: series.id })).upcoming).toBe(11)
  })

  test('is refused whole where a time was given to somebody else', async () => {
    const t = testPractice()
    const { series } = await bookWeekly(t)
    const { editId } = await desk(t).series.cancel({
      ...editOf(series),
      ...cancelling,
      scope: 'all',
    })
    await desk(t).appointments.book(asked(t, '2026-04-07T09:00', { patientId: t.john }))
    expect((await refusalOf(desk(t).appointments.undoEdit({ id: editId }))).code).toBe('conflict')
    expect((await desk(t).series.get({ id: series.id })).upcoming).toBe(0)
  })

  test('a second time it changes nothing; an unknown edit is not found', async () => {
    const t = testPractice()
    const { asked: first } = await bookWeekly(t)
    const once = await desk(t).appointments.undoEdit({ id: first.editId })
    expect(await desk(t).appointments.undoEdit({ id: first.editId })).toEqual(once)
    expect((await refusalOf(desk(t).appointments.undoEdit({ id: newEdit() }))).code).toBe(
      'not_found',
    )
    expect((await refusalOf(t.as('read_only').appointments.undoEdit({ id: newEdit() }))).code).toBe(
      'not_permitted',
    )
  })

  test('the list of edits tells what was done, by whom, to how many, and names no patient', async () => {
    const t = testPractice()
    const { asked: first } = await bookWeekly(t)
    expect(await desk(t).appointments.edits({})).toEqual([
      {
        id: first.editId,
        kind: 'series.booked',
        subjectId: first.id,
        madeAt: t.clock.now,
        madeBy: 'The front_desk',
        undoneAt: null,
        appointments: 10,
      },
    ])
  })
})

const cancelling = { at: '2026-03-17T09:00', reason: 'patient' as const }
