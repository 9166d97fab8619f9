import { daysIn, type Day } from '../../core/availability/starts/days.ts'
import type { Calendar, HoursRule, Post } from '../../core/availability/starts/timetable.ts'
import type { ProviderBusy } from '../../core/availability/starts/taken.ts'
import { seeded, type Random } from '../../core/demo/random.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { addDays, datesBetween } from '../../core/kernel/dates.ts'
import { newId, type LocationId, type ProviderId, type TypeId } from '../../core/kernel/ids.ts'
import type { Limits } from '../../core/rulebook/index.ts'
import { ZONE } from '../clinic.ts'

/** Providers over days in memory: what they work by, and what stands in their books. */
export interface Shape {
  readonly posts: readonly Post[]
  readonly calendar: Calendar
  readonly days: readonly Day[]
  readonly busy: ReadonlyMap<ProviderId, readonly ProviderBusy[]>
}

/** Length of the wanted visit, in minutes. */
export const LENGTH = 20
export const TYPE = newId<TypeId>(0)
const FROM = '2026-03-02'

export const limits: Limits = {
  ...{ gridMinutes: 15, bufferBefore: 0, bufferAfter: 0, shortestMinutes: 5, longestMinutes: 120 },
  ...{ notBefore: 0, notAfter: Infinity, dayLimit: null, typeLimit: null, newPatientLimit: null },
  ...{ notInRow: false, overlapPerHour: 0, providerTime: null },
}

/** Draws a shape with about so many visits a day; the same one each time. */
export function shapeOf(providers: number, dates: number, visits: number): Shape {
  const locationId = newId<LocationId>(0)
  const posts = Array.from({ length: providers }, (): Post => ({
    ...{ providerId: newId<ProviderId>(0), locationId, zone: ZONE },
  }))
  const days = daysIn(ZONE, datesBetween(FROM, addDays(FROM, dates - 1)))
  const random = seeded(providers * 1000 + dates)
  return {
    ...{ posts, days },
    calendar: {
      hours: posts.flatMap(hoursOf),
      ...{ away: [], closings: [], seasons: [], exceptions: [], blocks: [] },
    },
    busy: new Map(
      posts.map(({ providerId }) => [
        providerId,
        days.flatMap((day) => visitsOn(day, visits, random)),
      ]),
    ),
  }
}

const hoursOf = ({ providerId, locationId }: Post): HoursRule[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    ...{ providerId, locationId, weekday, span: [480, 1020], breaks: [[720, 780]] },
    ...{ validFrom: null, validTo: null, everyWeeks: 1, anchor: null, seasonId: null },
  }))

/** Visits of a day by start, none at once: some of the equal parts of eight hours without the noon hour. */
function visitsOn(day: Day, visits: number, random: Random): ProviderBusy[] {
  const parts = 24 * Math.ceil(visits / 20)
  const length = 480 / parts
  return Array.from({ length: parts }, (_, part) => part * length)
    .filter(() => random.chance(visits / parts))
    .map((after): ProviderBusy => {
      const start = day.from + (480 + after + (after < 240 ? 0 : 60)) * MINUTE
      return {
        ...{ interval: [start, start + length * MINUTE], bufferBefore: 0, bufferAfter: 0 },
        ...{ providerTime: null, typeId: TYPE, newPatientId: null },
      }
    })
}
