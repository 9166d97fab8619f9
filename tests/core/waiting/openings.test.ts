import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId, type BlockId } from '../../../core/kernel/ids.ts'
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

/** Wednesday from 9 to 10 is set aside, and released a day before. */
const setAside = async (t: TestPractice, more: object) => {
  const block = { id: newId<BlockId>(TEN), providerId: t.provider, label: 'Set aside' }
  const when = { date: '2026-03-04', from: '09:00', to: '10:00', version: null }
  await t.as('manager').availability.saveBlock({
    ...{ ...block, ...when, kind: 'hold', releaseBefore: 24 * 60 },
    ...more,
  })
}

test('time set aside is listed once it is released', async () => {
  const t = testPractice()
  await setAside(t, { releaseBefore: 48 * 60 })
  expect(await open(t)).toEqual([])
  await until(t, TEN - HOUR + MINUTE)
  const nine = Date.parse('2026-03-04T14:00:00Z')
  expect(await open(t)).toMatchObject([
    { why: 'block', freedTimeId: null, startsAt: nine, endsAt: nine + HOUR },
  ])
  const wednesday = { patientId: t.john, minutes: 60 }
  await t.as('front_desk').appointments.book(asked(t, '2026-03-04T09:00', wednesday))
  expect(await open(t)).toEqual([])
})

test('only those are called for time set aside for whom it is', async () => {
  const t = testPractice()
  await wait(t)
  const procedure = await wait(t, { patientId: t.maria, typeId: t.procedure, minutes: 45 })
  const startsAt = Date.parse('2026-03-04T14:00:00Z')
  const place = { providerId: t.provider, locationId: t.location, startsAt }
  const called = async () =>
    (await t.as('front_desk').waiting.candidates(place)).map(({ subjectId }) => subjectId)
  expect(await called()).toHaveLength(2)
  await setAside(t, { kind: 'types', typeIds: [t.procedure] })
  expect(await called()).toEqual([procedure])
})
