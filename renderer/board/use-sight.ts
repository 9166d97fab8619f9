import { startTransition, useEffect, useState } from 'react'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { WallSpan } from '../../core/kernel/zones.ts'
import type { ShownDay } from './day-context.ts'
import { heightOf, minuteAt, type Scale } from './geometry.ts'
import { restingTop } from './use-scrolling.ts'
import { stepOf, type Viewport } from './use-viewport.ts'

/**
 * The stretch of the day that a person sees. When the board opens or is turned to another day, only
 * that is drawn until it stands in the window; then all the rest, so that scrolling, searching in
 * the page and reading it aloud find everything.
 *
 * @returns wall minutes; null once everything is drawn
 */
export function useSight(day: ShownDay, scale: Scale, viewport: Viewport): WallSpan | null {
  const [whole, setWhole] = useState<LocalDate | null>(null)
  const isWhole = whole === day.date
  useEffect(() => (isWhole ? undefined : afterPaint(() => setWhole(day.date))), [isWhole, day.date])
  if (isWhole) return null
  const lowest = heightOf(scale.to - scale.from, scale) - viewport.height
  const wanted = restingTop(day, scale, viewport.height, whole === null) ?? viewport.top
  const top = Math.max(0, Math.min(wanted, lowest))
  const step = stepOf(viewport.height)
  return [minuteAt(top - step, scale), minuteAt(top + viewport.height + step, scale)]
}

/** Runs once the frame that is being made is on the screen. */
function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => (timer = setTimeout(() => startTransition(run))))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}
