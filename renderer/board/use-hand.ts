import { useMemo } from 'react'
import { useAttention } from './attention.ts'
import type { Column } from './columns.ts'
import { useShownDay, type ShownDay } from './day-context.ts'
import { destinationOf, targetOf, type Destination } from './destination.ts'
import type { InHand } from './in-hand.ts'
import { judge, type Verdict } from './verdict.ts'

/** What is in hand over a column; null when the hand is elsewhere or empty. */
export function useHandOver(column: Column): InHand | null {
  return useAttention(({ hand }) =>
    hand?.at.columnKey === column.key && hand.at.date === column.date ? hand : null,
  )
}

/** How the visit in hand would fare in a column; null when none is held over it. */
export function useHandVerdict(column: Column): Verdict | null {
  const day = useShownDay()
  const hand = useHandOver(column)
  return useMemo(() => hand && verdictOf(hand, column, day), [hand, column, day])
}

/** Where letting go puts the visit in hand; null for a stretch being chosen, or off the columns. */
export function destinationIn(hand: InHand, day: ShownDay): Destination | null {
  const column = day.columns.find(({ key }) => key === hand.at.columnKey)
  if (hand.doing === 'choosing' || !column) return null
  return destinationOf(hand, column, day.loadedOn(column.date))
}

function verdictOf(hand: InHand, column: Column, day: ShownDay): Verdict | null {
  if (hand.doing === 'choosing') return null
  const loaded = day.loadedOn(column.date)
  const to = destinationOf(hand, column, loaded)
  return judge(targetOf(hand.visit, to, loaded, column.zone), loaded)
}
