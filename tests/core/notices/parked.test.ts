import { expect, test } from 'vitest'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { testPractice } from '../../support/practice.ts'
import { booked, desk, move, notices, TEN, told, TWO } from './telling-desk.ts'

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
