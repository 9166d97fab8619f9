import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId } from '../../../core/kernel/ids.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { entry, freeTen, HALF_PAST_TEN, TEN, wait } from './asking.ts'

const week = { from: '2026-03-02', to: '2026-03-06' }
/** Lets the time pass at a desk where somebody works, so that its session stays. */
async function until(t: TestPractice, instant: number): Promise<void> {
  for (; t.clock.now < instant; t.clock.now = Math.min(instant, t.clock.now + 10 * MINUTE))
    await open(t)
}

const open = (t: TestPractice) => t.as('front_desk').waiting.openings(week)

test('a cancelled visit leaves a time to fill, until it is filled', async () => {
  const t = testPractice()
  expect(await open(t)).toEqual([])
  await freeTen(t)
  expect(await open(t)).toMatchObject([
    {
      why: 'cancelled',
      providerId: t.provider,
      startsAt: TEN,
      endsAt: HALF_PAST_TEN,
      freeUntil: TEN + 2 * HOUR,
      openOffers: 0,
    },
  ])
  await t.as('front_desk').appointments.book(asked(t, '2026-03-02T10:00', { patientId: t.john }))
  expect(await open(t)).toEqual([])
})

test('a visit that comes back takes its time back', async () => {
  const t = testPractice()
  const id = await freeTen(t)
  const desk = t.as('front_desk').appointments
  const { version } = await desk.get({ id })
  await desk.setStatus({ id, version, status: 'scheduled' })
  expect(await open(t)).toEqual([])
})

test('a moved visit leaves what it does not take itself', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const booked = await desk.book(asked(t, '2026-03-02T10:00'))
  const place = { providerId: t.provider, locationId: t.location, minutes: 30 }
  const moved = await desk.move({ ...booked, ...place, start: '2026-03-02T10:15' })
  expect(await open(t)).toMatchObject([
    { why: 'moved', startsAt: TEN, endsAt: TEN + 15 * MINUTE, freeUntil: TEN + 15 * MINUTE },
  ])
  await desk.move({ ...moved, ...place, start: '2026-03-03T10:15' })
  expect((await open(t)).map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
    [TEN, TEN + 15 * MINUTE],
    [TEN + 15 * MINUTE, TEN + 45 * MINUTE],
  ])
})

test('time that is past, off hours or left empty on purpose is not listed', async () => {
  const t = testPractice()
  await freeTen(t)
  const [opening] = await open(t)
  const { freedTimeId, version } = opening ?? {}
  if (!freedTimeId || !version) throw new Error('nothing came free')
  await until(t, TEN + 5 * MINUTE)
  expect(await open(t)).toMatchObject([{ startsAt: TEN + 5 * MINUTE }])
  await until(t, TEN + 15 * MINUTE)
  expect(await open(t)).toMatchObject([{ startsAt: TEN + 15 * MINUTE }])
  const desk = t.as('front_desk').waiting
  const stale = desk.dismissOpening({ freedTimeId, version: 7 })
  expect(await refusalOf(stale)).toMatchObject({ code: 'stale' })
  await desk.dismissOpening({ freedTimeId, version })
  expect(await desk.dismissOpening({ freedTimeId, version })).toEqual({ version: version + 1 })
  expect(await open(t)).toEqual([])
})

test('what is left of a time that has begun is listed as long as it is worth a call', async () => {
  const t = testPractice()
  await freeTen(t)
  await until(t, TEN + 25 * MINUTE)
  expect(await open(t)).toEqual([])
})

test('a range that cannot be listed is refused', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').waiting
  const ask = (from: string, to: string) => refusalOf(desk.openings({ from, to }))
  expect(await ask('2026-03-02', '2026-03-01')).toMatchObject(problem('to', 'end_before_start'))
  expect(await ask('2026-03-02', '2026-04-02')).toMatchObject(problem('to', 'out_of_range'))
})

test('whoever fits best is the first to be called', async () => {
  const t = testPractice()
  await freeTen(t)
  const { waiting, appointments } = t.as('front_desk')
  const place = { providerId: t.provider, locationId: t.location, startsAt: TEN }
  const routine = await wait(t)
  const urgent = await wait(t, { urgency: 'urgent' })
  await wait(t, { providerIds: [t.otherProvider] })
  await wait(t, { windows: [{ weekdays: [], from: '14:00', to: '16:00' }] })
  const ahead = await appointments.book(asked(t, '2026-03-20T10:00'))
  const asap = entry(t).id
  await waiting.setAsap({ id: asap, appointmentId: ahead.id, wanted: true })
  const found = await waiting.candidates(place)
  expect(found.map(({ kind, subjectId }) => [kind, subjectId])).toEqual([
    ['waitlist', urgent],
    ['asap', asap],
    ['waitlist', routine],
  ])
  expect(found[1]).toMatchObject({ bookedFor: ahead.startsAt, minutes: 30, offer: null })
  expect(await waiting.candidates({ ...place, limit: 1 })).toHaveLength(1)
})

test('nobody is called for a time that is taken, nor somebody who is expected elsewhere', async () => {
  const t = testPractice()
  await wait(t)
  const { waiting, appointments } = t.as('front_desk')
  const place = { providerId: t.provider, locationId: t.location, startsAt: TEN }
  const elsewhere = { patientId: t.john, providerId: t.otherProvider }
  const { id, version } = await appointments.book(asked(t, '2026-03-02T10:15', elsewhere))
  expect(await waiting.candidates(place)).toEqual([])
  await appointments.cancel({ id, version, reason: 'other' })
  expect(await waiting.candidates(place)).toHaveLength(1)
  await appointments.book(asked(t, '2026-03-02T10:00', { id: newId<AppointmentId>(TEN) }))
  expect(await waiting.candidates(place)).toEqual([])
})
