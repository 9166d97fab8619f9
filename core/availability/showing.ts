import { listActiveLocations, listActiveProviders } from '../clinic/index.ts'
import type { PromptHandler } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { MINUTE } from '../kernel/clock.ts'
import { addDays, datesBetween, dayNumber, type LocalDate } from '../kernel/dates.ts'
import type { LocationId, ProviderId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
import { refuseField } from '../kernel/refusals.ts'
import { loadCalendar } from './calendar.ts'
import type { availabilityContract, ProviderDay, WeekPlan } from './contract.ts'
import { dayOf, type Calendar, type Post, type PostDay } from './starts/openings.ts'
import { withPlan } from './weeks/plans.ts'
import { listSeasons } from './weeks/seasons.ts'
import { knownProvider } from './whose.ts'

type Contract = typeof availabilityContract

/** How one date of every provider is made up. */
export const days: PromptHandler<Contract['days']> = ({ db }, { date, locationId }) => {
  const providers = listActiveProviders(db).map((provider) => provider.id)
  const calendar = loadCalendar(db, providers, date, date)
  return shownDays(calendar, postsOf(db, providers, locationId), date)
}

/** Dates that one answer about minutes may span. */
const LONGEST = 62

/** How long is worked on each date, breaks and time off left out, of everybody or of one provider. */
export const workingMinutes: PromptHandler<Contract['workingMinutes']> = ({ db }, asked) => {
  const { from, to, locationId, providerId } = asked
  const dates = dayNumber(to) - dayNumber(from) + 1
  if (dates < 1) throw refuseField('to', 'end_before_start')
  if (dates > LONGEST) throw refuseField('to', 'out_of_range')
  const everybody = listActiveProviders(db).map((provider) => provider.id)
  const providers = everybody.filter((id) => providerId === null || id === providerId)
  const calendar = loadCalendar(db, providers, from, to)
  const posts = postsOf(db, providers, locationId)
  return datesBetween(from, to).map((date) => {
    const working = posts.flatMap((post) => dayOf(calendar, post, date).working)
    return { date, minutes: Math.round(sum(working.map(([start, end]) => end - start)) / MINUTE) }
  })
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, each) => all + each, 0)

/** How some dates of one provider are made up, and would be by a plan. */
export const preview: PromptHandler<Contract['preview']> = (context, { plan, date, days }) => {
  knownProvider(context, plan.providerId)
  const to = addDays(date, days - 1)
  const { before, after } = calendarsAround(context.db, plan, date, to)
  const posts = postsOf(context.db, [plan.providerId], null)
  return datesBetween(date, to).map((each) => ({
    date: each,
    before: shownDays(before, posts, each),
    after: shownDays(after, posts, each),
  }))
}

/** The calendar of a plan's provider for some dates as it is, and as the plan would make it. */
export function calendarsAround(
  db: Reader,
  plan: WeekPlan,
  from: LocalDate,
  to: LocalDate,
): { before: Calendar; after: Calendar } {
  const before = loadCalendar(db, [plan.providerId], from, to)
  return { before, after: withPlan(before, plan, listSeasons(db)) }
}

/** These providers at a location, or at every one in use. */
const postsOf = (
  db: Reader,
  providers: readonly ProviderId[],
  locationId: LocationId | null,
): Post[] =>
  listActiveLocations(db)
    .filter((location) => locationId === null || location.id === locationId)
    .flatMap(({ id, zone }) =>
      providers.map((providerId): Post => ({ providerId, locationId: id, zone })),
    )

const shownDays = (calendar: Calendar, posts: readonly Post[], date: LocalDate): ProviderDay[] =>
  posts
    .filter((post) => worksAt(calendar, post, date))
    .map((post) => shown(post, dayOf(calendar, post, date)))

/** True when a provider works at a location in some week, or on this date by exception. */
const worksAt = (
  { hours, exceptions }: Calendar,
  { providerId, locationId }: Post,
  date: LocalDate,
): boolean =>
  hours.some((rule) => rule.providerId === providerId && rule.locationId === locationId) ||
  exceptions.some(
    (each) =>
      each.providerId === providerId && each.locationId === locationId && each.date === date,
  )

const span = ([startsAt, endsAt]: Interval) => ({ startsAt, endsAt })

const shown = ({ providerId, locationId }: Post, day: PostDay): ProviderDay => ({
  providerId,
  locationId,
  working: day.working.map(span),
  breaks: day.breaks.map(span),
  timeOff: day.timeOff.map(({ interval, reason }) => ({ ...span(interval), reason })),
  holiday: day.holiday,
  blocks: day.blocks.map(({ block: { id, kind, label, typeIds }, interval, releasedAt }) => ({
    ...{ id, kind, label, typeIds: [...typeIds], releasedAt },
    ...span(interval),
  })),
})
