import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { hitTest, type Scale } from '../board/geometry.ts'
import type { Item, ItemKind, Place } from './draft.ts'
import { dragged, STEP, type Grip, type Point } from './drawing.ts'

/** A press that moves less than this (px) is a click. */
const STILL = 4

interface Drawing {
  readonly items: readonly Item[]
  /** The ISO weekdays in the order in which they stand. */
  readonly weekdays: readonly number[]
  readonly scale: Scale
  /** What dragging draws; breaks and blocks are drawn over hours, too. */
  readonly layer: ItemKind
  /** Draws something new. */
  readonly onDraw: (place: Place) => void
  readonly onPlace: (item: Item, place: Place) => void
}

interface Hand {
  readonly grip: Grip
  readonly x: number
  readonly y: number
  readonly isMoving: boolean
}

/**
 * Drawing with the pointer over the seven days of a week: from empty time something new, from a
 * span its move, from an edge its length. Escape lets go.
 */
export function useDrawing({ items, weekdays, scale, layer, onDraw, onPlace }: Drawing) {
  const [hand, setHand] = useState<Hand | null>(null)
  const hasDragged = useRef(false)
  useEscape(hand !== null, () => setHand(null))
  const down = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    hasDragged.current = false
    const grip = gripOf(event, items, layer, pointOf(event, weekdays, scale))
    setHand({ grip, x: event.clientX, y: event.clientY, isMoving: false })
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (hand === null) return
    const far = Math.hypot(event.clientX - hand.x, event.clientY - hand.y) > STILL
    if (!hand.isMoving && !far) return
    if (!hand.isMoving) event.currentTarget.setPointerCapture(event.pointerId)
    hasDragged.current = true
    const place = dragged(hand.grip, pointOf(event, weekdays, scale))
    setHand({ ...hand, isMoving: true, grip: { ...hand.grip, place } })
  }
  const up = () => {
    setHand(null)
    if (hand?.isMoving !== true) return
    if (hand.grip.item === null) onDraw(hand.grip.place)
    else onPlace(hand.grip.item, hand.grip.place)
  }
  return {
    /** What is in the hand, once it moves. */
    inHand: hand?.isMoving === true ? hand.grip : null,
    /** True right after a drag, whose end the browser also tells as a click. */
    wasDragged: () => hasDragged.current,
    handlers: {
      onPointerDown: down,
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: () => setHand(null),
    },
  }
}

function useEscape(isOn: boolean, letGo: () => void): void {
  useEffect(() => {
    if (!isOn) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') letGo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  })
}

/** The weekday and minute under the pointer; the element holds seven days of the same width. */
function pointOf(
  event: PointerEvent<HTMLElement>,
  weekdays: readonly number[],
  { from, to }: Scale,
): Point {
  const box = event.currentTarget.getBoundingClientRect()
  const layout = { count: 7, columnWidth: box.width / 7 }
  const scale = { from, to, pixelsPerMinute: box.height / (to - from) }
  const hit = hitTest(event.clientX - box.left, event.clientY - box.top, layout, scale)
  return { weekday: weekdays[hit.column] ?? hit.column + 1, minute: hit.minute }
}

function gripOf(
  event: PointerEvent<HTMLElement>,
  items: readonly Item[],
  layer: ItemKind,
  start: Point,
): Grip {
  const target = event.target instanceof Element ? event.target : null
  const key = target?.closest('[data-key]')?.getAttribute('data-key')
  const item = items.find((each) => each.key === key)
  if (!item || (item.kind === 'hours' && layer !== 'hours')) {
    const span = [start.minute, start.minute + STEP] as const
    return { mode: 'new', item: null, start, place: { weekday: start.weekday, span } }
  }
  const edge = target?.getAttribute('data-edge')
  const mode = edge === 'from' || edge === 'to' ? edge : 'move'
  return { mode, item, start, place: { weekday: item.weekday, span: item.span } }
}
