import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { useAttention } from './attention.ts'
import type { Cursor } from './cursor.ts'
import type { ShownDay } from './day-context.ts'
import { isBack } from './in-hand.ts'
import { useMover } from './use-mover.ts'
import { destinationIn } from './use-hand.ts'

/** Putting down what is in hand: a visit moves, a chosen stretch opens a booking. */
export function usePut(day: ShownDay) {
  const { move } = useMover(day.known)
  const put = () => {
    const { hand, act, point } = useAttention.getState()
    act({ do: 'let_go' })
    if (!hand) return
    if (hand.doing === 'choosing') {
      book(day, hand.at.columnKey, hand.at)
      return
    }
    const { columnKey, startMinute } = hand.at
    if (hand.by === 'keyboard') point({ columnKey, minute: startMinute, visitId: hand.visit.id })
    const to = destinationIn(hand, day)
    const zone = day.columns.find(({ key }) => key === columnKey)?.zone ?? day.zone
    if (to && !isBack(hand)) move({ visit: hand.visit, to, zone, overrideReason: null })
  }
  const bookAt = ({ columnKey, minute }: Cursor) => {
    const { grid } = useAttention.getState().bounds
    book(day, columnKey, { startMinute: minute, minutes: grid })
  }
  return { put, bookAt }
}

/** Opens the booking panel for a stretch of a column. */
function book(
  { columns }: ShownDay,
  columnKey: string,
  { startMinute, minutes }: { startMinute: number; minutes: number },
): void {
  const column = columns.find(({ key }) => key === columnKey)
  if (!column) return
  const { locationId, date, providerId, resourceId } = column
  const draft: BookingDraft = { locationId, date, startMinute, minutes }
  if (providerId) draft.providerId = providerId
  if (resourceId) draft.resourceId = resourceId
  useDesk.getState().open({ name: 'booking', draft })
}
