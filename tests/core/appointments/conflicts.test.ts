import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId, type ResourceId } from '../../../core/kernel/ids.ts'
import type { Interval } from '../../../core/kernel/intervals.ts'
import { inTheWay, type Standing } from '../../../core/appointments/placing/conflicts.ts'
import { testPractice } from '../../support/practice.ts'
import { asked, refusalOf } from './asking.ts'

const room = newId<ResourceId>(0)
const span = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
  .map(([at, length]): Interval => [at * MINUTE, (at + length) * MINUTE])
const buffer = fc.integer({ min: 0, max: 8 })
const shares = fc.constantFrom('provider', 'patient', 'resource')

const standing = (visit: Pick<Standing, 'shares'> & { times: Interval } & Buffers): Standing => ({
  appointmentId: newId<AppointmentId>(0),
  ...{ groupId: null, groupName: null },
  shares: visit.shares,
  resourceId: visit.shares === 'resource' ? room : null,
  ...{ startsAt: visit.times[0], endsAt: visit.times[1] },
  ...{ bufferBefore: visit.bufferBefore, bufferAfter: visit.bufferAfter },
  providerTime: null,
})
interface Buffers {
  readonly bufferBefore: number
  readonly bufferAfter: number
}

const minutesOf = ([start, end]: Interval, more = 0, after = 0) => {
  const minutes = new Set<number>()
  for (let at = start / MINUTE - more; at < end / MINUTE + after; at += 1) minutes.add(at)
  return minutes
}

const share = (a: ReadonlySet<number>, b: ReadonlySet<number>) => [...a].some((at) => b.has(at))

test('a visit is in the way exactly when both need the same minute', () => {
  const drawn = fc.record({ shares, times: span, bufferBefore: buffer, bufferAfter: buffer })
  fc.assert(
    fc.property(span, buffer, buffer, drawn, (interval, bufferBefore, bufferAfter, other) => {
      const mine = minutesOf(interval)
      const theirs = minutesOf(other.times)
      const mineKept = minutesOf(interval, bufferBefore, bufferAfter)
      const theirsKept = minutesOf(other.times, other.bufferBefore, other.bufferAfter)
      const meet = share(mine, theirs)
      const near = share(mine, theirsKept) || share(mineKept, theirs)
      const expected = meet ? [other.shares] : near && other.shares !== 'patient' ? ['buffer'] : []
      const found = inTheWay({ interval, bufferBefore, bufferAfter, providerTime: null }, [
        standing(other),
      ])
      expect(found.map((each) => each.what)).toEqual(expected)
    }),
  )
})

test('being in the way is mutual', () => {
  const drawn = fc.record({ shares, times: span, bufferBefore: buffer, bufferAfter: buffer })
  fc.assert(
    fc.property(drawn, drawn, shares, (a, b, shared) => {
      const against = (one: typeof a, other: typeof a) =>
        inTheWay({ interval: one.times, providerTime: null, ...one }, [
          standing({ ...other, shares: shared }),
        ])
      expect(against(a, b).map((each) => each.what)).toEqual(against(b, a).map((each) => each.what))
    }),
  )
})

test('a visit that shares several things is named once, for the gravest', () => {
  const appointmentId = newId<AppointmentId>(0)
  const claim = { bufferBefore: 0, bufferAfter: 0, providerTime: null }
  const known = { groupId: null, groupName: null, ...claim }
  const visit = { appointmentId, startsAt: 0, endsAt: MINUTE, ...known }
  const wanted = { interval: [0, MINUTE] as const, ...claim }
  const rows: Standing[] = [
    { ...visit, shares: 'resource', resourceId: room },
    { ...visit, shares: 'provider', resourceId: null },
    { ...visit, shares: 'patient', resourceId: null },
  ]
  const [way, ...more] = inTheWay(wanted, rows)
  expect(way).toMatchObject({ appointmentId, what: 'provider', startsAt: 0, endsAt: MINUTE })
  expect(more).toEqual([])
})

test.each([
  ['the same time', '2026-03-02T10:00', 30],
  ['inside', '2026-03-02T10:05', 15],
  ['around', '2026-03-02T09:45', 60],
  ['over the start', '2026-03-02T09:45', 30],
  ['over the end', '2026-03-02T10:15', 30],
])('a new visit is refused for provider and for patient: %s', async (_, start, minutes) => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const first = await desk.book(asked(t, '2026-03-02T10:00'))
  const inWay = (what: string) => ({
    code: 'conflict',
    details: {
      overridable: false,
      inTheWay: [{ appointmentId: first.id, what, startsAt: first.startsAt, endsAt: first.endsAt }],
    },
  })
  const provider = await refusalOf(desk.book(asked(t, start, { minutes, patientId: t.john })))
  expect(provider).toMatchObject(inWay('provider'))
  expect(provider.details['openings']).toHaveLength(5)
  const patient = asked(t, start, { minutes, providerId: t.otherProvider })
  expect(await refusalOf(desk.book(patient))).toMatchObject(inWay('patient'))
})

test('visits may follow each other without a gap', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await desk.book(asked(t, '2026-03-02T10:00'))
  await desk.book(asked(t, '2026-03-02T10:30', { patientId: t.john }))
  await desk.book(asked(t, '2026-03-02T09:30', { patientId: t.john }))
  expect(await desk.list({ from: '2026-03-02', to: '2026-03-02' })).toHaveLength(3)
})

test('buffers keep provider and room free, and the nearest openings respect them', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const treatment = { typeId: t.procedure, minutes: 45 }
  const first = await desk.book(asked(t, '2026-03-02T10:00', treatment))
  expect(first.resourceIds).toEqual([t.room])
  const near = await refusalOf(desk.book(asked(t, '2026-03-02T10:45', { patientId: t.john })))
  expect(near).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ appointmentId: first.id, what: 'buffer' }] },
  })
  const wall = (openings: unknown) =>
    (openings as { startsAt: number }[]).map((slot) => new Date(slot.startsAt).toISOString())
  expect(wall(near.details['openings'])).toEqual([
    '2026-03-02T16:00:00.000Z',
    '2026-03-02T16:15:00.000Z',
    '2026-03-02T16:30:00.000Z',
    '2026-03-02T14:15:00.000Z',
    '2026-03-02T14:00:00.000Z',
  ])
  const other = { ...treatment, patientId: t.john, providerId: t.otherProvider }
  const beside = await desk.book(asked(t, '2026-03-02T10:15', other))
  expect(beside.resourceIds).toEqual([t.otherRoom])
})

test('with every room taken the visits in them are named', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  const treatment = { typeId: t.procedure, minutes: 45, resourceIds: [t.room] }
  const first = await owner.book(asked(t, '2026-03-02T10:00', treatment))
  t.peek((db) => db.execute('update resources set active = 0 where id = ?', t.otherRoom))
  const owner2 = t.as('owner').appointments
  const second = {
    ...{ typeId: t.procedure, minutes: 45 },
    ...{ patientId: t.john, providerId: t.otherProvider },
  }
  expect(await refusalOf(owner2.book(asked(t, '2026-03-02T10:30', second)))).toMatchObject({
    code: 'conflict',
    details: { overridable: true, inTheWay: [{ appointmentId: first.id, what: 'resource' }] },
  })
  const override = { reason: 'Two in one room' }
  const doubled = await owner2.book(asked(t, '2026-03-02T10:30', { ...second, override }))
  expect(doubled).toMatchObject({ overridden: true, resourceIds: [t.room] })
})
