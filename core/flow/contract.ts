import { z } from 'zod'
import { BoardEntry } from '../appointments/contract.ts'
import { Callee, LastCall } from '../kernel/calls.ts'
import { Instant, LocalDate } from '../kernel/dates.ts'
import { FlowState } from '../kernel/flow-state.ts'
import { AppointmentId, LocationId, ProviderId } from '../kernel/ids.ts'
import { procedure } from '../kernel/procedure.ts'
import { departuresContract } from './departures-contract.ts'
import { messagesContract } from './messages-contract.ts'
import { Passage } from './passage-contract.ts'
import { sweepContract } from './sweep-contract.ts'

export { FlowState, Passage }
export { DepartureStep } from './departures-contract.ts'
export { DeskMessage, Recipient } from './messages-contract.ts'
export { Outcome, SweepLine } from './sweep-contract.ts'

/** A visit of the day on its way through the site. */
export const FlowVisit = BoardEntry.extend({
  state: FlowState,
  passage: Passage,
  /** When the provider is likely to begin; null once they have, and on other days than today. */
  expectedStartsAt: Instant.nullable(),
})
export type FlowVisit = z.infer<typeof FlowVisit>

/** How the rest of a provider's day is likely to go. */
export const Forecast = z.object({
  providerId: ProviderId,
  /** How much later than booked the next visit begins; whole minutes. */
  behindMinutes: z.int().min(0),
  starts: z.array(z.object({ appointmentId: AppointmentId, expectedStartsAt: Instant })),
})
export type Forecast = z.infer<typeof Forecast>

/** Somebody to come who would wait for long, to be called before they set out. */
export const WaitLine = z.object({
  appointmentId: AppointmentId,
  providerId: ProviderId,
  locationId: LocationId,
  startsAt: Instant,
  expectedStartsAt: Instant,
  callee: Callee,
  lastCall: LastCall.nullable(),
})
export type WaitLine = z.infer<typeof WaitLine>

/** Average minutes of a provider's patients in each state; null where nobody passed through it. */
export const StateTimes = z.object({
  providerId: ProviderId,
  /** Visits that came at least as far as the provider. */
  visits: z.int(),
  waitMinutes: z.number().nullable(),
  roomMinutes: z.number().nullable(),
  visitMinutes: z.number().nullable(),
  checkoutMinutes: z.number().nullable(),
})
export type StateTimes = z.infer<typeof StateTimes>

const ofDay = z.object({ date: LocalDate, locationId: LocationId.nullable().default(null) })
const read = { kind: 'read', permission: 'appointments.read', method: 'GET' } as const

export const flowContract = {
  ...departuresContract,
  ...messagesContract,
  ...sweepContract,
  board: procedure({
    ...read,
    audit: 'flow.viewed',
    path: '/flow',
    summary: 'The visits of a day with their state, since when, and when they are likely to begin',
    input: ofDay,
    output: z.array(FlowVisit),
  }),
  forecast: procedure({
    ...read,
    audit: null,
    path: '/flow/forecast',
    summary: 'Which providers run behind today, and when their visits are likely to begin',
    input: ofDay,
    output: z.array(Forecast),
  }),
  callList: procedure({
    ...read,
    audit: 'flow.call_list_viewed',
    path: '/flow/call-list',
    summary: 'Whom to call because they would wait for long; longest wait first',
    input: ofDay,
    output: z.array(WaitLine),
  }),
  times: procedure({
    ...read,
    audit: null,
    path: '/flow/times',
    summary: 'Average times in each state by provider (at most 62 days)',
    input: z.object({ from: LocalDate, to: LocalDate, locationId: ofDay.shape.locationId }),
    output: z.array(StateTimes),
  }),
}
