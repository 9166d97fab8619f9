import { listActiveLocations, listActiveProviders } from '../clinic/index.ts'
import type { PromptHandler } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { addDays, datesBetween, type LocalDate } from '../kernel/dates.ts'
import type { LocationId, ProviderId } from '../kernel/ids.ts'
import type { Interval } from '../kernel/intervals.ts'
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
