import { accessHandlers } from './access/index.ts'
import type { AnyHandler, Offer } from './ask.ts'
import { billingHandlers, chargeFees, chargeInsured, chargeVisits } from './billing/index.ts'
import { appointmentsHandlers, releaseOnBooking } from './appointments/index.ts'
import { availabilityHandlers } from './availability/index.ts'
import { clinicHandlers } from './clinic/index.ts'
import { procedures, type Procedures } from './contract.ts'
import type { Handlers, Listener } from './context.ts'
import { exchangeHandlers } from './exchange/index.ts'
import type { Terms } from './kernel/procedure.ts'
import { reportsHandlers } from './reports/index.ts'
import { patientsHandlers } from './patients/index.ts'
import { rulebookHandlers } from './rulebook/index.ts'
import { followVisits, seriesHandlers } from './series/index.ts'
import { visitsHandlers } from './visits/index.ts'
import { followAppointments, plansHandlers } from './plans/index.ts'
import { groupsHandlers, partWhenMoved, resumeGroup } from './groups/index.ts'
import { keepListsCurrent, waitingHandlers } from './waiting/index.ts'
import { followCompletions, recallsHandlers } from './recalls/index.ts'
import { absencesHandlers, followUndoneEdit } from './absences/index.ts'
import { preferencesHandlers } from './preferences/index.ts'
import { presenceHandlers } from './presence/index.ts'
import { documentsHandlers } from './documents/index.ts'
import { formsHandlers } from './forms/index.ts'
import { followCalls, noticesHandlers, planNotices } from './notices/index.ts'
import { flowHandlers, followDepartures } from './flow/index.ts'
import { giveTickets, kioskHandlers } from './kiosk/index.ts'
import { mergingHandlers } from './merging/index.ts'
import { setupHandlers } from './setup/index.ts'

/** The handlers of every module: the same tree as the contract. */
export const handlers: { readonly [Module in keyof Procedures]: Handlers<Procedures[Module]> } = {
  setup: setupHandlers,
  access: accessHandlers,
  preferences: preferencesHandlers,
  presence: presenceHandlers,
  clinic: clinicHandlers,
  patients: patientsHandlers,
  documents: documentsHandlers,
  forms: formsHandlers,
  rulebook: rulebookHandlers,
  availability: availabilityHandlers,
  appointments: appointmentsHandlers,
  billing: billingHandlers,
  series: seriesHandlers,
  visits: visitsHandlers,
  plans: plansHandlers,
  groups: groupsHandlers,
  recalls: recallsHandlers,
  waiting: waitingHandlers,
  absences: absencesHandlers,
  notices: noticesHandlers,
  flow: flowHandlers,
  kiosk: kioskHandlers,
  merging: mergingHandlers,
  reports: reportsHandlers,
  exchange: exchangeHandlers,
}

/** What modules do when a lower one tells something, in order. */
export const listeners: readonly Listener[] = [
  chargeVisits,
  chargeFees,
  chargeInsured,
  releaseOnBooking,
  followAppointments,
  partWhenMoved,
  resumeGroup,
  followUndoneEdit,
  followCompletions,
  ...keepListsCurrent,
  followVisits,
  planNotices,
  followCalls,
  followDepartures,
  giveTickets,
]

/** Everything that can be asked, by path: `appointments.book`. */
export const offers: ReadonlyMap<string, Offer> = new Map(
  Object.entries(procedures).flatMap(([module, drawn]) => offersOf(module, drawn)),
)

interface Drawn {
  readonly '~orpc': { readonly meta: Terms; readonly inputSchema?: Offer['input'] | undefined }
}

/** Pairs contract and handler by name; `Handlers` has checked that both trees are the same. */
function offersOf(module: string, drawn: Readonly<Record<string, Drawn>>): [string, Offer][] {
  const made = Object.entries(handlers).find(([name]) => name === module)?.[1] as
    Readonly<Record<string, AnyHandler>> | undefined
  return Object.entries(drawn).map(([name, { '~orpc': terms }]): [string, Offer] => {
    const handler = made?.[name]
    const input = terms.inputSchema
    if (!handler || !input) throw new TypeError(`${module}.${name} has no handler or no input`)
    return [`${module}.${name}`, { terms: terms.meta, input, handler }]
  })
}
