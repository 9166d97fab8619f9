import {
  findLocation,
  findProvider,
  listActiveLocations,
  listActiveProviders,
} from '../clinic/index.ts'
import type { Handlers, Reading, Writing } from '../context.ts'
import type { ProviderId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
import type { ProblemCode } from '../kernel/problems.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { loadCalendar } from './calendar.ts'
import type { availabilityContract, ProviderDay, WeeklyHours } from './contract.ts'
import { dayOf, type Calendar, type Post, type PostDay } from './openings.ts'
import { breakProblems, meetsOthers } from './rules.ts'
import { findTimeOff, saveTimeOff, timeOffOf } from './time-off.ts'
import { findHours, hoursOf, saveHours } from './weekly-hours.ts'

export const availabilityHandlers: Handlers<typeof availabilityContract> = {
  hours: (context, { providerId }) => {
    knownProvider(context, providerId)
    return hoursOf(context.db, providerId)
  },
  addHours: (context, hours) => {
    const { db, now, about } = context
    about({ subjectId: hours.id })
    requireOwnOrAll(context, hours.providerId)
    checkHours(context, hours)
    return { version: saveHours(db, hours, null, now) }
  },
  changeHours: (context, { version, ...hours }) => {
    const { db, now, about } = context
    about({ subjectId: hours.id })
    requireOwnOrAll(context, hours.providerId)
    if (findHours(db, hours.id)?.providerId !== hours.providerId) throw new Refusal('not_found')
    checkHours(context, hours)
    return { version: saveHours(db, hours, version, now) }
  },
  removeHours: (context, { providerId, id, version }) => {
    const { db, now, about } = context
    about({ subjectId: id })
    requireOwnOrAll(context, providerId)
    const hours = findHours(db, id)
    if (hours?.providerId !== providerId) throw new Refusal('not_found')
    saveHours(db, hours, version, now, now)
    return {}
  },
  timeOff: (context, { providerId, from }) => {
    knownProvider(context, providerId)
    return timeOffOf(context.db, providerId, from)
  },
  addTimeOff: (context, off) => {
    context.about({ subjectId: off.id })
    requireOwnOrAll(context, off.providerId)
    refuseAt('providerId', findProvider(context.db, off.providerId))
    return { version: saveTimeOff(context.db, off, null, context.now) }
  },
  removeTimeOff: (context, { providerId, id, version }) => {
    const { db, now, about } = context
    about({ subjectId: id })
    requireOwnOrAll(context, providerId)
    const off = findTimeOff(db, id)
    if (off?.providerId !== providerId) throw new Refusal('not_found')
    saveTimeOff(db, off, version, now, now)
    return {}
  },
  days: ({ db }, { date, locationId }) => {
    const providers = listActiveProviders(db).map((provider) => provider.id)
    const calendar = loadCalendar(db, providers, date, date)
    return listActiveLocations(db)
      .filter((location) => locationId === null || location.id === locationId)
      .flatMap(({ id, zone }) =>
        providers.map((providerId): Post => ({ providerId, locationId: id, zone })),
      )
      .filter((post) => worksAt(calendar, post))
      .map((post) => shown(post, dayOf(calendar, post, date)))
  },
}

/** Providers keep their own hours and time off; those who manage the clinic keep everybody's. */
function requireOwnOrAll({ actor }: Writing, providerId: ProviderId): void {
  if (actor.providerId !== providerId && !actor.permissions.has('clinic.manage'))
    throw new Refusal('not_permitted', { permission: 'clinic.manage' })
}

function checkHours({ db }: Writing, hours: WeeklyHours): void {
  refuseAt('providerId', findProvider(db, hours.providerId))
  refuseAt('locationId', findLocation(db, hours.locationId))
  const problems = breakProblems(hours)
  if (problems.length > 0) throw new Refusal('invalid_input', { problems })
  if (meetsOthers(hours, hoursOf(db, hours.providerId))) throw refuseField('from', 'hours_overlap')
}

/** Refuses, at its field, what is unknown or no longer in use. */
function refuseAt(field: string, found: { readonly active: boolean } | undefined): void {
  const code: ProblemCode | null = !found ? 'not_found' : found.active ? null : 'inactive'
  if (code !== null) throw refuseField(field, code)
}

function knownProvider({ db }: Reading, id: ProviderId): void {
  if (!findProvider(db, id)) throw new Refusal('not_found')
}

/** True when a provider ever works at a location around the loaded dates. */
const worksAt = (calendar: Calendar, { providerId, locationId }: Post): boolean =>
  calendar.hours.some((rule) => rule.providerId === providerId && rule.locationId === locationId)

function shown({ providerId, locationId }: Post, day: PostDay): ProviderDay {
  const span = ([startsAt, endsAt]: Interval) => ({ startsAt, endsAt })
  return {
    providerId,
    locationId,
    working: day.working.map(span),
    breaks: day.breaks.map(span),
    timeOff: day.timeOff.map(({ interval, reason }) => ({ ...span(interval), reason })),
    holiday: day.holiday,
  }
}
