import { expect, test } from 'vitest'
import { newId, type HoursId, type ProviderId } from '../../../core/kernel/ids.ts'
import { dateTimeOf } from '../../../core/kernel/dates.ts'
import { wallOf } from '../../../core/kernel/zones.ts'
import type { Slot } from '../../../core/appointments/contract.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from './asking.ts'

const DAY = '2026-03-02'
const monday = { from: DAY, to: DAY }

const walls = (slots: readonly Slot[], zone = 'America/New_York') =>
  slots.map(({ startsAt }) => {
    const { date, minute } = wallOf(startsAt, zone)
    return dateTimeOf(date, minute)
  })

const times = (slots: readonly Slot[]) => walls(slots).map((wall) => wall.slice(11))

/** Weekly hours through the night of a Sunday, when clocks change. */
const night = (t: TestPractice, locationId = t.location) => ({
  ...{ id: newId<HoursId>(MONDAY), providerId: t.provider, locationId },
  ...{ weekday: 7, from: '00:00', to: '05:00', breaks: [] },
})

test('the slots of a day leave out breaks and visits, and begin on the grid', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const ask = { providerId: t.provider, typeId: t.followUp, ...monday }
  expect(await desk.availableSlots(ask)).toHaveLength(26)
  const booked = await desk.book(asked(t, '2026-03-02T10:00'))
  const slots = times(await desk.availableSlots(ask))
  expect(slots.slice(0, 5)).toEqual(['09:00', '09:15', '09:30', '10:30', '10:45'])
  expect(slots.slice(7, 11)).toEqual(['11:30', '13:00', '13:15', '13:30'])
  expect(slots.at(-1)).toBe('16:30')
  const moving = await desk.findSlots({
    ...{ ...monday, typeId: t.followUp, providerIds: [t.provider], limit: 100 },
    moving: booked.id,
  })
  expect(moving).toHaveLength(26)
})

test('every slot that is found can be booked, and what cannot be booked is not found', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  await owner.book(asked(t, '2026-03-02T09:30', { typeId: t.procedure, minutes: 45 }))
  await owner.book(asked(t, '2026-03-02T14:00', { patientId: t.john }))
  const search = { ...monday, typeId: t.procedure, patientId: t.maria, providerIds: [t.provider] }
  const found = times(await owner.findSlots({ ...search, limit: 200 }))
  expect(found.length).toBeGreaterThan(5)
  for (let minute = 540; minute < 1020; minute += 15) {
    const start = dateTimeOf(DAY, minute)
    const trial = owner.book(asked(t, start, { typeId: t.procedure, minutes: 45 }))
    const entry = await trial.catch(() => null)
    expect(entry !== null, start).toBe(found.includes(start.slice(11)))
    if (entry) await owner.cancel({ id: entry.id, version: 1, reason: 'other' })
  }
})

test('nothing is offered before now, on holidays, or to a patient who is elsewhere', async () => {
  const t = testPractice(Date.parse('2026-03-02T20:01:00Z'))
  await t.as('manager').clinic.saveHoliday({
    ...{ id: newId(MONDAY), date: '2026-03-03', name: 'Founders Day' },
    ...{ locationId: t.location, active: true, version: null },
  })
  const desk = t.as('front_desk').appointments
  const range = { from: DAY, to: '2026-03-03' }
  const ask = { ...range, typeId: t.followUp, providerIds: [t.provider], patientId: t.maria }
  expect(times(await desk.findSlots(ask))).toEqual([
    '15:15',
    '15:30',
    '15:45',
    '16:00',
    '16:15',
    '16:30',
  ])
  await desk.book(asked(t, '2026-03-02T15:30', { providerId: t.otherProvider, minutes: 60 }))
  expect(times(await desk.findSlots(ask))).toEqual(['16:30'])
})

test('the first slots of everyone at every location come by time', async () => {
  const t = testPractice()
  await t.as('manager').availability.addHours({
    ...night(t, t.otherLocation),
    ...{ weekday: 6, from: '08:30', to: '12:00' },
  })
  const desk = t.as('front_desk').appointments
  const ask = { typeId: t.followUp, from: DAY, to: '2027-03-02' }
  const first = await desk.findSlots({ ...ask, limit: 4 })
  expect(times(first)).toEqual(['09:00', '09:00', '09:15', '09:15'])
  expect(new Set(first.map((slot) => slot.providerId))).toEqual(
    new Set([t.provider, t.otherProvider]),
  )
  const many = await desk.findSlots({ ...ask, limit: 2000 })
  expect(many).toHaveLength(2000)
  const starts = many.map((slot) => slot.startsAt)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
  const west = many.find((slot) => slot.locationId === t.otherLocation)
  expect(west && walls([west], 'America/Chicago')).toEqual(['2026-03-07T08:30'])
  const theirs = await desk.findSlots({ ...ask, locationId: t.otherLocation, limit: 1 })
  expect(theirs).toEqual([west])
})

