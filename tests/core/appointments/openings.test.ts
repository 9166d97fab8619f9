import { expect, test } from 'vitest'
import { dateTimeOf } from '../../../core/kernel/dates.ts'
import { newId, type HoursId, type TypeId } from '../../../core/kernel/ids.ts'
import { wallOf } from '../../../core/kernel/zones.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import type { appointmentsContract, Slot } from '../../../core/appointments/contract.ts'
import { usualRanking } from '../../../core/clinic/ranking-contract.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from './asking.ts'

const DAY = '2026-03-02'
const monday = { from: DAY, to: DAY }

const wall = ({ startsAt }: Slot, zone = 'America/New_York') => {
  const { date, minute } = wallOf(startsAt, zone)
  return dateTimeOf(date, minute)
}

type Search = Sent<typeof appointmentsContract.findOpenings>

const find = (t: TestPractice, more: Partial<Search> = {}) =>
  t.as('front_desk').appointments.findOpenings({
    ...{ ...monday, typeId: t.followUp, providerIds: [t.provider], order: 'earliest', limit: 200 },
    ...more,
  })

test('earliest first gives what a search for slots gives, with the soonest named', async () => {
  const t = testPractice()
  const slots = await t
    .as('front_desk')
    .appointments.findSlots({ ...monday, typeId: t.followUp, limit: 200 })
  const openings = await find(t, { providerIds: [] })
  expect(openings.map(({ reasons: _, parts: __, ...slot }) => slot)).toEqual(slots)
  expect(openings[0]?.reasons[0]).toEqual({ code: 'soonest', minutes: null })
})

test('weekdays, times of day, locations and providers narrow what is found', async () => {
  const t = testPractice()
  const week = { from: DAY, to: '2026-03-08' }
  const found = await find(t, { ...week, weekdays: [2, 4], earliest: '13:00', latest: '14:00' })
  expect(found.map((slot) => wall(slot))).toEqual([
    ...['2026-03-03T13:00', '2026-03-03T13:15', '2026-03-03T13:30'],
    ...['2026-03-05T13:00', '2026-03-05T13:15', '2026-03-05T13:30'],
  ])
  expect(await find(t, { locationIds: [t.otherLocation] })).toEqual([])
  const refused = async (more: Partial<Search>, path: string, code: string) =>
    expect(await refusalOf(find(t, more))).toMatchObject(problem(path, code))
  await refused({ earliest: '14:00', latest: '13:00' }, 'latest', 'end_before_start')
  await refused({ locationIds: [newId(MONDAY)] }, 'locationIds', 'not_found')
  await refused({ minutes: 500 }, 'minutes', 'duration_out_of_bounds')
})

test('a preferred provider comes first, and others of the speciality are offered too', async () => {
  const t = testPractice()
  const plain = await find(t)
  expect(new Set(plain.map(({ providerId }) => providerId))).toEqual(new Set([t.provider]))
  const both = await find(t, { othersToo: true, order: 'best', limit: 10 })
  expect(both[0]?.providerId).toBe(t.provider)
  expect(both[0]?.reasons.map(({ code }) => code)).toContain('preferred_provider')
  const everybody = await find(t, { othersToo: true })
  expect(new Set(everybody.map(({ providerId }) => providerId)).size).toBe(2)
  const family = await find(t, { providerIds: [], speciality: 'Family medicine' })
  expect(family).toHaveLength(everybody.length)
  expect(await find(t, { providerIds: [], speciality: 'Dermatology' })).toEqual([])
})

test('the best opening fills a gap, and says how long the gap is', async () => {
  const t = testPractice()
  const owner = t.as('owner').appointments
  await owner.book(asked(t, '2026-03-02T09:30', { minutes: 30 }))
  await owner.book(asked(t, '2026-03-02T10:30', { minutes: 30, patientId: t.john }))
  const [best] = await find(t, { order: 'best' })
  expect(best && wall(best)).toBe('2026-03-02T09:00')
  const atTen = (await find(t, { order: 'best' })).find((slot) => wall(slot).endsWith('10:00'))
  expect(atTen?.reasons).toContainEqual({ code: 'fills_gap', minutes: 30 })
})

test('a practice that weighs other things gets another order', async () => {
  const t = testPractice()
  const manager = t.as('manager').clinic
  await t.as('owner').appointments.book(asked(t, '2026-03-02T16:00', { minutes: 30 }))
  const best = async () => (await find(t, { order: 'best', limit: 1 }))[0]
  const weigh = async (ranking: Partial<typeof usualRanking>) => {
    const { practice } = await manager.directory({})
    await manager.savePractice({ ...practice, ranking: { ...usualRanking, ...ranking } })
  }
  await weigh({ fillsGap: 10, keepsLongGap: 0 })
  const filling = await best()
  expect(filling && wall(filling)).toBe('2026-03-02T16:30')
  await weigh({ fillsGap: 0, keepsLongGap: 0 })
  const soonest = await best()
  expect(soonest && wall(soonest)).toBe('2026-03-02T09:00')
  expect(await refusalOf(weigh({ fillsGap: 11 }))).toMatchObject(
    problem('ranking.fillsGap', 'out_of_range'),
  )
})

