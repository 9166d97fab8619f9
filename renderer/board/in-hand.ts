import type { BoardEntry } from '../../core/appointments/contract.ts'
import { addDays, type LocalDate } from '../../core/kernel/dates.ts'
import { keyOn } from './column-model.ts'
import { snap, snapDown, snapUp } from './geometry.ts'

/** A stretch of a column of a date, in wall minutes. */
export interface Place {
  readonly date: LocalDate
  readonly columnKey: string
  readonly startMinute: number
  readonly minutes: number
}

/** The visit that is being moved or resized, or the stretch being chosen for a new one. */
export type InHand =
  | {
      readonly doing: 'moving' | 'resizing'
      readonly by: 'pointer' | 'keyboard'
      readonly visit: BoardEntry
      readonly from: Place
      readonly at: Place
      /** Minutes between the start of the visit and where it was taken hold of. */
      readonly grip: number
    }
  | { readonly doing: 'choosing'; readonly anchor: number; readonly at: Place }

/** What can be done with the hand. */
export type Handling =
  | { do: 'lift'; visit: BoardEntry; from: Place; by: 'pointer' | 'keyboard'; grip: number }
  | { do: 'pull_edge'; visit: BoardEntry; from: Place; by: 'pointer' | 'keyboard' }
  | { do: 'press'; date: LocalDate; columnKey: string; minute: number }
  /** The pointer is over a minute (not snapped) of a column. */
  | { do: 'drag'; columnKey: string; date: LocalDate; minute: number }
  /** A key moves it by steps of the grid. */
  | { do: 'step'; steps: number }
  | { do: 'carry'; columnKey: string; date: LocalDate }
  /** The board turned by so many days, and the hand with it. */
  | { do: 'turn'; days: number }
  | { do: 'let_go' }

/** What limits every place: the practice's grid, and the stretch that the board shows. */
export interface Bounds {
  readonly grid: number
  readonly from: number
  readonly to: number
}

/** The hand after a handling; null is an empty hand. */
export function handle(hand: InHand | null, act: Handling, bounds: Bounds): InHand | null {
  switch (act.do) {
    case 'lift':
      return taken('moving', act, act.by, act.grip)
    case 'pull_edge':
      return taken('resizing', act, act.by, 0)
    case 'press':
      return pressed(act, bounds)
    case 'let_go':
      return null
    default:
      return hand && moved(hand, act, bounds)
  }
}

/** True when letting go here would change nothing. */
export const isBack = (hand: InHand): boolean =>
  hand.doing !== 'choosing' &&
  hand.at.date === hand.from.date &&
  hand.at.columnKey === hand.from.columnKey &&
  hand.at.startMinute === hand.from.startMinute &&
  hand.at.minutes === hand.from.minutes

function taken(
  doing: 'moving' | 'resizing',
  { visit, from }: { visit: BoardEntry; from: Place },
  by: 'pointer' | 'keyboard',
  grip: number,
): InHand {
  return { doing, by, visit, from, at: from, grip }
}

function pressed(act: { date: LocalDate; columnKey: string; minute: number }, bounds: Bounds) {
  const anchor = Math.min(snapDown(act.minute, bounds.grid), bounds.to - bounds.grid)
  const { date, columnKey } = act
  const at: Place = { date, columnKey, startMinute: anchor, minutes: bounds.grid }
  return { doing: 'choosing', anchor, at } as const
}

type Movement = Extract<Handling, { do: 'drag' | 'step' | 'carry' | 'turn' }>

function moved(hand: InHand, act: Movement, bounds: Bounds): InHand {
  switch (act.do) {
    case 'drag':
      return { ...hand, at: dragged(hand, act, bounds) }
    case 'step':
      return { ...hand, at: stepped(hand, act.steps, bounds) }
    case 'carry':
      return hand.doing === 'moving' ? { ...hand, at: { ...hand.at, ...columnIn(act) } } : hand
    case 'turn':
      return hand.doing === 'moving' ? { ...hand, at: turned(hand.at, act.days) } : hand
  }
}

const columnIn = ({ columnKey, date }: { columnKey: string; date: LocalDate }) => ({
  columnKey,
  date,
})

/** The same column and time on the days that the board turned to. */
function turned(at: Place, days: number): Place {
  const date = addDays(at.date, days)
  return { ...at, date, columnKey: keyOn(at.columnKey, date) }
}

function dragged(hand: InHand, act: Extract<Movement, { do: 'drag' }>, bounds: Bounds): Place {
  const { minute } = act
  if (hand.doing === 'choosing') return chosen(hand.anchor, minute, hand.at, bounds)
  if (hand.doing === 'resizing') return stretched(hand.at, snap(minute, bounds.grid), bounds)
  const start = snap(minute - hand.grip, bounds.grid)
  return { ...hand.at, ...columnIn(act), startMinute: within(start, hand.at.minutes, bounds) }
}

function stepped(hand: InHand, steps: number, bounds: Bounds): Place {
  const by = steps * bounds.grid
  const { at } = hand
  if (hand.doing !== 'moving') return stretched(at, at.startMinute + at.minutes + by, bounds)
  const line =
    steps > 0 ? snapDown(at.startMinute, bounds.grid) : snapUp(at.startMinute, bounds.grid)
  const start = line + by
  return { ...at, startMinute: within(start, at.minutes, bounds) }
}

/** From the line above the anchor to the pointer, downwards or upwards, at least one step of the grid. */
function chosen(anchor: number, minute: number, at: Place, { grid, from, to }: Bounds): Place {
  const start = Math.max(from, Math.min(anchor, snapDown(minute, grid)))
  const end = Math.min(to, Math.max(anchor + grid, snap(minute, grid)))
  return { ...at, startMinute: start, minutes: end - start }
}

function stretched(at: Place, end: number, { grid, to }: Bounds): Place {
  const least = Math.min(grid, at.minutes)
  return { ...at, minutes: Math.max(least, Math.min(end, to) - at.startMinute) }
}

const within = (start: number, minutes: number, { from, to }: Bounds): number =>
  Math.max(from, Math.min(start, to - minutes))
