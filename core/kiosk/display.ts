import { listProviders, listResources, practiceSettings } from '../clinic/index.ts'
import type { Lock, PromptHandler, Reading } from '../context.ts'
import type { FlowVisit } from '../flow/contract.ts'
import { foreseen } from '../flow/index.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { ProviderId } from '../kernel/ids.ts'
import { initials } from '../kernel/names.ts'
import { Refusal } from '../kernel/refusals.ts'
import { dateAt } from '../kernel/zones.ts'
import { findLocation } from '../clinic/index.ts'
import type { Display, pagesContract } from './pages-contract.ts'
import { ticketOf } from './tickets.ts'

/** Below this nobody is told that a provider is late; minutes. */
const WORTH_TELLING = 10

/** Lines of those who were called; the room reads no more at a glance. */
const MOST_CALLED = 8

/** Who is called where, and who waits, without a name. */
export const display: PromptHandler<(typeof pagesContract)['display']> = (context) => {
  const { locationId } = displayOf(context)
  const zone = findLocation(context.db, locationId)?.zone ?? 'UTC'
  const visits = foreseen(context, { date: dateAt(context.now, zone), locationId })
  const shows = practiceSettings(context.db).displayShows
  const label = (visit: FlowVisit) => labelOf(context, visit, shows)
  const since = ({ passage }: FlowVisit) => passage.roomed ?? 0
  const called = visits.filter(({ state }) => state === 'roomed')
  const waiting = visits.filter(({ state }) => state === 'arrived')
  return {
    shows,
    called: called
      .toSorted((a, b) => since(b) - since(a))
      .slice(0, MOST_CALLED)
      .map((visit) => ({ label: label(visit), room: roomOf(context, visit), since: since(visit) })),
    waiting: waiting.toSorted(byArrival).map(label),
    delays: delaysOf(context, visits),
  }
}

const byArrival = (a: FlowVisit, b: FlowVisit): number =>
  (a.passage.arrived ?? 0) - (b.passage.arrived ?? 0)

/** Initials where somebody came before numbers were given out. */
function labelOf({ db }: Reading, visit: FlowVisit, shows: Display['shows']): string {
  const ticket = shows === 'numbers' ? ticketOf(db, visit.id) : null
  return ticket === null ? initials(visit) : String(ticket)
}

function roomOf({ db }: Reading, { resourceIds }: FlowVisit): string {
  const rooms = listResources(db).filter(({ id }) => resourceIds.includes(id))
  return (rooms.find(({ kind }) => kind !== 'device') ?? rooms[0])?.name ?? ''
}

/** By how much each provider's next patient begins later than booked. */
function delaysOf({ db }: Reading, visits: readonly FlowVisit[]): Display['delays'] {
  const names = new Map(listProviders(db).map((each) => [each.id, each]))
  return [...lateness(visits)].flatMap(([id, minutes]) => {
    const provider = names.get(id)
    if (minutes < WORTH_TELLING || !provider) return []
    const { givenName, familyName, credentials } = provider
    return [{ provider: [givenName, familyName, credentials].filter(Boolean).join(' '), minutes }]
  })
}

/** Whole minutes between booked and expected start of the first visit of each that has not begun. */
function lateness(visits: readonly FlowVisit[]): ReadonlyMap<ProviderId, number> {
  const coming = visits
    .filter(({ expectedStartsAt }) => expectedStartsAt !== null)
    .toSorted((a, b) => b.startsAt - a.startsAt)
  return new Map(
    coming.map(({ providerId, startsAt, expectedStartsAt }) => [
      providerId,
      Math.floor(((expectedStartsAt ?? startsAt) - startsAt) / MINUTE),
    ]),
  )
}

function displayOf({ actor }: Reading): Lock {
  if (actor.lock?.page !== 'display') throw new Refusal('not_permitted')
  return actor.lock
}
