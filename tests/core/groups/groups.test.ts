import { expect, test } from 'vitest'
import { newId, type WaitlistEntryId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { joining, yoga } from './yoga.ts'

test('an empty group takes up its provider, both ways', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const group = await desk.groups.create(yoga(t))
  expect(group).toMatchObject({ taken: 0, capacity: 2, participants: [], waitlist: [] })
  expect(await refusalOf(desk.appointments.book(asked(t, '2026-03-03T10:30')))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'group', groupId: group.id, appointmentId: null }] },
  })
  expect(await refusalOf(desk.groups.create(yoga(t, { start: '2026-03-03T10:30' })))).toMatchObject(
    {
      code: 'conflict',
    },
  )
  const slots = await desk.appointments.findSlots({
    typeId: t.followUp,
    providerIds: [t.provider],
    from: '2026-03-03',
    to: '2026-03-03',
  })
  const met = slots.filter(
    ({ startsAt, endsAt }) => startsAt < group.endsAt && group.startsAt < endsAt,
  )
  expect(met).toEqual([])
})

test('a group is planned where nobody is booked, and where the provider works', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  await desk.appointments.book(asked(t, '2026-03-03T10:30'))
  expect(await refusalOf(desk.groups.create(yoga(t)))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'provider' }] },
  })
  const early = yoga(t, { start: '2026-03-03T07:00' })
  expect(await refusalOf(desk.groups.create(early))).toMatchObject({ code: 'outside_hours' })
  const override = { reason: 'Before hours by agreement' }
  const planned = await t.as('manager').groups.create({ ...early, override })
  expect(planned.overridden).toBe(true)
})

test('a group that needs a room takes one, and its participants share it', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const group = await desk.groups.create(yoga(t, { typeId: t.procedure }))
  expect(group.resourceId).not.toBeNull()
  const { participants } = await desk.groups.join(joining(group.id, t.maria))
  expect(participants).toMatchObject([{ patientId: t.maria, resourceIds: [], groupId: group.id }])
  const other = { patientId: t.john, providerId: t.otherProvider, typeId: t.procedure, minutes: 45 }
  const rooms = { resourceIds: group.resourceId ? [group.resourceId] : [] }
  const wanted = asked(t, '2026-03-03T10:00', { ...other, ...rooms })
  expect(await refusalOf(desk.appointments.book(wanted))).toMatchObject({ code: 'conflict' })
})

test('places are never fewer than are taken', async () => {
  const t = testPractice()
  const { groups } = t.as('front_desk')
  const { id } = await groups.create(yoga(t))
  await groups.join(joining(id, t.maria))
  const { version } = await groups.join(joining(id, t.john))
  const change = { id, version, name: 'Yoga', capacity: 1 }
  expect(await refusalOf(groups.change(change))).toMatchObject(problem('capacity', 'below_taken'))
  expect(await groups.change({ ...change, capacity: 9, name: 'Gentle yoga' })).toMatchObject({
    capacity: 9,
    name: 'Gentle yoga',
  })
  expect(await refusalOf(groups.change(change))).toMatchObject({ code: 'invalid_input' })
})

test('a group moves with everybody, or not at all', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id } = await desk.groups.create(yoga(t))
  await desk.groups.join(joining(id, t.maria))
  const { version } = await desk.groups.join(joining(id, t.john))
  await desk.appointments.book(
    asked(t, '2026-03-03T14:00', { patientId: t.john, providerId: t.otherProvider }),
  )
  const place = { providerId: t.provider, locationId: t.location, minutes: 60 }
  const to = (start: string) => desk.groups.move({ id, version, ...place, start })
  expect(await refusalOf(to('2026-03-03T14:00'))).toMatchObject({ code: 'conflict' })
  const still = await desk.groups.get({ id })
  expect(new Set(still.participants.map(({ startsAt }) => startsAt))).toEqual(
    new Set([still.startsAt]),
  )
  const moved = await to('2026-03-03T10:30')
  expect(moved.startsAt - still.startsAt).toBe(30 * 60_000)
  expect(
    moved.participants.map(({ startsAt, endsAt, groupId }) => [startsAt, endsAt, groupId]),
  ).toEqual([
    [moved.startsAt, moved.endsAt, id],
    [moved.startsAt, moved.endsAt, id],
  ])
})

test('a group is cancelled with everybody who takes part or waits', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id } = await desk.groups.create(yoga(t, { capacity: 1 }))
  await desk.groups.join(joining(id, t.maria))
  const { version } = await desk.groups.wait({
    ...{ id, waitId: newId<WaitlistEntryId>(MONDAY), patientId: t.john },
  })
  const cancelled = await desk.groups.cancel({ id, version, reason: 'provider' })
  expect(cancelled).toMatchObject({ cancelled: true, taken: 0, waiting: 0 })
  expect(cancelled.participants).toMatchObject([{ status: 'cancelled' }])
  await desk.appointments.book(asked(t, '2026-03-03T10:00', { patientId: t.john }))
  expect(await refusalOf(desk.groups.join(joining(id, t.maria)))).toMatchObject({
    code: 'status_flow',
  })
  expect(await desk.groups.list({ from: '2026-03-03', to: '2026-03-03' })).toEqual([])
})

test('the list names no patient; the record is an entry of the audit log', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id } = await desk.groups.create(yoga(t))
  await desk.groups.join(joining(id, t.maria))
  const [listed] = await desk.groups.list({ from: '2026-03-02', to: '2026-03-08' })
  expect(listed).toMatchObject({ id, name: 'Yoga', taken: 1 })
  expect(JSON.stringify(listed)).not.toContain('Lopez')
  await desk.groups.get({ id })
  const [entry] = await t.as('owner').access.listAudit({ action: 'group.viewed' })
  expect(entry).toMatchObject({ subjectId: id })
  const [joined] = await t.as('owner').access.listAudit({ action: 'group.joined' })
  expect(joined).toMatchObject({ subjectId: id, patientId: t.maria })
})

test('who may not book can look at groups and change none', async () => {
  const t = testPractice()
  const { id } = await t.as('front_desk').groups.create(yoga(t))
  const { groups } = t.as('read_only')
  expect(await groups.get({ id })).toMatchObject({ name: 'Yoga' })
  expect(await refusalOf(groups.join(joining(id, t.maria)))).toMatchObject({
    code: 'not_permitted',
  })
  expect(await refusalOf(groups.create(yoga(t)))).toMatchObject({ code: 'not_permitted' })
})
