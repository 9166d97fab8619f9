import type {
  StoredBlock,
  StoredHours,
  StoredTemplate,
  TimeSpan,
  WeekPlan,
} from '../../core/availability/contract.ts'
import { minutesOf, timeOf, weekdayOf, type LocalDate } from '../../core/kernel/dates.ts'
import { newId, type BlockId, type HoursId } from '../../core/kernel/ids.ts'
import { isItsWeek } from '../../core/kernel/weeks.ts'
import type { WallSpan } from '../../core/kernel/zones.ts'
import { countedFrom } from './shown-week.ts'

export type DraftHours = WeekPlan['hours'][number]
export type DraftBlock = WeekPlan['blocks'][number]

/** The weekly hours and blocks of a provider while they are drawn. */
export interface Draft {
  readonly hours: readonly DraftHours[]
  readonly blocks: readonly DraftBlock[]
}

/** Something drawn on a weekday; `key` stays the same while it is moved. */
export type Item = { readonly key: string; readonly weekday: number; readonly span: WallSpan } & (
  | { readonly kind: 'hours'; readonly hours: DraftHours }
  | { readonly kind: 'break'; readonly hours: DraftHours; readonly at: number }
  | { readonly kind: 'block'; readonly block: DraftBlock }
)
export type ItemKind = Item['kind']

/** Where something is drawn. */
export interface Place {
  readonly weekday: number
  readonly span: WallSpan
}

export const wallOf = ({ from, to }: TimeSpan): WallSpan => [minutesOf(from), minutesOf(to)]
export const timesOf = ([from, to]: WallSpan): TimeSpan => ({ from: timeOf(from), to: timeOf(to) })

/** What of stored hours and blocks holds on a date, as a draft; each gets an id of its own. */
export function draftOf(
  hours: readonly StoredHours[],
  blocks: readonly StoredBlock[],
  date: LocalDate,
): Draft {
  const holds = (row: { validFrom: LocalDate | null; validTo: LocalDate | null }) =>
    (row.validFrom === null || row.validFrom <= date) &&
    (row.validTo === null || date <= row.validTo)
  return {
    hours: hours
      .filter(holds)
      .map(({ locationId, weekday, from, to, breaks, everyWeeks, anchor }) => ({
        ...{ id: newId<HoursId>(Date.now()), locationId, weekday, from, to, breaks },
        ...{ everyWeeks, anchor },
      })),
    blocks: blocks.filter(holds).flatMap((block): DraftBlock[] => {
      const { locationId, kind, label, typeIds, from, to, weekday, everyWeeks, anchor } = block
      if (weekday === null) return []
      const { releaseBefore, releaseAt } = block
      return [
        {
          ...{ id: newId<BlockId>(Date.now()), locationId, kind, label, typeIds, from, to },
          ...{ weekday, everyWeeks, anchor, releaseBefore, releaseAt },
        },
      ]
    }),
  }
}

/** A named week as a draft, with ids of its own. */
export const draftOfTemplate = ({ hours, blocks }: StoredTemplate): Draft => ({
  hours: hours.map((row) => ({ ...row, id: newId<HoursId>(Date.now()) })),
  blocks: blocks.map((row) => ({ ...row, id: newId<BlockId>(Date.now()) })),
})

/** Everything drawn on a date, by start; what lies on top of something comes after it. */
export function itemsOn({ hours, blocks }: Draft, date: LocalDate): Item[] {
  const weekday = weekdayOf(date)
  const isHere = (row: DraftHours | DraftBlock) => isOn(row, date)
  return [
    ...hours.filter(isHere).flatMap((row): Item[] => [
      { key: `hours:${row.id}`, kind: 'hours', hours: row, weekday, span: wallOf(row) },
      ...row.breaks.map((pause, at): Item => ({
        ...{ key: `break:${row.id}:${at}`, kind: 'break', hours: row, at, weekday },
        span: wallOf(pause),
      })),
    ]),
    ...blocks.filter(isHere).map((block): Item => ({
      ...{ key: `block:${block.id}`, kind: 'block', block, weekday, span: wallOf(block) },
    })),
  ].sort((a, b) => a.span[0] - b.span[0] || ORDER[a.kind] - ORDER[b.kind])
}

const ORDER: Readonly<Record<ItemKind, number>> = { hours: 0, break: 1, block: 2 }

/**
 * Moves or resizes something, so that it holds on `date`, a date of the weekday of its new place.
 * Breaks go with their hours, and stay within them.
 */
