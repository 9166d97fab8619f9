import type {
  DateSelectInfo,
  EventApi,
  EventClickInfo,
  EventDropInfo,
  EventResizeDoneInfo,
} from '@fullcalendar/react'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { standingOf } from '../board/destination.ts'
import { useMover } from '../board/use-mover.ts'
import type { Where } from '../board/where.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk, type BookingDraft } from '../desk/desk.ts'
import { readWallTime } from './range.ts'

/** What dragging, resizing, choosing and clicking do in the week: the same commands as on the board. */
export function useWeekHands(known: KnownDirectory, where: Where, entries: readonly BoardEntry[]) {
  const { move } = useMover(known)
  const moved = (info: EventDropInfo | EventResizeDoneInfo) => {
    info.revert()
    const visit = entries.find(({ id }) => id === info.event.id)
    if (!visit) return
    const { date, minute } = readWallTime(info.event.startStr)
    const minutes = minutesOf(info.event)
    const to = { ...standingOf(visit, date, minute), minutes }
    move({ visit, to, zone: where.zone, overrideReason: null })
  }
  return {
    eventDrop: moved,
    eventResize: moved,
    eventClick: ({ event }: EventClickInfo) => openVisit(event.id, entries),
    select: (info: DateSelectInfo) => book(info, where),
  }
}

const minutesOf = ({ start, end }: EventApi): number =>
  start && end ? Math.round((end.getTime() - start.getTime()) / MINUTE) : 0

function openVisit(id: string, entries: readonly BoardEntry[]): void {
  const visit = entries.find((entry) => entry.id === id)
  if (visit) useDesk.getState().open({ name: 'appointment', appointmentId: visit.id })
}

/** Opens the booking panel for a chosen stretch, of the shown provider when there is one. */
function book(info: DateSelectInfo, where: Where): void {
  const { open, providerId } = useDesk.getState()
  const { date, minute } = readWallTime(info.startStr)
  const draft: BookingDraft = {
    locationId: where.location.id,
    date,
    startMinute: minute,
    minutes: Math.round((info.end.getTime() - info.start.getTime()) / MINUTE),
  }
  if (providerId !== null) draft.providerId = providerId
  info.view.calendar.unselect()
  open({ name: 'booking', draft })
}
