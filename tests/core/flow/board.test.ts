import { describe, expect, test } from 'vitest'
import { usualWaitingLimits } from '../../../core/clinic/waiting-limits-contract.ts'
import { newId, type CallId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { DAY } from '../../../core/kernel/clock.ts'
import { at, bookAt, clockOf, shown, step, TODAY, wakeAt } from './day.ts'

describe('the flow of a day', () => {
  test('shows each visit with its state, since when, and when it is likely to begin', async () => {
    const t = testPractice()
    const first = await bookAt(t, '09:00', t.maria)
    const second = await bookAt(t, '09:30', t.john)
    const arrived = await step(t, first, 'arrived', '8:55')
    await step(t, arrived, 'in_progress', '9:20')
    at(t, '9:25')
    expect(await shown(t, first.id)).toMatchObject({
      ...{ state: 'with_provider', expectedStartsAt: null, providerId: t.provider },
      ...{ givenName: 'Maria', status: 'in_progress' },
    })
    const { passage } = await shown(t, first.id)
    expect([passage.arrived, passage.roomed, passage.with_provider].map(clockOf)).toEqual([
      ...['08:55', null, '09:20'],
    ])
    const next = await shown(t, second.id)
    expect([next.state, clockOf(next.expectedStartsAt)]).toEqual(['expected', '09:50'])
  })

  test('leaves out who does not come, other sites and other days', async () => {
    const t = testPractice()
    const gone = await bookAt(t, '09:00', t.maria)
    await t.as('front_desk').appointments.cancel({ id: gone.id, version: 1, reason: 'illness' })
    await bookAt(t, '10:00', t.maria)
    const tuesday = asked(t, '2026-03-03T10:00', { patientId: t.john })
    await t.as('front_desk').appointments.book(tuesday)
    const { flow } = t.as('front_desk')
    expect(await flow.board(TODAY)).toHaveLength(1)
    expect(await flow.board({ ...TODAY, locationId: t.otherLocation })).toEqual([])
    const [tomorrow] = await flow.board({ date: '2026-03-03' })
    expect(tomorrow).toMatchObject({ patientId: t.john, expectedStartsAt: null })
  })

  test('tells how far each provider is behind, by ids and times alone', async () => {
    const t = testPractice()
    const first = await bookAt(t, '09:00', t.maria)
    const second = await bookAt(t, '09:30', t.john)
    await step(t, await step(t, first, 'arrived', '8:55'), 'in_progress', '9:25')
    const forecast = await t.as('read_only').flow.forecast(TODAY)
    expect(forecast).toEqual([
      {
        ...{ providerId: t.provider, behindMinutes: 25 },
        starts: [{ appointmentId: second.id, expectedStartsAt: MONDAY + 115 * 60_000 }],
      },
    ])
    const elsewhere = { ...TODAY, locationId: t.otherLocation }
    expect(await t.as('read_only').flow.forecast(elsewhere)).toEqual([])
    wakeAt(t, t.clock.now + DAY)
    expect(await t.as('read_only').flow.forecast(TODAY)).toEqual([])
  })

  test('passes over who is late for longer than the practice waits', async () => {
    const t = testPractice()
    await bookAt(t, '09:00', t.maria)
    const second = await bookAt(t, '09:30', t.john)
    at(t, '9:12')
    expect(clockOf((await shown(t, second.id)).expectedStartsAt)).toBe('09:30')
    await setLimits(t, { lateAfter: 15 })
    expect(clockOf((await shown(t, second.id)).expectedStartsAt)).toBe('09:42')
  })
})

const setLimits = async (t: TestPractice, more: Partial<typeof usualWaitingLimits>) => {
  const { clinic } = t.as('manager')
  const { practice } = await clinic.directory({})
  const waitingLimits = { ...practice.waitingLimits, ...more }
  return clinic.savePractice({ ...practice, waitingLimits })
}

describe('the limits of waiting', () => {
  test('are usual until a practice sets its own, and come back as they were set', async () => {
    const t = testPractice()
    const limits = async () => (await t.as('manager').clinic.directory({})).practice.waitingLimits
    expect(await limits()).toEqual(usualWaitingLimits)
    await setLimits(t, { arrived: { soon: 5, long: 15 }, callAfter: 40 })
    expect(await limits()).toEqual({
      ...{ ...usualWaitingLimits, arrived: { soon: 5, long: 15 }, callAfter: 40 },
    })
  })

  test('name the field that is wrong', async () => {
    const t = testPractice()
    const upsideDown = setLimits(t, { roomed: { soon: 20, long: 10 } })
    expect(await refusalOf(upsideDown)).toMatchObject(
      problem('waitingLimits.roomed.long', 'bounds_order'),
    )
    expect(await refusalOf(setLimits(t, { lateAfter: 0 }))).toMatchObject(
      problem('waitingLimits.lateAfter', 'out_of_range'),
    )
  })
})

describe('whom to call', () => {
  /** Maria went in at 9:30 instead of 9:00; John is booked for 9:30 and Ben's patient for 9:45. */
  async function behind(t: TestPractice) {
    const first = await bookAt(t, '09:00', t.maria)
    const second = await bookAt(t, '09:30', t.john)
    await step(t, await step(t, first, 'arrived', '8:55'), 'in_progress', '9:29')
    return second
  }

  test('is who would wait for longer than the practice finds right', async () => {
    const t = testPractice()
    const second = await behind(t)
    const [line, ...others] = await t.as('front_desk').flow.callList(TODAY)
    expect(others).toEqual([])
    expect(line).toMatchObject({
      ...{ appointmentId: second.id, providerId: t.provider, startsAt: second.startsAt },
      ...{ callee: { patientId: t.john, givenName: 'John' }, lastCall: null },
    })
    expect(clockOf(line?.expectedStartsAt ?? null)).toBe('09:59')
    await setLimits(t, { callAfter: 60 })
    expect(await t.as('front_desk').flow.callList(TODAY)).toEqual([])
  })

  test('is nobody who has come already, or whose time has passed', async () => {
    const t = testPractice()
    const second = await behind(t)
    at(t, '9:31')
    expect(await t.as('front_desk').flow.callList(TODAY)).toEqual([])
    await step(t, second, 'arrived', '9:29')
    expect(await t.as('front_desk').flow.callList(TODAY)).toEqual([])
  })

  test('shows how the last call ended', async () => {
    const t = testPractice()
    const { id: subjectId } = await behind(t)
    const call = {
      ...{ id: newId<CallId>(MONDAY), subject: 'late' as const, subjectId, patientId: t.john },
      outcome: 'left_message',
    } as const
    await t.as('front_desk').waiting.logCall(call)
    const [line] = await t.as('front_desk').flow.callList(TODAY)
    expect(line?.lastCall).toMatchObject({ outcome: 'left_message' })
    const wrong = { ...call, id: newId<CallId>(MONDAY), patientId: t.maria }
    expect(await refusalOf(t.as('front_desk').waiting.logCall(wrong))).toMatchObject(
      problem('subjectId', 'not_found'),
    )
  })
})
