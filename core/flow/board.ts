import { practiceSettings } from '../clinic/index.ts'
import type { Handlers, Reading } from '../context.ts'
import { dateAt } from '../kernel/zones.ts'
import { listLocations } from '../clinic/index.ts'
import type { LocalDate } from '../kernel/dates.ts'
import type { AppointmentId, LocationId, ProviderId } from '../kernel/ids.ts'
import { outlookOf, type Outlook, type Queued } from './expected-starts.ts'
import type { flowContract, FlowVisit } from './contract.ts'
import { flowOf, type FlowEntry } from './store.ts'

type Contract = typeof flowContract

interface DayAsked {
  readonly date: LocalDate
  readonly locationId: LocationId | null
}

/** The visits of the day, and how it is likely to go on. */
export const boardReaders: Handlers<Pick<Contract, 'board' | 'forecast'>> = {
  board: (context, asked) => foreseen(context, asked),
  forecast: (context, { date, locationId }) => {
    const visits = everywhere(context, date)
    const here = visits.filter((visit) => isAt(visit, locationId))
    const shown = new Set(here.map(({ providerId }) => providerId))
    return [...outlooks(context, visits)]
      .filter(([providerId]) => shown.has(providerId))
      .map(([providerId, { starts, behindMinutes }]) => ({
        ...{ providerId, behindMinutes },
        starts: Array.from(starts, ([appointmentId, expectedStartsAt]) => ({
          ...{ appointmentId, expectedStartsAt },
        })),
      }))
  },
}

/** The visits of a day at a location with the time at which each is likely to begin. */
export function foreseen(context: Reading, { date, locationId }: DayAsked): FlowVisit[] {
  const visits = everywhere(context, date)
  const starts = new Map<AppointmentId, number>(
    [...outlooks(context, visits).values()].flatMap((outlook) => [...outlook.starts]),
  )
  return visits
    .filter((visit) => isAt(visit, locationId))
    .map((visit) => ({ ...visit, expectedStartsAt: starts.get(visit.id) ?? null }))
}

const everywhere = ({ db }: Reading, date: LocalDate): FlowEntry[] =>
  flowOf(db, { from: date, to: date, locationId: null })

const isAt = (visit: FlowEntry, locationId: LocationId | null): boolean =>
  locationId === null || visit.locationId === locationId

/** The outlook of every provider on the visits of today; a provider's locations are one day. */
function outlooks(
  context: Reading,
  visits: readonly FlowEntry[],
): ReadonlyMap<ProviderId, Outlook> {
  const { db, now } = context
  const { lateAfter } = practiceSettings(db).waitingLimits
  const zones = new Map(listLocations(db).map(({ id, zone }) => [id, zone]))
  const today = visits.filter(({ startsAt, locationId }) => {
    const zone = zones.get(locationId)
    return zone !== undefined && dateAt(startsAt, zone) === dateAt(now, zone)
  })
  const byProvider = Map.groupBy(today, ({ providerId }) => providerId)
  return new Map(
    Array.from(byProvider, ([id, own]) => [id, outlookOf(own.flatMap(queued), now, lateAfter)]),
  )
}

function queued({ id, startsAt, endsAt, state, passage }: FlowEntry): Queued[] {
  if (state === 'checkout' || state === 'left') return []
  const since = state === 'expected' ? null : passage[state]
  return [{ id, startsAt, endsAt, state, beganAt: passage.with_provider, since }]
}
