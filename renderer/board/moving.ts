import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { create } from 'zustand'
import type { BoardEntry, Parked } from '../../core/appointments/contract.ts'
import { MINUTE } from '../../core/kernel/clock.ts'
import { dateTimeOf } from '../../core/kernel/dates.ts'
import { instantOf, type Zone } from '../../core/kernel/zones.ts'
import { ask, client } from '../client/client.ts'
import type { Destination } from './destination.ts'
import { knownRow, showAtOnce, showNow } from '../visit-commands/at-once.ts'

/** One move of a visit, with the reason when a rule is broken on purpose. */
export interface Move {
  readonly visit: BoardEntry
  readonly to: Destination
  /** Zone of the location that the visit goes to. */
  readonly zone: Zone
  readonly overrideReason: string | null
}

/** A move that the core declined, kept until the person has decided what to do. */
export interface RefusedMove {
  readonly move: Move
  readonly error: unknown
}

interface Refused {
  refused: RefusedMove | null
  settle: (refused: RefusedMove | null) => void
}

/** The refused move that is being explained; one at a time. */
export const useRefusedMove = create<Refused>()((set) => ({
  refused: null,
  settle: (refused) => set({ refused }),
}))

/**
 * Moves a visit: every list shows it at its new place at once, and at its old one again when the
 * core declines.
 *
 * @param onMoved told of each move that the core took, with the row as it is now
 */
export function useMoveVisit(onMoved: (move: Move, now: BoardEntry) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (move: Move) => client.appointments.move(inputOf(move, queries)),
    scope: { id: 'appointments.move' },
    onMutate: (move) => {
      useRefusedMove.getState().settle(null)
      return showAtOnce(queries, placed(move), move.zone)
    },
    onSuccess: (now, move) => {
      showNow(queries, now, move.zone)
      onMoved(move, now)
    },
    onError: (error, move, rollBack) => {
      rollBack?.()
      useRefusedMove.getState().settle({ move, error })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}

/** The row of an appointment in any cached list, as new as the screen knows it. */
export function knownVisit(queries: QueryClient, id: BoardEntry['id']): BoardEntry | null {
  const lists = queries.getQueriesData<BoardEntry[]>({ queryKey: ask.appointments.list.key() })
  const rows = lists.flatMap(([, list]) => list?.filter((entry) => entry.id === id) ?? [])
  return rows.reduce<BoardEntry | null>(
    (newest, row) => (newest && newest.version >= row.version ? newest : row),
    null,
  )
}

function inputOf({ visit, to, overrideReason }: Move, queries: QueryClient) {
  return {
    id: visit.id,
    version: knownRow(queries, visit).version,
    providerId: to.providerId,
    locationId: to.locationId,
    start: dateTimeOf(to.date, to.startMinute),
    minutes: to.minutes,
    resourceIds: [...to.resourceIds],
    override: overrideReason === null ? null : { reason: overrideReason },
  }
}

const placed = ({ visit, to, zone }: Move): BoardEntry =>
  standingAt(visit, { ...to, startsAt: instantOf(to.date, to.startMinute, zone) })

interface NewPlace extends Pick<
  Destination,
  'providerId' | 'locationId' | 'minutes' | 'resourceIds'
> {
  /** Epoch ms; null when a clock change skips the start, and the core is about to decline. */
  readonly startsAt: number | null
}

/** The row as it will be when the core takes a move. */
export function standingAt(
  visit: BoardEntry | Parked,
  { minutes, startsAt: start, resourceIds, providerId, locationId }: NewPlace,
): BoardEntry {
  const startsAt = start ?? visit.startsAt
  const endsAt = startsAt + minutes * MINUTE
  const where = { providerId, locationId, resourceIds: [...resourceIds], startsAt, endsAt }
  return { ...visit, ...where, status: statusOnBoard(visit) }
}

/** What is put from the pinboard has the status that it had before. */
const statusOnBoard = (visit: BoardEntry | Parked): BoardEntry['status'] =>
  'wasStatus' in visit ? visit.wasStatus : visit.status
