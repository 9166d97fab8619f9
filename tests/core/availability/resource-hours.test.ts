import { expect, test } from 'vitest'
import { closuresOf, type ResourceTimes } from '../../../core/availability/rooms/resource-hours.ts'
import { HOUR } from '../../../core/kernel/clock.ts'
import { minutesOf } from '../../../core/kernel/dates.ts'
import { newId, type OutageId, type ResourceId } from '../../../core/kernel/ids.ts'
import { instantOfDateTime } from '../../../core/kernel/zones.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { problem, refusalOf } from '../appointments/asking.ts'

const ZONE = 'America/New_York'
const at = (local: string) => instantOfDateTime(local, ZONE) ?? Number.NaN
const day = (weekday: number, from: string, to: string) => ({
  weekday,
  span: [minutesOf(from), minutesOf(to)] as const,
})
const closed = (times: Partial<ResourceTimes>, from: string, to: string) =>
  closuresOf({ week: [], outages: [], ...times }, [at(from), at(to)], ZONE)

test('without hours and outages it can always be used', () => {
  expect(closed({}, '2026-03-01T00:00', '2026-03-31T00:00')).toEqual([])
})

test('hours of a week leave the rest of it closed', () => {
  const week = [day(1, '08:00', '12:00'), day(1, '13:00', '17:00'), day(2, '08:00', '24:00')]
  expect(closed({ week }, '2026-03-02T08:00', '2026-03-02T12:00')).toEqual([])
  expect(closed({ week }, '2026-03-02T11:00', '2026-03-02T14:00')).toEqual([
    { interval: [at('2026-03-02T12:00'), at('2026-03-02T13:00')], reason: null },
  ])
  expect(closed({ week }, '2026-03-03T23:00', '2026-03-04T01:00')).toEqual([
    { interval: [at('2026-03-04T00:00'), at('2026-03-04T01:00')], reason: null },
  ])
})

test('an outage is told before closed hours, and only where it meets the time', () => {
  const week = [day(1, '09:00', '17:00')]
  const outages = [{ from: '2026-03-02T16:00', to: '2026-03-05T12:00', reason: 'Repair' }]
  const [first, second] = closed({ week, outages }, '2026-03-02T16:30', '2026-03-02T17:30')
  expect([first?.reason, second?.reason]).toEqual(['Repair', null])
  expect(closed({ week, outages }, '2026-03-02T15:00', '2026-03-02T16:00')).toEqual([])
})

test('both follow the wall clock over its changes', () => {
  const week = [day(7, '01:00', '04:00')]
  expect(closed({ week }, '2026-03-08T01:00', '2026-03-08T04:00')).toEqual([])
  expect(at('2026-03-08T04:00') - at('2026-03-08T01:00')).toBe(2 * HOUR)
  const outages = [{ from: '2026-03-08T02:30', to: '2026-11-01T01:30', reason: null }]
  const [outage] = closed({ outages }, '2026-03-08T00:00', '2026-03-09T00:00')
  expect(outage?.interval).toEqual([at('2026-03-08T03:00'), at('2026-11-01T01:30')])
})

test('hours are set for a week at once, and name the version they change', async () => {
  const t = testPractice()
  const { availability } = t.as('manager')
  const none = await availability.resourceTimes({ resourceId: t.room })
  expect(none).toEqual({ hours: { resourceId: t.room, week: [], version: null }, outages: [] })
  const week = [
    { weekday: 1, from: '08:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '17:00' },
  ]
  const hours = { resourceId: t.room, week, version: null }
  expect(await availability.saveResourceHours(hours)).toEqual({ version: 1 })
  expect((await availability.resourceTimes({ resourceId: t.room })).hours).toEqual({
    ...hours,
    version: 1,
  })
  const stale = { ...hours, week: [] }
  expect(await refusalOf(availability.saveResourceHours(stale))).toMatchObject({ code: 'stale' })
  const met = { ...hours, week: [...week, { weekday: 1, from: '11:00', to: '13:30' }] }
  expect(await refusalOf(availability.saveResourceHours(met))).toMatchObject(
    problem('week.2.from', 'hours_overlap'),
  )
  const unknown = { ...hours, resourceId: newId<ResourceId>(MONDAY) }
  expect(await refusalOf(availability.saveResourceHours(unknown))).toMatchObject(
    problem('resourceId', 'not_found'),
  )
})

test('a time out of service is kept, told, and taken back', async () => {
  const t = testPractice()
  const { availability } = t.as('manager')
  const outage = {
    ...{ id: newId<OutageId>(MONDAY), resourceId: t.room, version: null },
    ...{ from: '2026-03-02T09:00', to: '2026-03-03T00:00', reason: 'Repair' },
  }
  await availability.saveOutage(outage)
  await availability.saveOutage(outage)
  await availability.saveOutage({
    ...{ ...outage, id: newId<OutageId>(MONDAY) },
    ...{ from: '2026-02-01T00:00', to: '2026-03-02T00:00' },
  })
  const times = await availability.resourceTimes({ resourceId: t.room })
  expect(times.outages).toEqual([{ ...outage, version: 1 }])
  const backwards = { ...outage, id: newId<OutageId>(MONDAY), to: '2026-03-01T09:00' }
  expect(await refusalOf(availability.saveOutage(backwards))).toMatchObject(
    problem('to', 'end_before_start'),
  )
  await availability.removeOutage({ id: outage.id, version: 1 })
  expect((await availability.resourceTimes({ resourceId: t.room })).outages).toEqual([])
  expect(await refusalOf(availability.removeOutage({ id: outage.id, version: 2 }))).toMatchObject({
    code: 'not_found',
  })
})

test('only those who manage the clinic close rooms, and the log says so', async () => {
  const t = testPractice()
  const hours = { resourceId: t.room, week: [], version: null }
  const desk = t.as('front_desk').availability
  expect(await refusalOf(desk.saveResourceHours(hours))).toMatchObject({ code: 'not_permitted' })
  await t.as('manager').availability.saveResourceHours(hours)
  const [entry] = await t.as('owner').access.listAudit({ action: 'resource_hours.saved' })
  expect(entry).toMatchObject({ actor: 'The manager', outcome: 'done', subjectId: t.room })
  expect((await desk.resourceTimes({ resourceId: t.room })).hours.version).toBe(1)
})
