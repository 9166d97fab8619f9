import { expect, test } from 'vitest'
import { newId, type TimeOffId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'

const HOUR = 60

test('what is worked on a date leaves out breaks and time off, of one provider or of everybody', async () => {
  const t = testPractice()
  await t.as('manager').availability.addTimeOff({
    id: newId<TimeOffId>(MONDAY),
    providerId: t.provider,
    from: '2026-03-02T15:00',
    to: '2026-03-04T00:00',
    reason: 'Conference',
  })
  const desk = t.as('front_desk').availability
  const asked = { from: '2026-03-01', to: '2026-03-03', locationId: t.location }
  expect(await desk.workingMinutes({ ...asked, providerId: t.provider })).toEqual([
    { date: '2026-03-01', minutes: 0 },
    { date: '2026-03-02', minutes: 5 * HOUR },
    { date: '2026-03-03', minutes: 0 },
  ])
  const days = await desk.days({ date: '2026-03-02', locationId: t.location })
  const worked = days.flatMap((day) => day.working.map((span) => span.endsAt - span.startsAt))
  const [, monday] = await desk.workingMinutes(asked)
  expect(monday?.minutes).toBe(worked.reduce((all, each) => all + each, 0) / 60_000)
  expect(await desk.workingMinutes({ ...asked, locationId: t.otherLocation })).toContainEqual({
    date: '2026-03-03',
    minutes: 0,
  })
})

test('the dates run forward, and are two months at most', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').availability
  const locationId = t.location
  const to = (date: string) => desk.workingMinutes({ from: '2026-03-01', to: date, locationId })
  expect(await to('2026-05-01')).toHaveLength(62)
  for (const [date, code] of [
    ['2026-05-02', 'out_of_range'],
    ['2026-02-28', 'end_before_start'],
  ] as const) {
    await expect(to(date)).rejects.toMatchObject({ details: { problems: [{ path: 'to', code }] } })
  }
})
