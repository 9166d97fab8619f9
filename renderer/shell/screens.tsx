import { lazy } from 'react'
import type { Panel, Screen } from '../desk/desk.ts'

const Board = lazy(async () => ({ default: (await import('../board/board.tsx')).Board }))
const Week = lazy(async () => ({ default: (await import('../calendar/week.tsx')).Week }))
const Month = lazy(async () => ({ default: (await import('../calendar/month.tsx')).Month }))

/** The screen that fills the window, loaded when it is first shown. */
export function ScreenOf({ screen }: { screen: Screen }) {
  switch (screen.name) {
    case 'board':
      return <Board />
    case 'week':
      return <Week />
    case 'month':
      return <Month />
    default:
      return null
  }
}

/** The sheet that stands open at the right edge. */
export function PanelOf({ panel: _panel }: { panel: Panel }) {
  return null
}

/** The print dialog over everything. */
export function PrintOf() {
  return null
}
