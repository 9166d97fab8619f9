import { expect, test } from 'vitest'
import { newId, type TimeOffId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'

const at = (utc: string) => Date.parse(`2026-03-02T${utc}:00Z`)

test('a day is made up of hours, breaks and time off', async () => {
  const t = testPractice()
  await t.as('manager').availability.addTimeOff({
    id: newId<TimeOffId>(MONDAY),
    providerId: t.provider,
    from: '2026-03-02T15:00',
    to: '2026-03-04T00:00',
    reason: 'Conference',
  })
  const days = await t.as('front_desk').availability.days({ date: '2026-03-02' })
  expect(days).toHaveLength(2)
  expect(days.find((day) => day.providerId === t.provider)).toEqual({
    providerId: t.provider,
    locationId: t.location,
    working: [
      { startsAt: at('14:00'), endsAt: at('17:00') },
      { startsAt: at('18:00'), endsAt: at('20:00') },
    ],
    breaks: [{ startsAt: at('17:00'), endsAt: at('18:00') }],
    timeOff: [{ startsAt: at('20:00'), endsAt: at('05:00') + 86_400_000, reason: 'Conference' }],
    holiday: null,
    blocks: [],
  })
})
