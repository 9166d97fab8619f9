import { isActive } from '../appointments/index.ts'
import type { Listener, Writing } from '../context.ts'
import type { About } from '../kernel/events.ts'
import type { PlanItem } from './contract.ts'
import { chargeFees } from './booking.ts'
import { itemsIn, itemsReplacedInto, itemsThatLeft, saveItem } from './store.ts'

/**
 * Items follow their appointment: done when it is completed, waiting again when it is cancelled or
 * missed, and back in it should it come back before they were booked elsewhere; they go on in the
 * appointment that is booked instead of theirs. What a visit with items is charged stays the sum
 * of their fees when its type changes.
 */
export const followAppointments: Listener = (context, event) => {
  if (event.name === 'appointment.type_changed') chargeFees(context, event.appointmentId)
  if (event.name === 'appointment.booked') goOnIn(context, event)
  if (event.name !== 'appointment.status') return
  const { appointmentId, to } = event
  const items = itemsIn(context.db, appointmentId)
  if (!isActive(to)) items.forEach((item) => leave(context, item))
  else {
    const back = itemsThatLeft(context.db, appointmentId).filter(isPlanned)
    const status = to === 'completed' ? 'done' : 'scheduled'
    for (const item of [...items, ...back]) store(context, item, { status, appointmentId })
    if (back.length > 0) chargeFees(context, appointmentId)
  }
}

function goOnIn(context: Writing, { patientId, appointmentId }: About): void {
  const items = itemsReplacedInto(context.db, patientId, appointmentId)
  for (const item of items) store(context, item, { status: 'scheduled', appointmentId })
  if (items.length > 0) chargeFees(context, appointmentId)
}

const isPlanned = ({ status }: PlanItem): boolean => status === 'planned'

const leave = ({ db, now }: Writing, item: PlanItem): void =>
  void saveItem(
    db,
    { ...item, status: 'planned', appointmentId: null, leftAppointmentId: item.appointmentId },
    item.version,
    now,
  )

function store(
  { db, now }: Writing,
  item: PlanItem,
  to: Pick<PlanItem, 'status' | 'appointmentId'>,
): void {
  if (item.status !== to.status || item.appointmentId !== to.appointmentId)
    saveItem(db, { ...item, ...to, leftAppointmentId: null }, item.version, now)
}
