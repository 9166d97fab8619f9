import { z } from 'zod'
import { LocalDate, LocalTime } from '../kernel/dates.ts'
import {
  BlockId,
  HoursExceptionId,
  HoursId,
  HoursTemplateId,
  LocationId,
  ProviderId,
  SeasonId,
  TypeId,
} from '../kernel/ids.ts'
import { line, optionalLine } from '../kernel/text.ts'

/** The rule that the end comes after the start, and what is said where it does not. */
export const inOrder = (hours: { from: string; to: string }): boolean => hours.from < hours.to
export const ordered = { message: 'end_before_start', path: ['to'] }

/** A span of one day by the wall clock, half open. */
export const TimeSpan = z.object({ from: LocalTime, to: LocalTime }).refine(inOrder, ordered)
export type TimeSpan = z.infer<typeof TimeSpan>

const rhythm = {
  /** 1 for every week, 2 for every other week… */
  everyWeeks: z.int().min(1).max(4).default(1),
  /** A date in a week in which they hold; needed where `everyWeeks` is above 1. */
  anchor: LocalDate.nullable().default(null),
}

const validity = {
  validFrom: LocalDate.nullable().default(null),
  /** The last date on which they hold. */
  validTo: LocalDate.nullable().default(null),
}

/** ISO 8601: Monday 1 to Sunday 7. */
const weekday = z.int().min(1).max(7)

/** Hours of one weekday, whoever works them, by the wall clock of the location. */
export const HoursPattern = z.object({
  locationId: LocationId,
  weekday,
  from: LocalTime,
  to: LocalTime,
  breaks: z.array(TimeSpan).max(6).default([]),
  ...rhythm,
})
export type HoursPattern = z.infer<typeof HoursPattern>

/** When a provider works where, on one weekday. */
export const WeeklyHours = HoursPattern.extend({
  id: HoursId,
  providerId: ProviderId,
  /** The season in which they take the place of the regular hours; null for regular ones. */
  seasonId: SeasonId.nullable().default(null),
  ...validity,
})
export type WeeklyHours = z.infer<typeof WeeklyHours>

export const StoredHours = WeeklyHours.extend({ version: z.int() })
export type StoredHours = z.infer<typeof StoredHours>

/** `types`: only for these types; `hold`: for nothing until released; the others for nothing at all. */
export const BlockKind = z.enum(['types', 'hold', 'lunch', 'meeting'])
export type BlockKind = z.infer<typeof BlockKind>

/** Time of one weekday that is set aside, whoever works it. */
export const BlockPattern = z.object({
  /** Null at every location. */
  locationId: LocationId.nullable().default(null),
  kind: BlockKind,
  label: line(60),
  /** Which types may be booked in it, for the kind `types`. */
  typeIds: z.array(TypeId).max(50).default([]),
  weekday,
  from: LocalTime,
  to: LocalTime,
  ...rhythm,
  /** Minutes before its start at which what is unused of it is released; null never by this. */
  releaseBefore: z
    .int()
    .min(0)
    .max(60 * 24 * 60)
    .nullable()
    .default(null),
  /** Time of its own day at which it is released; null never by this. */
  releaseAt: LocalTime.nullable().default(null),
})
export type BlockPattern = z.infer<typeof BlockPattern>

/** Time of a provider that is set aside, on a weekday or on one date. */
export const Block = BlockPattern.extend({
  id: BlockId,
  providerId: ProviderId,
  /** One date, or null where it repeats on a weekday. */
  date: LocalDate.nullable().default(null),
  weekday: weekday.nullable().default(null),
  ...validity,
})
export type Block = z.infer<typeof Block>

export const StoredBlock = Block.extend({ version: z.int() })
export type StoredBlock = z.infer<typeof StoredBlock>

/** A part of each year, such as `06-15` to `08-31`, both included; it may run over New Year. */
export const Season = z.object({
  id: SeasonId,
  name: line(60),
  from: z.string('required').regex(/^\d{2}-\d{2}$/u, 'date_malformed'),
  to: z.string('required').regex(/^\d{2}-\d{2}$/u, 'date_malformed'),
})
export type Season = z.infer<typeof Season>

export const StoredSeason = Season.extend({ version: z.int() })
export type StoredSeason = z.infer<typeof StoredSeason>

/**
 * One date that differs. `closed` and `instead` take the place of the weekly hours of that date at
 * every location; `extra` adds to whatever there is.
 */
export const HoursException = z.object({
  id: HoursExceptionId,
  providerId: ProviderId,
  date: LocalDate,
  kind: z.enum(['closed', 'instead', 'extra']),
  /** Null for `closed`. */
  locationId: LocationId.nullable().default(null),
  /** Empty for `closed`. */
  spans: z.array(TimeSpan).max(6).default([]),
  note: optionalLine(120),
})
export type HoursException = z.infer<typeof HoursException>

export const StoredException = HoursException.extend({ version: z.int() })
export type StoredException = z.infer<typeof StoredException>

/** How the weeks of a provider are to look from one date to another. */
export const WeekPlan = z.object({
  providerId: ProviderId,
  /** The season whose hours these are; null for the regular ones. */
  seasonId: SeasonId.nullable().default(null),
  /** The first date on which it holds; null as if it had always held. */
  from: LocalDate.nullable(),
  /** The last date on which it holds; null until further notice. */
  to: LocalDate.nullable().default(null),
  hours: z.array(HoursPattern.extend({ id: HoursId }).refine(inOrder, ordered)).max(100),
  blocks: z.array(BlockPattern.extend({ id: BlockId }).refine(inOrder, ordered)).max(100),
})
export type WeekPlan = z.infer<typeof WeekPlan>

/** A named week that can be given to any provider. */
export const HoursTemplate = z.object({
  id: HoursTemplateId,
  name: line(60),
  hours: z.array(HoursPattern.refine(inOrder, ordered)).max(100),
  blocks: z.array(BlockPattern.refine(inOrder, ordered)).max(100),
})
export type HoursTemplate = z.infer<typeof HoursTemplate>

export const StoredTemplate = HoursTemplate.extend({ version: z.int() })
export type StoredTemplate = z.infer<typeof StoredTemplate>
