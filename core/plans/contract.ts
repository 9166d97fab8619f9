import { z } from 'zod'
import { BoardEntry } from '../appointments/contract.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { AppointmentId, PatientId, PlanId, PlanItemId, ProviderId, TypeId } from '../kernel/ids.ts'
import { Cents } from '../kernel/money.ts'
import { procedure } from '../kernel/procedure.ts'
import { line, note, optionalLine } from '../kernel/text.ts'
import { PartBooking } from '../visits/contract.ts'

/** `planned` waits to be booked; `dropped` is not wanted any more. */
export const ItemStatus = z.enum(['planned', 'scheduled', 'done', 'dropped'])
export type ItemStatus = z.infer<typeof ItemStatus>

const minutes = z.int('out_of_range').min(5, 'out_of_range').max(720, 'out_of_range')

/** What is to be done, as a person writes it. */
export const ItemFields = z.object({
  id: PlanItemId,
  planId: PlanId,
  /** The code of the procedure, such as a CDT or CPT code. */
  code: optionalLine(20),
  description: line(120),
  typeId: TypeId,
  /** Expected length. */
  minutes,
  feeCents: Cents,
})

export const PlanItem = ItemFields.extend({
  /** Counts from zero within its plan. */
  position: z.int(),
  status: ItemStatus,
  /** Where it is, or was, done. */
  appointmentId: AppointmentId.nullable(),
  appointmentStartsAt: Instant.nullable(),
  plannedAt: Instant,
  version: z.int(),
})
export type PlanItem = z.infer<typeof PlanItem>

export const PlanFields = z.object({
  id: PlanId,
  patientId: PatientId,
  name: line(80),
  /** Who made the plan; null for nobody in particular. */
  providerId: ProviderId.nullable().default(null),
  notes: note(),
})

export const Plan = PlanFields.extend({
  /** In order. */
  items: z.array(PlanItem),
  version: z.int(),
})
export type Plan = z.infer<typeof Plan>

/** Work that was planned and is in nobody's book. */
export const UnscheduledItem = z.object({
  item: PlanItem,
  planName: z.string(),
  providerId: ProviderId.nullable(),
  patientId: PatientId,
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  birthDate: LocalDate,
  phone: z.string().nullable(),
})
export type UnscheduledItem = z.infer<typeof UnscheduledItem>

const version = z.int().nullable()
const ItemRead = z.object({ id: PlanItemId, version: z.int() })
const write = { kind: 'write', permission: 'appointments.book' } as const
const savePlan = { ...write, audit: 'plan.saved', output: Plan } as const

export const plansContract = {
  list: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'plans.viewed',
    method: 'GET',
    path: '/patients/{patientId}/plans',
    summary: "A patient's plans of treatment with their items, newest first",
    input: z.object({ patientId: PatientId }),
    output: z.array(Plan),
  }),
  save: procedure({
    ...savePlan,
    method: 'PUT',
    path: '/plans/{id}',
    summary: 'Make a plan, or change its name, provider and notes',
    input: PlanFields.extend({ version }),
  }),
  saveItem: procedure({
    ...savePlan,
    method: 'PUT',
    path: '/plans/{planId}/items/{id}',
    summary: 'Add an item at the end of a plan, or change one that waits to be booked',
    input: ItemFields.extend({ version }),
  }),
  reorder: procedure({
    ...savePlan,
    method: 'POST',
    path: '/plans/{id}/order',
    summary: 'Put the items of a plan into another order',
    input: z.object({
      id: PlanId,
      version: z.int(),
      /** Every item of the plan, once. */
      itemIds: z.array(PlanItemId).min(1, 'required').max(200),
    }),
  }),
  drop: procedure({
    ...savePlan,
    method: 'POST',
    path: '/plan-items/{id}/drop',
    summary: 'Drop an item that waits to be booked, or plan it again',
    input: ItemRead.extend({ dropped: z.boolean().default(true) }),
  }),
  book: procedure({
    ...write,
    audit: 'plan.booked',
    method: 'POST',
    path: '/plans/{planId}/appointments',
    summary: 'Book an appointment for items of a plan; it takes their length and their fees',
    output: BoardEntry,
    input: PartBooking.extend({
      planId: PlanId,
      items: z.array(ItemRead).min(1, 'required').max(30),
      /** Left out: the type of the first item. */
      typeId: TypeId.nullable().default(null),
      /** Left out: the minutes of all items. */
      minutes: PartBooking.shape.minutes.nullable().default(null),
    }),
  }),
  link: procedure({
    ...write,
    audit: 'plan.booked',
    method: 'POST',
    path: '/plans/{planId}/link',
    summary: 'Have items of a plan done in an appointment that stands; it takes their fees',
    output: Plan,
    input: z.object({
      planId: PlanId,
      appointmentId: AppointmentId,
      items: z.array(ItemRead).min(1, 'required').max(30),
    }),
  }),
  ofAppointment: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'appointment.viewed',
    method: 'GET',
    path: '/appointments/{appointmentId}/plan-items',
    summary: 'The planned procedures of an appointment, in order',
    input: z.object({ appointmentId: AppointmentId }),
    output: z.array(PlanItem),
  }),
  unscheduled: procedure({
    kind: 'read',
    permission: 'appointments.read',
    audit: 'plans.unscheduled_viewed',
    method: 'GET',
    path: '/plan-items/unscheduled',
    summary: 'Planned work of all patients that is in nobody’s book, longest waiting first',
    input: z.object({
      /** The provider of the plan. */
      providerId: ProviderId.nullable().default(null),
      typeId: TypeId.nullable().default(null),
      /** Planned at least so many days ago. */
      daysOld: z.int().min(0).max(3650).default(0),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.array(UnscheduledItem),
  }),
}
