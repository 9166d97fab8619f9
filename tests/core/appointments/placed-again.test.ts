import { expect, test } from 'vitest'
import { newId, type EditId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { at } from '../flow/day.ts'
import { asked } from './asking.ts'

const TEN = '2026-03-02T10:00'

const desk = (t: TestPractice) => t.as('front_desk').appointments

/** From now on, visits of a type need a device that the location does not have. */
async function needMore(t: TestPractice, typeId: string): Promise<void> {
  const { clinic } = t.as('manager')
  const type = (await clinic.directory({})).types.find(({ id }) => id === typeId)
  if (!type) throw new Error('There is no such type')
  const device = { kind: 'device' as const, category: 'X-RAY', late: false }
  await clinic.saveType({ ...type, needs: [...type.needs, device] })
}

async function booked(t: TestPractice) {
  const visit = await desk(t).book(asked(t, TEN, { typeId: t.procedure, minutes: 45 }))
  await needMore(t, visit.typeId)
  return visit
}

test('a cancelled visit comes back to its room, though its type needs more by now', async () => {
  const t = testPractice()
  const { id, resourceIds } = await booked(t)
  await desk(t).cancel({ id, version: 1, reason: 'patient', comment: null })
  const back = await desk(t).undoStep({ id, version: 2, position: null })
  expect(back).toMatchObject({ status: 'scheduled', resourceIds })
  expect(resourceIds).toHaveLength(1)
})

test('another room of its kind serves, though its type needs more by now', async () => {
  const t = testPractice()
  const { id, resourceIds } = await booked(t)
  await desk(t).cancel({ id, version: 1, reason: 'patient', comment: null })
  const other = { providerId: t.otherProvider, patientId: t.john, resourceIds }
  await desk(t).book(asked(t, TEN, other))
  const back = await desk(t).undoStep({ id, version: 2, position: null })
  expect(back.resourceIds).toHaveLength(1)
  expect(back.resourceIds).not.toEqual(resourceIds)
})

test('a parked visit goes back to its place, though its type needs more by now', async () => {
  const t = testPractice()
  const { id, resourceIds } = await booked(t)
  await desk(t).park({ id, version: 1 })
  const back = await desk(t).putBack({ id, version: 2 })
  expect(back).toMatchObject({ status: 'scheduled', resourceIds })
})

test('the visits that were closed at once come back, though their type needs more by now', async () => {
  const t = testPractice()
  const { id, version, resourceIds } = await booked(t)
  at(t, '12:00')
  const edit = { id: newId<EditId>(MONDAY), lines: [{ id, version, outcome: 'no_show' as const }] }
  await t.as('front_desk').flow.closeVisits(edit)
  await desk(t).undoEdit({ id: edit.id })
  expect(await desk(t).get({ id })).toMatchObject({ status: 'scheduled', resourceIds })
})
