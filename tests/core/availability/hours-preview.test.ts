import { expect, test } from 'vitest'
import type { WeekPlan } from '../../../core/availability/contract.ts'
import { HOUR } from '../../../core/kernel/clock.ts'
import { newId, type HoursId, type SeasonId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const mornings = (t: TestPractice, more: Partial<WeekPlan> = {}): WeekPlan => ({
  providerId: t.provider,
  seasonId: null,
  from: '2026-03-03',
  to: null,
  hours: [2, 4].map((weekday) => ({
    ...{ id: newId<HoursId>(MONDAY), locationId: t.location, weekday, from: '08:00', to: '12:00' },
    ...{ breaks: [], everyWeeks: 2, anchor: '2026-03-02' },
  })),
  blocks: [],
  ...more,
})

/** Hours of work by date: as it is, and as the plan would make it. */
async function worked(t: TestPractice, plan: WeekPlan, date: string, days: number) {
  const seen = await t.as('front_desk').availability.preview({ plan, date, days })
  const sum = (day: (typeof seen)[number]['before']) =>
    day
      .flatMap(({ working }) => working)
      .reduce((all, { startsAt, endsAt }) => all + (endsAt - startsAt) / HOUR, 0)
  return seen.map(({ before, after }) => [sum(before), sum(after)])
}

test('a week is shown as it is and as it would be, before anything is saved', async () => {
  const t = testPractice()
  const plan = mornings(t)
  expect(await worked(t, plan, '2026-03-02', 7)).toEqual([
    [7, 7],
    [7, 4],
    [7, 0],
    [7, 4],
    [7, 0],
    [0, 0],
    [0, 0],
  ])
  expect(await worked(t, plan, '2026-03-10', 1)).toEqual([[7, 0]])
  expect(await t.as('manager').availability.hours({ providerId: t.provider })).toHaveLength(5)
})

test('the first hours of a season are shown in it alone', async () => {
  const t = testPractice()
  const id = newId<SeasonId>(MONDAY)
  const season = { id, name: 'Spring', from: '03-03', to: '03-04', version: null }
  await t.as('manager').availability.saveSeason(season)
  const plan = mornings(t, { seasonId: id })
  expect(await worked(t, plan, '2026-03-02', 4)).toEqual([
    [7, 7],
    [7, 4],
    [7, 0],
    [7, 7],
  ])
})

test('visits that would fall outside are listed with why; those before and beyond are not', async () => {
  const t = testPractice()
  const book = t.as('front_desk').appointments.book
  const visit = (start: string) => ({
    ...{ id: newId(MONDAY), patientId: t.maria, typeId: t.followUp, providerId: t.provider },
    ...{ locationId: t.location, start, minutes: 30 },
  })
  const wednesday = await book({ ...visit('2026-03-04T10:00'), id: newId(MONDAY) })
  await book({ ...visit('2026-03-03T10:00'), id: newId(MONDAY) })
  const afternoon = await book({ ...visit('2026-03-03T15:00'), id: newId(MONDAY) })
  const { outsideHours } = t.as('front_desk').appointments
  const range = { from: '2026-03-02', to: '2026-03-31' }
  const found = await outsideHours({ plan: mornings(t), ...range })
  expect(found.map(({ id, why }) => [id, why])).toEqual([
    [afternoon.id, 'closed'],
    [wednesday.id, 'closed'],
  ])
  const { id, version } = afternoon
  await t.as('front_desk').appointments.cancel({ id, version, reason: 'patient' })
  const left = await outsideHours({ plan: mornings(t), ...range })
  expect(left.map((visit) => visit.id)).toEqual([wednesday.id])
  await expect(
    outsideHours({ plan: mornings(t), from: '2026-03-02', to: '2027-03-03' }),
  ).rejects.toMatchObject({ details: { problems: [{ path: 'to', code: 'out_of_range' }] } })
})

test('a visit of a type that its new block does not name is listed as set aside', async () => {
  const t = testPractice()
  const start = '2026-03-04T10:00'
  const place = { providerId: t.provider, locationId: t.location, start, minutes: 30 }
  const booked = await t.as('front_desk').appointments.book({
    ...{ id: newId(MONDAY), patientId: t.maria, typeId: t.followUp, ...place },
  })
  const { hours } = t.as('front_desk').availability
  const same = await hours({ providerId: t.provider })
  const block = {
    ...{ id: newId<never>(MONDAY), locationId: null, kind: 'types' as const, label: 'Procedures' },
    ...{ typeIds: [t.procedure], weekday: 3, from: '09:00', to: '12:00', everyWeeks: 1 },
    ...{ anchor: null, releaseBefore: 60, releaseAt: null },
  }
  const plan = mornings(t, { hours: same, blocks: [block] })
  const asked = { from: '2026-03-02', to: '2026-03-31' }
  const { outsideHours } = t.as('front_desk').appointments
  expect(await outsideHours({ plan, ...asked })).toMatchObject([
    { id: booked.id, why: 'set_aside' },
  ])
  const mixed = { ...block, typeIds: [t.procedure, t.followUp] }
  expect(await outsideHours({ plan: { ...plan, blocks: [mixed] }, ...asked })).toEqual([])
})
