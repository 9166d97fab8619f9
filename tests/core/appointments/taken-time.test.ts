import { expect, test } from 'vitest'
import { z } from 'zod'
import { Slot } from '../../../core/appointments/contract.ts'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { testPractice } from '../../support/practice.ts'
import { rule } from '../rulebook/rules.ts'
import { asked, holding, refusalOf } from './asking.ts'

const TEN = '2026-03-02T10:00'
const TEN_AT = Date.parse('2026-03-02T15:00:00Z')
const monday = { from: '2026-03-02', to: '2026-03-02' }

test('a time that is booked is not held: who asks hears of the visit, with openings', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const visit = await desk.book(asked(t, TEN))
  const refusal = await refusalOf(
    desk.hold(holding(t, { start: '2026-03-02T10:15', typeId: t.followUp, patientId: t.john })),
  )
  expect(refusal).toMatchObject({
    code: 'conflict',
    details: {
      inTheWay: [{ what: 'provider', appointmentId: visit.id }],
      openings: [{ startsAt: TEN_AT + 30 * MINUTE }, {}, {}, {}, {}],
    },
  })
  const elsewhere = { providerId: t.otherProvider, patientId: t.maria }
  expect(await refusalOf(desk.hold(holding(t, elsewhere)))).toMatchObject({
    details: { inTheWay: [{ what: 'patient', appointmentId: visit.id }] },
  })
  expect(await desk.holds(monday)).toEqual([])
  const shifted = await desk.hold(holding(t, { start: '2026-03-02T10:15', moving: visit.id }))
  expect(shifted).toMatchObject({ mine: true })
})

test('a time that a rule lets stand beside another can be held', async () => {
  const t = testPractice()
  await rule(t, { kind: 'overlap', perHour: 1 })
  const desk = t.as('front_desk').appointments
  await desk.book(asked(t, TEN))
  const beside = { start: '2026-03-02T10:15', typeId: t.followUp, patientId: t.john }
  expect(await desk.hold(holding(t, beside))).toMatchObject({ mine: true })
})

test('what the asker holds is among the openings that they are offered, not among those of others', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  await desk.book(asked(t, TEN))
  await desk.hold(holding(t, { start: '2026-03-02T10:30' }))
  const offered = async (role: 'front_desk' | 'manager') => {
    const booking = asked(t, TEN, { patientId: t.john })
    const { details } = await refusalOf(t.as(role).appointments.book(booking))
    return z
      .array(Slot)
      .parse(details['openings'])
      .map(({ startsAt }) => startsAt)
  }
  expect(await offered('front_desk')).toContain(TEN_AT + 30 * MINUTE)
  expect(await offered('manager')).not.toContain(TEN_AT + 30 * MINUTE)
})

test('nobody is taken to a room that somebody else holds', async () => {
  const t = testPractice()
  const treatment = { typeId: t.procedure, minutes: 45 }
  const visit = await t.as('front_desk').appointments.book(asked(t, TEN, treatment))
  const other = visit.resourceIds.includes(t.room) ? t.otherRoom : t.room
  const held = await t
    .as('manager')
    .appointments.hold(holding(t, { providerId: t.otherProvider, resourceIds: [other] }))
  const arrived = await t
    .as('front_desk')
    .appointments.setStatus({ id: visit.id, version: 1, status: 'arrived' })
  const rooming = {
    ...{ id: visit.id, version: arrived.version },
    ...{ status: 'roomed' as const, resourceId: other },
  }
  expect(await refusalOf(t.as('front_desk').appointments.setStatus(rooming))).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ what: 'hold', holdId: held.id, by: 'The manager' }] },
  })
  expect(await t.as('manager').appointments.setStatus(rooming)).toMatchObject({
    resourceIds: [other],
  })
})