test('a patient who came in the mornings is offered mornings, and the look is on the record', async () => {
  const t = testPractice()
  const owner = t.as('owner')
  for (const start of ['09:00', '10:00', '11:00']) {
    const { id } = await owner.appointments.book(asked(t, `${DAY}T${start}`))
    await owner.appointments.setStatus({ id, version: 1, status: 'arrived' })
  }
  const found = await find(t, { patientId: t.maria, from: '2026-03-03', to: '2026-03-03' })
  const told = found.filter(({ reasons }) => reasons.some((r) => r.code === 'patient_mornings'))
  expect(told.map((slot) => wall(slot) < '2026-03-03T12:00')).not.toContain(false)
  expect(told.length).toBeGreaterThan(0)
  const log = await owner.access.listAudit({ patientId: t.maria })
  expect(log.map(({ action }) => action)).toContain('openings.searched')
})

test('the days of a month tell how many openings each has', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const ask = { from: DAY, to: '2026-03-31', typeId: t.followUp, providerIds: [t.provider] }
  const days = await desk.openingDays(ask)
  expect(days).toHaveLength(30)
  expect(days.slice(0, 7).map(({ openings }) => openings)).toEqual([26, 26, 26, 26, 26, 0, 0])
  await desk.book(asked(t, '2026-03-03T09:00'))
  expect((await desk.openingDays(ask))[1]).toEqual({ date: '2026-03-03', openings: 24 })
  expect(await refusalOf(desk.openingDays({ ...ask, to: '2026-06-30' }))).toMatchObject(
    problem('to', 'out_of_range'),
  )
})

/** A type of twenty minutes without any need. */
async function shortType(t: TestPractice): Promise<TypeId> {
  const id = newId<TypeId>(MONDAY)
  await t.as('manager').clinic.saveType({
    ...{ id, name: 'Scan', hue: 'teal', usualMinutes: 20, shortestMinutes: 20 },
    ...{ longestMinutes: 20, bufferBefore: 0, bufferAfter: 0, modalities: ['in_person'] },
    ...{ needs: [], chargeCents: 0, copayCents: 0, active: true, version: null },
  })
  return id
}

test('the parts of a visit follow each other on one day, within the gap', async () => {
  const t = testPractice()
  const scan = await shortType(t)
  const then = [{ typeId: t.followUp, providerIds: [t.otherProvider], gapMost: 30 }]
  const owner = t.as('owner').appointments
  await owner.book(
    asked(t, '2026-03-02T09:00', { providerId: t.otherProvider, minutes: 60, patientId: t.john }),
  )
  const found = await find(t, { typeId: scan, then })
  expect(found[0] && [wall(found[0]), found[0].parts.map((part) => wall(part))]).toEqual([
    '2026-03-02T09:15',
    ['2026-03-02T10:00'],
  ])
  for (const { endsAt, parts } of found) {
    const [next] = parts
    expect(next?.providerId).toBe(t.otherProvider)
    const gap = ((next?.startsAt ?? 0) - endsAt) / 60_000
    expect(gap >= 0 && gap <= 30).toBe(true)
  }
  const tight = await find(t, { typeId: scan, then: [{ typeId: t.followUp, gapMost: 0 }] })
  expect(tight).toEqual([])
})

test('parts with the same provider keep the buffers between them', async () => {
  const t = testPractice()
  const then = [{ typeId: t.procedure, providerIds: [t.provider], gapMost: 60 }]
  const found = await find(t, { then })
  expect(found.length).toBeGreaterThan(0)
  for (const { endsAt, parts } of found)
    expect((parts[0]?.startsAt ?? 0) - endsAt).toBeGreaterThanOrEqual(5 * 60_000)
})

test('hours that are added for one date are found too', async () => {
  const t = testPractice()
  await t.as('manager').availability.addHours({
    ...{ id: newId<HoursId>(MONDAY), providerId: t.provider, locationId: t.otherLocation },
    ...{ weekday: 6, from: '08:00', to: '09:00', breaks: [] },
  })
  const found = await find(t, { to: '2026-03-08', locationIds: [t.otherLocation] })
  expect(found.map((slot) => wall(slot, 'America/Chicago'))).toEqual([
    '2026-03-07T08:00',
    '2026-03-07T08:15',
    '2026-03-07T08:30',
  ])
})
