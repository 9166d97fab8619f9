import { expect, test } from 'vitest'
import { testPractice } from '../../support/practice.ts'
import { booked, started } from './waiting-room.ts'

test('the display calls by initials to a room, and shows who waits in the order of arrival', async () => {
  const t = testPractice()
  const { calls } = await started(t, 'display')
  expect(await calls.kiosk.display({})).toEqual({
    ...{ shows: 'initials', called: [], waiting: [], delays: [] },
  })
  const desk = t.as('front_desk')
  const marias = await booked(t)
  const johns = await booked(t, { patientId: t.john }, '2026-03-02T11:00')
  await desk.appointments.setStatus({ ...johns, status: 'arrived' })
  t.clock.now += 60_000
  const came = await desk.appointments.setStatus({ ...marias, status: 'arrived' })
  expect((await calls.kiosk.display({})).waiting).toEqual(['J. S.', 'M. L.'])
  await desk.appointments.setStatus({
    ...{ id: came.id, version: came.version, status: 'roomed', resourceId: t.room },
  })
  const shown = await calls.kiosk.display({})
  expect(shown).toMatchObject({
    called: [{ label: 'M. L.', room: 'Room 1', since: t.clock.now }],
    waiting: ['J. S.'],
  })
  expect(JSON.stringify(shown)).not.toMatch(/Maria|Lopez|John|Smith/u)
})

test('the display calls by number where the practice wants it, and tells who runs late', async () => {
  const t = testPractice(Date.parse('2026-03-02T14:19:00Z'))
  const { calls } = await started(t, 'display')
  const { practice } = await t.as('owner').clinic.directory({})
  await t.as('owner').clinic.savePractice({ ...practice, displayShows: 'numbers' })
  const desk = t.as('front_desk')
  const first = await booked(t, {}, '2026-03-02T09:00')
  const second = await booked(t, { patientId: t.john }, '2026-03-02T09:30')
  await desk.appointments.setStatus({ ...first, status: 'arrived' })
  t.clock.now += 60_000
  await desk.appointments.setStatus({ ...second, status: 'arrived' })
  const shown = await calls.kiosk.display({})
  expect(shown).toMatchObject({ shows: 'numbers', waiting: ['1', '2'] })
  expect(shown.delays).toEqual([{ provider: 'Ada Chen MD', minutes: 20 }])
})

test('another location is none of its business', async () => {
  const t = testPractice()
  const { token } = await t.as('manager').kiosk.start({
    ...{ page: 'display', locationId: t.otherLocation },
  })
  const { id, version } = await booked(t)
  await t.as('front_desk').appointments.setStatus({ id, version, status: 'arrived' })
  expect((await t.practice.as(token).kiosk.display({})).waiting).toEqual([])
})