export function moved(draft: Draft, item: Item, place: Place, date: LocalDate): Draft {
  switch (item.kind) {
    case 'hours':
      return withHours(draft, {
        ...movedHours(item.hours, place),
        ...countedFrom(item.hours, date),
      })
    case 'break':
      return withHours(draft, movedBreak(item.hours, item.at, place.span))
    case 'block': {
      const { weekday, span } = place
      const rhythm = countedFrom(item.block, date)
      return withBlock(draft, { ...item.block, ...rhythm, weekday, ...timesOf(span) })
    }
  }
}

function movedHours(hours: DraftHours, { weekday, span }: Place): DraftHours {
  const [from, to] = wallOf(hours)
  const shift = span[1] - span[0] === to - from ? span[0] - from : 0
  const breaks = hours.breaks
    .map(wallOf)
    .map(([start, end]): WallSpan => [
      Math.max(start + shift, span[0]),
      Math.min(end + shift, span[1]),
    ])
    .filter(([start, end]) => start < end)
  return { ...hours, weekday, ...timesOf(span), breaks: breaks.map(timesOf) }
}

function movedBreak(hours: DraftHours, at: number, [from, to]: WallSpan): DraftHours {
  const [opens, closes] = wallOf(hours)
  const length = Math.min(to - from, closes - opens)
  const start = Math.min(Math.max(from, opens), closes - length)
  const span = timesOf([start, start + length])
  return { ...hours, breaks: hours.breaks.map((pause, n) => (n === at ? span : pause)) }
}

/** Takes something away. */
export function removed(draft: Draft, item: Item): Draft {
  switch (item.kind) {
    case 'hours':
      return { ...draft, hours: draft.hours.filter(({ id }) => id !== item.hours.id) }
    case 'break': {
      const breaks = item.hours.breaks.filter((_, n) => n !== item.at)
      return withHours(draft, { ...item.hours, breaks })
    }
    case 'block':
      return { ...draft, blocks: draft.blocks.filter(({ id }) => id !== item.block.id) }
  }
}

/** Puts hours in the place of those with the same id, or adds them. */
export const withHours = (draft: Draft, hours: DraftHours): Draft => ({
  ...draft,
  hours: put(draft.hours, hours),
})

/** Puts a block in the place of the one with the same id, or adds it. */
export const withBlock = (draft: Draft, block: DraftBlock): Draft => ({
  ...draft,
  blocks: put(draft.blocks, block),
})

const put = <Row extends { id: string }>(rows: readonly Row[], row: Row): Row[] =>
  rows.some(({ id }) => id === row.id)
    ? rows.map((other) => (other.id === row.id ? row : other))
    : [...rows, row]

/** Adds a break to the hours of a date that it lies in most; null where there are none. */
export function withBreak(draft: Draft, date: LocalDate, span: WallSpan): Draft | null {
  const shared = (hours: DraftHours) => {
    const [from, to] = wallOf(hours)
    return Math.min(to, span[1]) - Math.max(from, span[0])
  }
  const hours = itemsOn(draft, date)
    .flatMap((item) => (item.kind === 'hours' ? [item.hours] : []))
    .sort((a, b) => shared(b) - shared(a))[0]
  if (!hours || shared(hours) <= 0) return null
  const [from, to] = wallOf(hours)
  const within: WallSpan = [Math.max(from, span[0]), Math.min(to, span[1])]
  return withHours(draft, { ...hours, breaks: [...hours.breaks, timesOf(within)] })
}

/** Takes everything away that is drawn on a date. */
export function withoutDay({ hours, blocks }: Draft, date: LocalDate): Draft {
  const stays = (row: DraftHours | DraftBlock) => !isOn(row, date)
  return { hours: hours.filter(stays), blocks: blocks.filter(stays) }
}

/** Makes other dates of a week look like one of its dates. */
export function withDayCopied(draft: Draft, date: LocalDate, dates: readonly LocalDate[]): Draft {
  const others = dates.filter((other) => other !== date)
  const goes = (row: DraftHours | DraftBlock) => others.some((other) => isOn(row, other))
  const copies = <Row extends DraftHours | DraftBlock>(rows: readonly Row[], id: () => Row['id']) =>
    rows
      .filter((row) => isOn(row, date))
      .flatMap((row) =>
        others.map((other): Row => ({
          ...{ ...row, id: id(), weekday: weekdayOf(other) },
          ...countedFrom(row, other),
        })),
      )
  return {
    hours: [
      ...draft.hours.filter((row) => !goes(row)),
      ...copies(draft.hours, () => newId<HoursId>(Date.now())),
    ],
    blocks: [
      ...draft.blocks.filter((row) => !goes(row)),
      ...copies(draft.blocks, () => newId<BlockId>(Date.now())),
    ],
  }
}

/** True where something drawn holds on a date. */
const isOn = (row: DraftHours | DraftBlock, date: LocalDate): boolean =>
  row.weekday === weekdayOf(date) && isItsWeek(row, date)
