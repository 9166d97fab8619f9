import { expect, test } from 'vitest'
import { newId, type HoursId, type ProviderId, type TimeOffId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

const hours = (t: TestPractice) => ({
  id: newId<HoursId>(MONDAY),
  providerId: t.provider,
  locationId: t.location,
  weekday: 6,
  from: '09:00',
  to: '13:00',
  breaks: [{ from: '10:30', to: '10:45' }],
})

const problem = (path: string, code: string) => ({
  code: 'invalid_input',
  details: { problems: [{ path, code }] },
})

test('weekly hours are added, changed and removed', async () => {
  const t = testPractice()
  const manager = t.as('manager').availability
  const saturday = hours(t)
  expect(await manager.addHours(saturday)).toEqual({ version: 1 })
  expect(await manager.addHours(saturday)).toEqual({ version: 1 })
  const changed = { ...saturday, to: '12:00', version: 1 }
  expect(await manager.changeHours(changed)).toEqual({ version: 2 })
  await expect(manager.changeHours({ ...changed, to: '11:00' })).rejects.toMatchObject({
    code: 'stale',
  })
  const listed = await manager.hours({ providerId: t.provider })
  expect(listed.at(-1)).toEqual({
    ...{ ...changed, version: 2, validFrom: null, validTo: null },
    ...{ everyWeeks: 1, anchor: null, seasonId: null },
  })
  const { id, providerId } = saturday
  await expect(
    manager.removeHours({ id, providerId: t.otherProvider, version: 2 }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await manager.removeHours({ id, providerId, version: 2 })
  expect(await manager.hours({ providerId })).toHaveLength(5)
  await expect(manager.changeHours({ ...changed, version: 3 })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('hours that cannot be are refused at their field', async () => {
  const t = testPractice()
  const { addHours } = t.as('manager').availability
  const refused = async (more: object, path: string, code: string) => {
    await expect(addHours({ ...hours(t), ...more })).rejects.toMatchObject(problem(path, code))
  }
  await refused(
    { breaks: [{ from: '12:30', to: '13:30' }] },
    'breaks.0.from',
    'break_outside_hours',
  )
  await refused({ breaks: [{ from: '11:00', to: '10:00' }] }, 'breaks.0.to', 'end_before_start')
  await refused({ to: '09:00', breaks: [] }, 'to', 'end_before_start')
  await refused({ weekday: 1, locationId: t.otherLocation }, 'from', 'hours_overlap')
  await refused({ validFrom: '2026-05-01', validTo: '2026-04-30' }, 'validTo', 'end_before_start')
  await refused({ providerId: newId<ProviderId>(MONDAY) }, 'providerId', 'not_found')
  await refused({ locationId: newId(MONDAY) }, 'locationId', 'not_found')
  t.peek((db) => {
    db.execute('update providers set active = 0 where id = ?', t.otherProvider)
    db.execute('update locations set active = 0 where id = ?', t.otherLocation)
  })
  const { addHours: again } = t.as('manager').availability
  await expect(again({ ...hours(t), providerId: t.otherProvider })).rejects.toMatchObject(
    problem('providerId', 'inactive'),
  )
  await expect(again({ ...hours(t), locationId: t.otherLocation })).rejects.toMatchObject(
    problem('locationId', 'inactive'),
  )
  expect(await t.as('manager').availability.hours({ providerId: t.provider })).toHaveLength(5)
})

test('hours may follow each other in a day and in validity, and not meet in both', async () => {
  const t = testPractice()
  const { addHours } = t.as('manager').availability
  const spring = { ...hours(t), validTo: '2026-06-30' }
  await addHours(spring)
  await addHours({ ...hours(t), from: '13:00', to: '15:00', breaks: [] })
  await addHours({ ...hours(t), validFrom: '2026-07-01' })
  await expect(
    addHours({ ...hours(t), validFrom: '2026-06-27', validTo: '2026-06-30' }),
  ).rejects.toMatchObject(problem('from', 'hours_overlap'))
})

test('time off is added, listed from a date on, and taken back', async () => {
  const t = testPractice()
  const manager = t.as('manager').availability
  const off = {
    id: newId<TimeOffId>(MONDAY),
    providerId: t.provider,
    from: '2026-03-04T00:00',
    to: '2026-03-06T00:00',
    reason: 'Vacation',
  }
  await manager.addTimeOff(off)
  const { providerId } = off
  expect(await manager.timeOff({ providerId, from: '2026-03-05' })).toEqual([
    { ...off, absenceId: null, version: 1 },
  ])
  expect(await manager.timeOff({ providerId, from: '2026-03-06' })).toEqual([])
  await expect(
    manager.addTimeOff({ ...off, id: newId(MONDAY), to: off.from }),
  ).rejects.toMatchObject(problem('to', 'end_before_start'))
  await manager.removeTimeOff({ id: off.id, providerId, version: 1 })
  expect(await manager.timeOff({ providerId, from: '2026-03-05' })).toEqual([])
  await expect(manager.removeTimeOff({ id: off.id, providerId, version: 2 })).rejects.toMatchObject(
    { code: 'not_found' },
  )
})

test('somebody at the desk may look at hours and not change them', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').availability
  expect(await desk.hours({ providerId: t.provider })).toHaveLength(5)
  await expect(desk.addHours(hours(t))).rejects.toMatchObject({ code: 'not_permitted' })
})

test('providers keep their own hours and time off, and nobody else’s', async () => {
  const t = testPractice()
  const own = t.as('provider').availability
  expect(await own.addHours(hours(t))).toEqual({ version: 1 })
  const off = { from: '2026-03-03T09:00', to: '2026-03-03T12:00', reason: null }
  const offOf = (providerId: ProviderId) => ({ id: newId<TimeOffId>(MONDAY), providerId, ...off })
  expect(await own.addTimeOff(offOf(t.provider))).toEqual({ version: 1 })
  const refused = { code: 'not_permitted' }
  const others = { ...hours(t), providerId: t.otherProvider }
  await expect(own.addHours(others)).rejects.toMatchObject(refused)
  await expect(own.addTimeOff(offOf(t.otherProvider))).rejects.toMatchObject(refused)
  const theirs = await own.hours({ providerId: t.otherProvider })
  const { id, version } = theirs[0] ?? { id: newId<HoursId>(0), version: 0 }
  const removal = { id, version, providerId: t.otherProvider }
  await expect(own.removeHours(removal)).rejects.toMatchObject(refused)
  expect(await own.hours({ providerId: t.otherProvider })).toEqual(theirs)
})
