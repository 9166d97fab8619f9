import fc from 'fast-check'
import { MINUTE } from '../../../core/kernel/clock.ts'
import { newId, type AppointmentId, type PaymentId } from '../../../core/kernel/ids.ts'
import { deed } from './deed.ts'
import { patientOf, pick, place, spotOf, which, wholeBook } from './world.ts'

const reason = fc.constantFrom('patient' as const, 'provider' as const, 'other' as const)
const override = fc.option(fc.constant({ reason: 'On purpose' }), { freq: 6 })
const status = fc.constantFrom(
  'confirmed' as const,
  'arrived' as const,
  'completed' as const,
  'no_show' as const,
  'scheduled' as const,
)

const book = deed(
  'appointment.booked',
  ['front_desk', 'manager', 'provider'],
  fc.record({ place, treatment: fc.boolean(), override }),
  async (world, as, wanted) => {
    const { t } = world
    const treatment = { typeId: t.procedure, minutes: 45 }
    await as.appointments.book({
      id: newId<AppointmentId>(t.clock.now),
      patientId: patientOf(world, wanted.place),
      ...spotOf(world, wanted.place),
      ...(wanted.treatment ? treatment : { typeId: t.followUp, minutes: 30 }),
      override: wanted.override,
    })
    return true
  },
)

const move = deed(
  'appointment.moved',
  ['front_desk', 'provider'],
  fc.record({ which, place, override }),
  async (world, as, wanted) => {
    const visit = pick(await wholeBook(world), wanted.which)
    if (!visit) return false
    const { id, version } = visit
    const minutes = (visit.endsAt - visit.startsAt) / MINUTE
    const spot = spotOf(world, wanted.place)
    await as.appointments.move({ id, version, ...spot, minutes, override: wanted.override })
    return true
  },
)

const cancel = deed(
  'appointment.cancelled',
  ['front_desk', 'manager'],
  fc.record({ which, reason }),
  async (world, as, wanted) => {
    const visit = pick(await wholeBook(world), wanted.which)
    if (!visit) return false
    const { id, version } = visit
    await as.appointments.cancel({ id, version, reason: wanted.reason })
    return true
  },
)

const park = deed(
  'appointment.parked',
  ['front_desk', 'provider'],
  which,
  async (world, as, at) => {
    const visit = pick(await wholeBook(world), at)
    if (!visit) return false
    await as.appointments.park({ id: visit.id, version: visit.version })
    return true
  },
)

const putBack = deed(
  'appointment.put_back',
  ['front_desk', 'provider'],
  fc.record({ which, override }),
  async (_world, as, wanted) => {
    const visit = pick(await as.appointments.pinboard({}), wanted.which)
    if (!visit) return false
    const { id, version } = visit
    await as.appointments.putBack({ id, version, override: wanted.override })
    return true
  },
)

const putElsewhere = deed(
  'appointment.moved',
  ['front_desk', 'provider'],
  fc.record({ which, place }),
  async (world, as, wanted) => {
    const visit = pick(await as.appointments.pinboard({}), wanted.which)
    if (!visit) return false
    const { id, version, startsAt, endsAt } = visit
    const minutes = (endsAt - startsAt) / MINUTE
    await as.appointments.move({ id, version, ...spotOf(world, wanted.place), minutes })
    return true
  },
)

const setStatus = deed(
  'appointment.status',
  ['front_desk', 'provider'],
  fc.record({ which, status, override }),
  async (world, as, wanted) => {
    const visit = pick(await wholeBook(world), wanted.which)
    if (!visit) return false
    const { id, version } = visit
    const { status: to, override: why } = wanted
    await as.appointments.setStatus({ id, version, status: to, override: why })
    return true
  },
)

const pay = deed(
  'payment.taken',
  ['front_desk', 'biller'],
  fc.record({ which, amountCents: fc.integer({ min: 1, max: 20_000 }) }),
  async (world, as, { which: at, amountCents }) => {
    const visit = pick(await wholeBook(world), at)
    if (!visit) return false
    const id = newId<PaymentId>(world.t.clock.now)
    await as.billing.pay({ id, appointmentId: visit.id, amountCents, method: 'cash' })
    world.paid.push(visit.id)
    return true
  },
)

const reverse = deed('payment.reversed', ['biller', 'owner'], which, async (world, as, at) => {
  const appointmentId = pick(world.paid, at)
  if (appointmentId === undefined) return false
  const { payments } = await as.billing.financials({ appointmentId })
  const payment = pick(payments, at)
  if (!payment) return false
  const id = newId<PaymentId>(world.t.clock.now)
  await as.billing.reverse({ id, paymentId: payment.id, reason: 'Mistake' })
  return true
})

/** What is done with one appointment or one payment. */
export const bookDeeds = [
  ...[book, book, move, move, cancel, setStatus, setStatus, pay, pay, reverse],
  ...[park, putBack, putElsewhere],
]