test('anyone means whoever sees the type; a provider who is named may see anything', async () => {
  const t = testPractice()
  const manager = t.as('manager').clinic
  const [chen] = (await manager.directory({})).providers.filter(({ id }) => id === t.provider)
  if (!chen) throw new Error('The small clinic lacks its provider')
  await manager.saveProvider({ ...chen, typeIds: [t.procedure] })
  const desk = t.as('front_desk').appointments
  const ask = { typeId: t.followUp, ...monday, limit: 200 }
  const offered = async (providerIds: ProviderId[]) =>
    new Set((await desk.findSlots({ ...ask, providerIds })).map((slot) => slot.providerId))
  expect(await offered([])).toEqual(new Set([t.otherProvider]))
  expect(await offered([t.provider])).toEqual(new Set([t.provider]))
})

test('a search names what is unknown, and spans a year at most', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const ask = { typeId: t.followUp, ...monday }
  const refused = async (more: object, path: string, code: string) => {
    expect(await refusalOf(desk.findSlots({ ...ask, ...more }))).toMatchObject(problem(path, code))
  }
  expect(await desk.findSlots({ ...ask, to: '2027-03-02', limit: 1 })).toHaveLength(1)
  await refused({ to: '2027-03-03' }, 'to', 'out_of_range')
  await refused({ to: '2026-03-01' }, 'to', 'end_before_start')
  await refused({ typeId: newId(MONDAY) }, 'typeId', 'not_found')
  await refused({ providerIds: [newId(MONDAY)] }, 'providerIds', 'not_found')
  await refused({ locationId: newId(MONDAY) }, 'locationId', 'not_found')
  await refused({ minutes: 5 }, 'minutes', 'duration_out_of_bounds')
  await refused({ modality: 'phone' }, 'modality', 'modality_not_offered')
  const nobody = { providerId: newId(MONDAY), typeId: t.followUp, ...monday }
  expect(await refusalOf(desk.availableSlots(nobody as never))).toMatchObject(
    problem('providerId', 'not_found'),
  )
})

test('a wall time that a clock change skips is neither offered nor booked', async () => {
  const t = testPractice()
  await t.as('manager').availability.addHours(night(t))
  const desk = t.as('front_desk').appointments
  const spring = { from: '2026-03-08', to: '2026-03-08' }
  const slots = times(
    await desk.availableSlots({ providerId: t.provider, typeId: t.followUp, ...spring }),
  )
  expect(slots).toContain('01:45')
  expect(slots.filter((time) => time >= '02:00' && time < '03:00')).toEqual([])
  expect(slots).toContain('03:00')
  expect(await refusalOf(desk.book(asked(t, '2026-03-08T02:15')))).toMatchObject(
    problem('start', 'wall_time_skipped'),
  )
  const across = await desk.book(asked(t, '2026-03-08T01:45'))
  expect(new Date(across.endsAt).toISOString()).toBe('2026-03-08T07:15:00.000Z')
})

test('a wall time that comes twice means its first passing, and the second is no conflict', async () => {
  const t = testPractice()
  await t.as('manager').availability.addHours(night(t))
  const desk = t.as('front_desk').appointments
  const first = await desk.book(asked(t, '2026-11-01T01:30'))
  expect(new Date(first.startsAt).toISOString()).toBe('2026-11-01T05:30:00.000Z')
  const second = await desk.book(asked(t, '2026-11-01T02:00'))
  expect(new Date(second.startsAt).toISOString()).toBe('2026-11-01T07:00:00.000Z')
  const autumn = { from: '2026-11-01', to: '2026-11-01' }
  expect(await desk.list(autumn)).toEqual([first, second])
  const slots = await desk.availableSlots({ providerId: t.provider, typeId: t.followUp, ...autumn })
  expect(times(slots).filter((time) => time.startsWith('01:'))).toEqual(['01:00'])
})
