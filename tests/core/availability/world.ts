import fc from 'fast-check'
import type { BlockRule, Calendar, Post } from '../../../core/availability/starts/timetable.ts'
import type { Limits } from '../../../core/rulebook/index.ts'
import {
  newId,
  type BlockId,
  type LocationId,
  type PatientId,
  type ProviderId,
  type ResourceId,
  type SeasonId,
  type TypeId,
} from '../../../core/kernel/ids.ts'
import type { WallSpan } from '../../../core/kernel/zones.ts'
import { dayOfWeek, later } from './clock-reading.ts'

/** Dates around clock changes: by an hour, by half an hour, at midnight, by a quarter; and quiet ones. */
const DATES = [
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['America/New_York', '2026-06-17'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-17'],
  ['America/Sao_Paulo', '2017-10-14'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Kathmandu', '1985-12-31'],
  ['Asia/Kathmandu', '2026-12-31'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Africa/Casablanca', '2026-03-22'],
] as const

export const providerId = newId<ProviderId>(0)
export const here = newId<LocationId>(0)
const elsewhere = newId<LocationId>(0)
export const wantedType = newId<TypeId>(0)
const otherType = newId<TypeId>(0)
export const patient = newId<PatientId>(0)
const otherPatient = newId<PatientId>(0)
const rooms = Array.from({ length: 4 }, () => newId<ResourceId>(0))
const seasons = [newId<SeasonId>(0), newId<SeasonId>(0)] as const
const BLOCK = newId<BlockId>(0)

/** Most rules of a practice say nothing about most days; otherwise hardly any start would be free. */
const seldom = <T, Usual>(usual: Usual, of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: of })
const opt = <T>(of: fc.Arbitrary<T>) => seldom(null, of)
const few = <T>(of: fc.Arbitrary<T>, maxLength: number): fc.Arbitrary<T[]> =>
  seldom<T[], T[]>([], fc.array(of, { minLength: 1, maxLength }))
const span = (grain: number) =>
  fc
    .tuple(fc.nat(1440 / grain), fc.nat(1440 / grain))
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => [Math.min(a, b) * grain, Math.max(a, b) * grain] as const)
/** Long spans are likelier, as in life. */
const hours = fc.oneof(
  { weight: 1, arbitrary: span(15) },
  { weight: 2, arbitrary: fc.constantFrom([420, 1080] as const, [0, 1440] as const) },
)
const location = seldom(here, fc.constant(elsewhere))
const buffer = fc.constantFrom(0, 0, 5, 10, 30)

const recurring = (date: string) => ({
  weekday: fc.constantFrom(...[0, 0, 0, 0, 0, 0, 1, 3].map((days) => dayOfWeek(later(date, days)))),
  everyWeeks: seldom(1, fc.constantFrom(2, 3)),
  anchor: fc.integer({ min: -30, max: 30 }).map((days) => later(date, days)),
  validFrom: opt(fc.constantFrom(...[-7, 0, 1].map((days) => later(date, days)))),
  validTo: opt(fc.constantFrom(...[-1, 0, 7].map((days) => later(date, days)))),
})

/** A local date and time so many minutes after midnight of a date. */
const local = (date: string, minute: number): string => {
  const days = Math.floor(minute / 1440)
  const rest = minute - days * 1440
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${later(date, days)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`
}

const calendarOn = (date: string): fc.Arbitrary<Calendar> =>
  fc.record({
    hours: fc.array(
      fc.record({
        ...recurring(date),
        ...{ providerId: fc.constant(providerId), locationId: location, span: hours },
        breaks: fc.array(span(5), { maxLength: 2 }),
        seasonId: opt(fc.constantFrom(...seasons)),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    away: few(
      fc
        .tuple(fc.integer({ min: -1440, max: 2880 }), fc.integer({ min: 1, max: 600 }))
        .map(([from, length]) => ({
          ...{ providerId, from: local(date, from), to: local(date, from + length), reason: null },
        })),
      1,
    ),
    closings: few(
      fc.record({
        date: fc.constantFrom(date, later(date, 1), later(date, -3), later(date, 9)),
        ...{ name: fc.constant('Closed'), locationId: fc.constantFrom(here, elsewhere, null) },
      }),
      1,
    ),
    seasons: fc.constantFrom(
      [],
      [
        { id: seasons[0], from: '06-01', to: '08-31' },
        { id: seasons[1], from: '10-15', to: '03-10' },
      ],
      [{ id: seasons[1], from: date.slice(5), to: date.slice(5) }],
    ),
    exceptions: few(
      fc.record({
        ...{ providerId: fc.constant(providerId), locationId: location },
        date: fc.constantFrom(date, later(date, 1)),
        kind: fc.constantFrom('closed' as const, 'instead' as const, 'extra' as const),
        spans: fc.array(hours, { maxLength: 2 }),
      }),
      1,
    ),
    blocks: few(blockOn(date), 3),
  })

const blockOn = (date: string): fc.Arbitrary<BlockRule> =>
  fc
    .record({
      ...recurring(date),
      ...{ id: fc.constant(BLOCK), providerId: fc.constant(providerId), label: fc.constant('') },
      locationId: fc.constantFrom(null, here, elsewhere),
      kind: fc.constantFrom('types', 'types', 'hold', 'lunch', 'meeting'),
      typeIds: fc.constantFrom([wantedType], [otherType]),
      span: span(15),
      date: opt(fc.constantFrom(date, later(date, 1))),
      releaseBefore: opt(fc.constantFrom(0, 60, 1440)),
      releaseAt: opt(fc.constantFrom(0, 150, 420)),
    })
    .map((block) => (block.date === null ? block : { ...block, weekday: null }))

/** A time in minutes after the beginning of the first date, and how long it lasts. */
const time = fc.tuple(fc.integer({ min: -30, max: 560 }), fc.integer({ min: 1, max: 30 }))
const PARTS: readonly (readonly WallSpan[])[] = [
  [[0, 10]],
  [[5, 20]],
  [
    [0, 5],
    [20, 30],
  ],
  [],
]
const parts = fc.option(fc.constantFrom(...PARTS), { nil: null, freq: 2 })

const busy = fc.record({ time, bufferBefore: buffer, bufferAfter: buffer })

const resource = fc.record({
  busy: fc.array(busy, { maxLength: 2 }),
  closed: few(time, 1),
  preferred: fc.boolean(),
})

const limits: fc.Arbitrary<Omit<Limits, 'notBefore' | 'notAfter'>> = fc.record({
  gridMinutes: fc.constantFrom(10, 15, 15, 20, 30, 60),
  ...{ bufferBefore: buffer, bufferAfter: buffer },
  shortestMinutes: seldom(5, fc.constant(30)),
  longestMinutes: seldom(720, fc.constant(50)),
  dayLimit: opt(fc.nat(4)),
  typeLimit: opt(fc.nat(3)),
  newPatientLimit: opt(fc.nat(2)),
  notInRow: seldom(false, fc.constant(true)),
  overlapPerHour: fc.constantFrom(0, 0, 1, 2),
  providerTime: parts,
})

const FAR = 4000

export type NeedName = 'any' | 'line' | 'late any' | 'late line'
const NEEDS: readonly (readonly NeedName[])[] = [
  ...([[], [], ['any'], ['line']] as const),
  ...([['any', 'line'], ['late any'], ['late line']] as const),
  ...([
    ['late line', 'any'],
    ['line', 'line'],
  ] as const),
]

/** A small practice on a few dates, and what is wanted of it. */
export const world = fc.constantFrom(...DATES).chain(([zone, date]) =>
  fc.record({
    ...{ zone: fc.constant(zone), date: fc.constant(date), days: fc.constantFrom(1, 1, 2) },
    calendar: calendarOn(date),
    within: fc.record({
      weekdays: few(fc.constantFrom(dayOfWeek(date), dayOfWeek(later(date, 1))), 1),
      earliest: seldom(0, fc.constant(480)),
      latest: seldom(1440, fc.constant(990)),
    }),
    provider: fc.array(
      fc.record({
        ...{ time, bufferBefore: buffer, bufferAfter: buffer, providerTime: parts },
        typeId: fc.constantFrom(wantedType, otherType, otherType, null),
        newPatientId: fc.constantFrom(null, patient, otherPatient),
      }),
      { maxLength: 6 },
    ),
    patientBusy: few(time, 2),
    resources: fc.array(resource, { minLength: 2, maxLength: 4 }),
    needs: fc.constantFrom(...NEEDS),
    claims: fc.record({
      line: few(time, 1),
      any: few(time, 1),
    }),
    limits,
    /** Minutes after the beginning of the first date. */
    ...{ now: fc.integer({ min: -FAR, max: 300 }), lead: fc.constantFrom(0, 0, 120) },
    horizon: opt(fc.integer({ min: 0, max: FAR })),
    minutes: fc.constantFrom(5, 15, 20, 30, 45, 60, 90),
    isNew: fc.boolean(),
  }),
)
export type World = typeof world extends fc.Arbitrary<infer T> ? T : never

export const post = (zone: string): Post => ({ providerId, locationId: here, zone })
export const roomAt = (at: number): ResourceId => rooms[at] ?? newId<ResourceId>(0)
