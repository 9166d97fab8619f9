import { useMemo } from 'react'
import type { BoardEntry, Hold } from '../../core/appointments/contract.ts'
import { useHolds } from '../holds/use-holds.ts'
import { useAttention } from './attention.ts'
import type { Column } from './columns.ts'
import { useShownDay, type ShownDay } from './day-context.ts'
import { destinationOf, targetOf, type Destination } from './destination.ts'
import type { InHand } from './in-hand.ts'
import { useBrokenRule } from './use-broken-rule.ts'
import { judge, type Taken, type Verdict } from './verdict.ts'

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
  const holds = useHolds(column.date, column.locationId)
  const seen = useMemo(
    () => hand && verdictOf(hand, column, day, holds),
    [hand, column, day, holds],
  )
  const to = hand && seen?.kind === 'free' ? destinationIn(hand, day) : null
  const rule = useBrokenRule(
    to && hand && hand.doing !== 'choosing' ? { id: hand.visit.id, to } : null,
  )
  return rule ? { kind: 'rule', rule } : seen
}

/** Where letting go puts the visit in hand; null for a stretch being chosen, or off the columns. */
export function destinationIn(hand: InHand, day: ShownDay): Destination | null {
  const column = day.columns.find(({ key }) => key === hand.at.columnKey)
  if (hand.doing === 'choosing' || !column) return null
  return destinationOf(hand, column, day.loadedOn(column.date))
}

function verdictOf(
  hand: InHand,
  column: Column,
  day: ShownDay,
  holds: readonly Hold[],
): Verdict | null {
  if (hand.doing === 'choosing') return null
  const taken = [...heldElsewhere(holds), ...meetings(column, hand.visit.groupId)]
  const loaded = { ...day.loadedOn(column.date), taken }
  const to = destinationOf(hand, column, loaded)
  return judge(targetOf(hand.visit, to, loaded, column.zone), loaded)
}

const heldElsewhere = (holds: readonly Hold[]): Taken[] =>
  holds.flatMap(({ mine, yours, by: name, providerId, resourceIds, startsAt, endsAt }) =>
    mine ? [] : [{ what: 'hold', name, yours, providerId, resourceIds, startsAt, endsAt }],
  )

/** The groups of a column, but the one that the visit takes part in. */
const meetings = ({ groups }: Column, own: BoardEntry['groupId']): Taken[] =>
  groups.flatMap(({ group: { id, name, providerId, resourceId, startsAt, endsAt } }) =>
    id === own
      ? []
      : [
          {
            ...{ what: 'group', name, yours: false, providerId, startsAt, endsAt },
            resourceIds: resourceId === null ? [] : [resourceId],
          },
        ],
  )
