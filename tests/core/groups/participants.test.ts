import { expect, test } from 'vitest'
import { newId, type WaitlistEntryId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { joining, yoga } from './yoga.ts'

test('patients join until every place is taken, then wait', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const group = await desk.groups.create(yoga(t, { capacity: 1 }))
  const first = joining(group.id, t.maria)
  const joined = await desk.groups.join(first)
  expect(joined).toMatchObject({ taken: 1, participants: [{ patientId: t.maria }] })
  expect(await desk.groups.join(first)).toEqual(joined)
  expect(await refusalOf(desk.groups.join(joining(group.id, t.john)))).toMatchObject({
    code: 'group_full',
    details: { taken: 1, capacity: 1 },
  })
  const waitId = newId<WaitlistEntryId>(MONDAY)
  const waiting = await desk.groups.wait({ id: group.id, waitId, patientId: t.john })
  expect(waiting).toMatchObject({ waiting: 1, waitlist: [{ id: waitId, familyName: 'Smith' }] })
})

test('a place that opens is for whoever waits, who then waits no longer', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id } = await desk.groups.create(yoga(t, { capacity: 1 }))
  const { participants } = await desk.groups.join(joining(id, t.maria))
  await desk.groups.wait({ id, waitId: newId<WaitlistEntryId>(MONDAY), patientId: t.john })
  const [maria] = participants
  if (!maria) throw new Error('Maria takes part')
  const left = await desk.groups.leave({
    ...{ id, appointmentId: maria.id, version: maria.version },
    reason: 'patient',
  })
  expect(left).toMatchObject({ taken: 0, waiting: 1 })
  const filled = await desk.groups.join(joining(id, t.john))
  expect(filled).toMatchObject({ taken: 1, waiting: 0, waitlist: [] })
  expect(filled.participants.map(({ status }) => status)).toEqual(['cancelled', 'scheduled'])
})

test('nobody takes part or waits twice', async () => {
  const t = testPractice()
  const { groups } = t.as('front_desk')
  const { id } = await groups.create(yoga(t))
  await groups.join(joining(id, t.maria))
  const twice = problem('patientId', 'already_in_group')
  expect(await refusalOf(groups.join(joining(id, t.maria)))).toMatchObject(twice)
  const waitId = () => newId<WaitlistEntryId>(MONDAY)
  expect(await refusalOf(groups.wait({ id, waitId: waitId(), patientId: t.maria }))).toMatchObject(
    twice,
  )
  const wanted = { id, waitId: waitId(), patientId: t.john }
  const waiting = await groups.wait(wanted)
  expect(await groups.wait(wanted)).toEqual(waiting)
  expect(await refusalOf(groups.wait({ ...wanted, waitId: waitId() }))).toMatchObject(twice)
  const [entry] = waiting.waitlist
  const stopped = await groups.stopWaiting({
    id,
    waitId: wanted.waitId,
    version: entry?.version ?? 0,
  })
  expect(stopped.waitlist).toEqual([])
  const again = await groups.wait(wanted)
  expect(again.waitlist).toMatchObject([{ id: wanted.waitId, since: entry?.since }])
})

test('a patient who is somewhere else then cannot join', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id } = await desk.groups.create(yoga(t))
  await desk.appointments.book(asked(t, '2026-03-03T10:30', { providerId: t.otherProvider }))
  expect(await refusalOf(desk.groups.join(joining(id, t.maria)))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'patient' }] },
  })
})

test('attendance is the status of each participant; one who did not come frees the place', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id } = await desk.groups.create(yoga(t))
  await desk.groups.join(joining(id, t.maria))
  const { participants } = await desk.groups.join(joining(id, t.john))
  const [maria, john] = participants
  if (!maria || !john) throw new Error('two take part')
  await desk.appointments.setStatus({ id: maria.id, version: maria.version, status: 'arrived' })
  await desk.appointments.setStatus({ id: john.id, version: john.version, status: 'no_show' })
  const seen = await desk.groups.get({ id })
  expect(seen.taken).toBe(1)
  expect(seen.participants.map(({ status }) => status)).toEqual(['arrived', 'no_show'])
  const missed = seen.participants[1]
  const back = { id: john.id, version: missed?.version ?? 0, status: 'arrived' as const }
  expect(await desk.appointments.setStatus(back)).toMatchObject({ status: 'arrived', groupId: id })
})

test('who is moved to a time of their own takes part no longer', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id } = await desk.groups.create(yoga(t, { typeId: t.procedure }))
  const { participants } = await desk.groups.join(joining(id, t.maria))
  const [maria] = participants
  if (!maria) throw new Error('Maria takes part')
  const alone = await desk.appointments.move({
    ...{ id: maria.id, version: maria.version, providerId: t.provider, locationId: t.location },
    ...{ start: '2026-03-03T14:00', minutes: 45 },
  })
  expect(alone).toMatchObject({ groupId: null, resourceIds: [expect.any(String)] })
  expect(await desk.groups.get({ id })).toMatchObject({ taken: 0, participants: [] })
})
