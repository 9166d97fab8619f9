import { expect, test } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'

const TEN = '2026-03-02T10:00'
const TWO = '2026-03-02T14:00'

const desk = (t: TestPractice) => t.as('front_desk').appointments
const notices = (t: TestPractice) => t.as('front_desk').notices
const booked = (t: TestPractice) => desk(t).book(asked(t, TEN))

/** Moves a visit a second later, so that no two changes happen at one moment. */
function move(t: TestPractice, { id, version }: BoardEntry, start: string) {
  t.clock.now += 1000
  const place = { providerId: t.provider, locationId: t.location, start, minutes: 30 }
  return desk(t).move({ id, version, ...place })
}

const told = async (t: TestPractice, { id }: BoardEntry) =>
  (await notices(t).ofAppointment({ appointmentId: id })).map(({ kind, state }) => [kind, state])

test('while a visit is parked its notice waits; put back, it is withdrawn', async () => {
  const t = testPractice()
  const visit = await booked(t)
  await move(t, visit, TWO)
  t.clock.now += 1000
  await desk(t).park({ id: visit.id, version: 2 })
  t.clock.now += 12 * MINUTE
  const [parked] = await notices(t).list({})
  expect(parked).toMatchObject({ state: 'waiting', parked: true })
  await move(t, { ...visit, version: 3 }, TEN)
  expect(await told(t, visit)).toEqual([['moved', 'withdrawn']])
})

test('a patient who was told of a put is told once it is taken back', async () => {
  const t = testPractice()
  const visit = await booked(t)
  await desk(t).park({ id: visit.id, version: 1 })
  const put = await move(t, { ...visit, version: 2 }, TWO)
  t.clock.now += 12 * MINUTE
  const [due] = await notices(t).list({})
  if (due) await notices(t).tell({ id: due.id, version: due.version })
  await desk(t).undoStep({ id: visit.id, version: 3, position: 2 })
  await desk(t).putBack({ id: visit.id, version: 4 })
  const all = await notices(t).list({})
  expect(all).toMatchObject([
    { kind: 'moved', state: 'waiting', known: { startsAt: put.startsAt } },
  ])
})
