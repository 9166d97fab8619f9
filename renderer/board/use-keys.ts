import type { KeyboardEvent } from 'react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { isAwaited } from '../appointment/flow.ts'
import { deedOf } from '../desk/chord.ts'
import { useDesk } from '../desk/desk.ts'
import type { VisitCommands } from '../visit-commands/use-visit-commands.ts'
import { useAttention } from './attention.ts'
import { groupAt, visitAt, walk, type Cursor, type Direction } from './cursor.ts'
import type { Column, Placed } from './columns.ts'
import type { ShownDay } from './day-context.ts'
import { gridKeys } from './grid-keys.ts'
import type { InHand } from './in-hand.ts'
import { placeOf } from './press.ts'
import { isMovable } from './steps.ts'
import { useEscape } from './use-escape.ts'

interface Desk {
  readonly day: ShownDay
  readonly cursor: Cursor | null
  readonly mayBook: boolean
  readonly put: () => void
  /** Opens a booking at an empty cell. */
  readonly bookAt: (cursor: Cursor) => void
  /** Does what a key stands for on an appointment. @returns false where it stands for nothing */
  readonly press: VisitCommands['press']
  readonly park: (visit: BoardEntry) => void
  /** Takes the visit in hand that was parked last. @returns false where none is */
  readonly takeParked: () => boolean
}

const walking = [
  ...(['up', 'down', 'left', 'right', 'first', 'last'] as const),
  ...(['shorter', 'longer', 'open', 'menu', 'takeParked'] as const),
]
const carrying = ['park', 'put', 'up', 'down', 'shorter', 'longer', 'left', 'right'] as const

/** The keys of the grid: walk, book, stretch, carry, put, park and drop; on an appointment, its commands. */
export function useKeys(desk: Desk) {
  useEscape(
    useAttention(({ hand }) => hand !== null),
    dropHand,
  )
  return {
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const { hand } = useAttention.getState()
      const done = hand ? carryKey(event, hand, desk) : walkKey(event, desk)
      if (done) event.preventDefault()
    },
    onKeyUp: (event: KeyboardEvent<HTMLElement>) => {
      const { hand } = useAttention.getState()
      const stretched = hand?.doing === 'resizing' && hand.by === 'keyboard'
      if (event.key === 'Shift' && stretched) desk.put()
    },
  }
}

/** Lets go without changing anything; the cursor returns to the visit. */
export function dropHand(): void {
  const { hand, act, point } = useAttention.getState()
  act({ do: 'let_go' })
  if (hand?.doing === 'choosing' || hand?.by !== 'keyboard') return
  const { columnKey, startMinute } = hand.from
  point({ columnKey, minute: startMinute, visitId: hand.visit.id })
}

function walkKey(event: KeyboardEvent, desk: Desk): boolean {
  const { cursor, day } = desk
  if (!cursor) return false
  const here = visitAt(cursor, day.columns)
  const deed = deedOf(gridKeys, walking, event)
  switch (deed) {
    case 'shorter':
    case 'longer':
      return stretch(deed, here, desk)
    case 'open':
      return enter(cursor, here, desk)
    case 'menu':
      return menu(event, here, day)
    case 'takeParked':
      return desk.mayBook && desk.takeParked()
    case undefined:
      return here !== null && desk.press(event, here.entry)
    default:
      return step(cursor, deed, day)
  }
}

function step(cursor: Cursor, direction: Direction, day: ShownDay): boolean {
  const { point, bounds } = useAttention.getState()
  point(walk(cursor, direction, day.columns, bounds))
  return true
}

function enter(cursor: Cursor, here: Placed | null, { day, mayBook, bookAt }: Desk): boolean {
  const { open } = useDesk.getState()
  const group = groupAt(cursor, day.columns)
  if (here) open({ name: 'appointment', appointmentId: here.entry.id })
  else if (group) open({ name: 'group', groupId: group.id })
  else if (mayBook) bookAt(cursor)
  return true
}

/** Takes an appointment in hand where the board shows it, to be carried by keys or by the pointer. */
export function cut(entry: BoardEntry, { columns }: Pick<ShownDay, 'columns'>): void {
  for (const column of columns) {
    const here = column.placed.find((other) => other.entry.id === entry.id)
    if (here) {
      liftByKeys(here, column)
      return
    }
  }
}

function liftByKeys({ entry, span }: Placed, column: Column): void {
  const { act, point } = useAttention.getState()
  act({ do: 'lift', visit: entry, from: placeOf(column, span), by: 'keyboard', grip: 0 })
  point({ columnKey: column.key, minute: span[0], visitId: null })
}

function stretch(
  deed: 'shorter' | 'longer',
  here: Placed | null,
  { day, cursor, mayBook }: Desk,
): boolean {
  if (!here || !cursor || !mayBook) return false
  if (!isMovable(here.entry.status)) return false
  const { act } = useAttention.getState()
  const column = day.columns.find(({ key }) => key === cursor.columnKey)
  if (!column) return false
  const from = placeOf(column, here.span)
  act({ do: 'pull_edge', visit: here.entry, from, by: 'keyboard' })
  act({ do: 'step', steps: deed === 'longer' ? 1 : -1 })
  return true
}

function menu(event: KeyboardEvent, here: Placed | null, day: ShownDay): boolean {
  const cell = event.currentTarget.querySelector<HTMLElement>('[data-cursor]')
  if (!here || !cell) return false
  day.openMenu(here.entry, cell)
  return true
}

function carryKey(event: KeyboardEvent, hand: InHand, { day, put, park }: Desk): boolean {
  const { act } = useAttention.getState()
  switch (deedOf(gridKeys, carrying, event)) {
    case 'park':
      return parkHand(park)
    case 'put':
      put()
      break
    case 'up':
    case 'shorter':
      act({ do: 'step', steps: -1 })
      break
    case 'down':
    case 'longer':
      act({ do: 'step', steps: 1 })
      break
    case 'left':
      carry(hand, -1, day)
      break
    case 'right':
      carry(hand, 1, day)
      break
    case undefined:
      return false
  }
  followHand()
  return true
}

function carry(hand: InHand, by: 1 | -1, { columns }: ShownDay): void {
  const index = columns.findIndex(({ key }) => key === hand.at.columnKey)
  const next = columns[index + by]
  if (!next) return
  useAttention.getState().act({ do: 'carry', columnKey: next.key, date: next.date })
}

/** What is in hand goes to the pinboard; what came from there goes back. */
export function parkHand(park: (visit: BoardEntry) => void): boolean {
  const { hand, act } = useAttention.getState()
  act({ do: 'let_go' })
  if (hand?.doing === 'moving' && isAwaited(hand.visit.status)) park(hand.visit)
  return true
}

/** The cursor is where the carried visit would be put, so that it is read aloud. */
function followHand(): void {
  const { hand, point } = useAttention.getState()
  if (hand?.doing !== 'moving') return
  point({ columnKey: hand.at.columnKey, minute: hand.at.startMinute, visitId: null })
}
