import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Writer } from '../../../core/database/handles.ts'
import { newId, type AppointmentId, type PaymentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { asked } from './asking.ts'

interface Due {
  readonly appointmentId: AppointmentId
  readonly dueCents: number
}

const kept = (db: Writer) =>
  db
    .prepared<Due>(
      `select appointment_id as appointmentId, due_cents as dueCents from visit_dues order by 1`,
    )
    .all()

/** The same worked out anew from charges and payments, as `billing` reads them. */
const anew = (db: Writer) =>
  db
    .prepared<Due & { status: string; fee: string | null; charged: number; paid: number }>(
      `select a.id as appointmentId, a.status, c.fee, c.charge_cents - c.coverage_cents as charged,
        (select total(amount_cents) from payments where appointment_id = a.id) as paid
      from appointments as a join charges as c on c.appointment_id = a.id order by 1`,
    )
    .all()
    .map(({ appointmentId, status, fee, charged, paid }) => {
      const owes = status !== 'rescheduled' && (status !== 'cancelled' || fee !== null)
      return { appointmentId, dueCents: (owes ? charged : 0) - paid }
    })
    .filter(({ dueCents }) => dueCents !== 0)

const deeds = fc.array(
  fc.tuple(fc.constantFrom('book', 'pay', 'cancel', 'miss', 'move', 'reverse'), fc.nat(5)),
  { minLength: 1, maxLength: 14 },
)

test('what each visit leaves due is right after any history of visits and payments', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (history) => {
      const t = testPractice()
      const desk = t.as('owner')
      const visits: AppointmentId[] = []
      const payments: PaymentId[] = []
      const deedOf = {
        book: async () => {
          const day = String(2 + visits.length).padStart(2, '0')
          const what = { typeId: t.procedure, minutes: 45, override: { reason: 'Any day' } }
          visits.push((await desk.appointments.book(asked(t, `2026-03-${day}T10:00`, what))).id)
        },
        pay: async (id: AppointmentId) => {
          const paymentId = newId<PaymentId>(MONDAY)
          await desk.billing.pay({
            ...{ id: paymentId, appointmentId: id, amountCents: 1_000, method: 'cash' },
          })
          payments.push(paymentId)
        },
        cancel: async (id: AppointmentId, version: number) => {
          await desk.appointments.cancel({ id, version, reason: 'patient' })
        },
        miss: async (id: AppointmentId, version: number) => {
          await desk.appointments.setStatus({ id, version, status: 'no_show' })
        },
        move: async (id: AppointmentId, version: number) => {
          const { providerId, locationId } = await desk.appointments.get({ id })
          const start = '2026-03-27T10:00'
          const override = { reason: 'Any day' }
          await desk.appointments.move({
            ...{ id, version, providerId, locationId, start, minutes: 45, override },
          })
        },
        reverse: async () => {
          const id = payments.at(-1)
          if (id)
            await desk.billing.reverse({ id: newId<PaymentId>(MONDAY), paymentId: id, reason: 'x' })
        },
      }
      for (const [deed, which] of [['book', 0], ...history] as const) {
        const id = visits[which % Math.max(1, visits.length)]
        const visit = id && (await desk.appointments.get({ id }))
        if (deed === 'book') await deedOf.book()
        else if (visit) await deedOf[deed](visit.id, visit.version).catch(() => undefined)
      }
      t.peek((db) => expect(kept(db)).toEqual(anew(db)))
    }),
    { numRuns: 12 },
  )
})
