import { expect, test } from 'vitest'
import { newId, type RecallId, type RecallTypeId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'

const yearly = (t: TestPractice, more: object = {}) => ({
  id: newId<RecallTypeId>(MONDAY),
  name: 'Yearly physical',
  every: 12,
  unit: 'months' as const,
  typeId: t.followUp,
  countedTypeIds: [t.followUp],
  active: true,
  version: null,
  ...more,
})

/** Books a visit at 8 in New York of the test's Monday and takes it to completion. */
async function complete(t: TestPractice, start = '2026-03-02T09:00') {
  const desk = t.as('front_desk').appointments
  let visit = await desk.book(asked(t, start))
  for (const status of ['arrived', 'completed'] as const)
    visit = await desk.setStatus({ id: visit.id, version: visit.version, status })
  return visit
}

const due = (t: TestPractice, dueBy = '2027-12-31') => t.as('front_desk').recalls.list({ dueBy })

test('a completed visit makes the next one due, and back when it was a mistake', async () => {
  const t = testPractice()
  await t.as('manager').recalls.saveType(yearly(t))
  expect(await due(t)).toEqual([])
  const visit = await complete(t)
  expect(await due(t)).toMatchObject([
    {
      patientId: t.maria,
      callee: { givenName: 'Maria' },
      dueOn: '2027-03-02',
      lastCompletedOn: '2026-03-02',
      lastProviderId: t.provider,
      typeId: t.followUp,
      booked: null,
    },
  ])
  expect(await due(t, '2027-03-01')).toEqual([])
  const back = { id: visit.id, version: visit.version, status: 'arrived' } as const
  await t.as('front_desk').appointments.setStatus(back)
  expect(await due(t)).toEqual([])
})

test('a recall that is made later counts what was completed before', async () => {
  const t = testPractice()
  await complete(t)
  const type = yearly(t, { every: 26, unit: 'weeks' })
  const manager = t.as('manager').recalls
  expect(await manager.saveType(type)).toEqual({ version: 1 })
  expect(await due(t)).toMatchObject([{ dueOn: '2026-08-31' }])
  await manager.saveType({ ...type, every: 1, unit: 'days', version: 1 })
  expect(await due(t)).toMatchObject([{ dueOn: '2026-03-03' }])
  await manager.saveType({ ...type, countedTypeIds: [t.procedure], version: 2 })
  expect(await due(t)).toEqual([])
  await manager.saveType({ ...type, active: false, version: 3 })
  expect(await t.as('front_desk').recalls.ofPatient({ patientId: t.maria })).toEqual([])
})

test('who has a visit booked is not listed until it is cancelled', async () => {
  const t = testPractice()
  await t.as('manager').recalls.saveType(yearly(t))
  await complete(t)
  const { appointments, recalls } = t.as('front_desk')
  const { id, version } = await appointments.book(
    asked(t, '2026-06-01T10:00', { source: 'recall' }),
  )
  expect(await due(t)).toEqual([])
  expect(await recalls.ofPatient({ patientId: t.maria })).toMatchObject([
    { booked: { id, parked: false } },
  ])
  await appointments.cancel({ id, version, reason: 'patient' })
  expect(await due(t)).toHaveLength(1)
})

test('who has a visit on the pinboard is not listed either', async () => {
  const t = testPractice()
  await t.as('manager').recalls.saveType(yearly(t))
  await complete(t)
  const { appointments, recalls } = t.as('front_desk')
  const { id, version } = await appointments.book(asked(t, '2026-03-03T10:00'))
  const parked = await appointments.park({ id, version })
  expect(await due(t)).toEqual([])
  expect(await recalls.ofPatient({ patientId: t.maria })).toMatchObject([
    { booked: { id, parked: true } },
  ])
  await appointments.cancel({ id, version: parked.version, reason: 'patient' })
  expect(await due(t)).toHaveLength(1)
})

test('a person sets a date, puts a recall off, or leaves somebody out', async () => {
  const t = testPractice()
  const type = yearly(t)
  await t.as('manager').recalls.saveType(type)
  const { recalls } = t.as('front_desk')
  const choice = {
    id: newId<RecallId>(MONDAY),
    patientId: t.john,
    recallTypeId: type.id,
    manualDue: '2026-03-20',
    version: null,
  }
  expect(await recalls.save(choice)).toEqual({ version: 1 })
  expect(await recalls.save(choice)).toEqual({ version: 1 })
  expect(await due(t)).toMatchObject([{ dueOn: '2026-03-20', manualDue: '2026-03-20' }])
  await recalls.save({ ...choice, snoozedUntil: '2026-03-03', version: 1 })
  expect(await due(t)).toEqual([])
  await recalls.save({ ...choice, snoozedUntil: '2026-03-02', version: 2 })
  expect(await due(t)).toHaveLength(1)
  await recalls.save({ ...choice, excluded: true, version: 3 })
  expect(await due(t)).toEqual([])
  expect(await recalls.ofPatient({ patientId: t.john })).toMatchObject([{ excluded: true }])
  const twice = { ...choice, id: newId<RecallId>(MONDAY) }
  expect(await refusalOf(recalls.save(twice))).toMatchObject({ code: 'stale' })
})

test('nobody who died or was merged into another record is called', async () => {
  const t = testPractice()
  await t.as('manager').recalls.saveType(yearly(t))
  await complete(t)
  expect(await due(t)).toHaveLength(1)
  t.peek((db) => db.execute('update patients set merged_into = ? where id = ?', t.john, t.maria))
  expect(await due(t)).toEqual([])
  t.peek((db) =>
    db.execute(
      "update patients set merged_into = null, deceased_on = '2026-03-02' where id = ?",
      t.maria,
    ),
  )
  expect(await due(t)).toEqual([])
})

test('the list is narrowed by recall, provider and place', async () => {
  const t = testPractice()
  const type = yearly(t)
  await t.as('manager').recalls.saveType(type)
  await complete(t)
  const count = async (filter: object) =>
    (await t.as('front_desk').recalls.list({ dueBy: '2027-12-31', ...filter })).length
  expect(
    await count({ recallTypeId: type.id, providerId: t.provider, locationId: t.location }),
  ).toBe(1)
  expect(await count({ recallTypeId: newId<RecallTypeId>(MONDAY) })).toBe(0)
  expect(await count({ providerId: t.otherProvider })).toBe(0)
  expect(await count({ locationId: t.otherLocation })).toBe(0)
})

test('what cannot be called back for is refused, and only managers decide', async () => {
  const t = testPractice()
  const manager = t.as('manager').recalls
  const nothing = manager.saveType(yearly(t, { countedTypeIds: [] }))
  expect(await refusalOf(nothing)).toMatchObject(problem('countedTypeIds', 'required'))
  const unknown = manager.saveType(yearly(t, { typeId: newId(MONDAY) }))
  expect(await refusalOf(unknown)).toMatchObject(problem('typeId', 'not_found'))
  const never = manager.saveType(yearly(t, { every: 0 }))
  expect(await refusalOf(never)).toMatchObject(problem('every', 'out_of_range'))
  const desk = t.as('front_desk').recalls
  expect(await refusalOf(desk.saveType(yearly(t)))).toMatchObject({ code: 'not_permitted' })
})

test('a recall fills a time that came free, and the visit keeps where it came from', async () => {
  const t = testPractice()
  await t.as('manager').recalls.saveType(yearly(t, { every: 1, unit: 'days' }))
  await complete(t)
  const { waiting, appointments } = t.as('front_desk')
  const place = { providerId: t.provider, locationId: t.location }
  const startsAt = Date.parse('2026-03-04T15:00:00Z')
  const [candidate] = await waiting.candidates({ ...place, startsAt })
  expect(candidate).toMatchObject({ kind: 'recall', callee: { patientId: t.maria } })
  const subjectId = candidate?.subjectId ?? ''
  const offer = { id: newId<never>(MONDAY), ...place, startsAt, kind: 'recall', subjectId } as const
  await waiting.offer(offer)
  const booked = await waiting.acceptOffer({ id: offer.id, appointmentId: newId<never>(MONDAY) })
  expect(await appointments.get({ id: booked.id })).toMatchObject({ source: 'recall' })
  expect(await due(t)).toEqual([])
})
