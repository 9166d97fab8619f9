import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardEntry, Parked } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'
import { standingOf } from '../board/destination.ts'
import { useRefusedMove, type Move } from '../board/moving.ts'
import { ask, client } from '../client/client.ts'
import { useDirectory } from '../client/directory.ts'
import { refusalOf } from '../client/refusal.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { showToast, useSayFailure } from '../ui/index.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { knownRow, showAtOnce, showNow } from './at-once.ts'

/** Takes appointments off the board and back to their old place, at once on the screen. */
export function useParking() {
  const { t } = useTranslation('visitCommands')
  const back = usePuttingBack()
  const park = useParkMutation((now) => {
    const text = t('parked', { name: calledName(now) })
    showUndoable({ text, undo: () => back.mutate(now) })
  })
  return {
    park: (entry: BoardEntry) => park.mutate(entry),
    putBack: (entry: BoardEntry) => back.mutate(entry),
  }
}

function useParkMutation(onParked: (now: BoardEntry) => void) {
  const queries = useQueryClient()
  const sayFailure = useSayFailure()
  return useMutation({
    mutationFn: (entry: BoardEntry) =>
      client.appointments.park({ id: entry.id, version: knownRow(queries, entry).version }),
    scope: { id: 'appointments.move' },
    onMutate: (entry) => showAtOnce(queries, { ...entry, status: 'rescheduled' }),
    onSuccess: onParked,
    onError: (error, _entry, rollBack) => {
      rollBack?.()
      sayFailure(error)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}

/** Where the old place cannot be had, the refusal is explained with other times, as of any move. */
function usePuttingBack() {
  const queries = useQueryClient()
  const { known } = useDirectory()
  const { locale } = useLocale()
  const { t } = useTranslation('visitCommands')
  const zoneOf = ({ locationId }: BoardEntry) => known?.location(locationId)?.zone ?? 'UTC'
  return useMutation({
    mutationFn: (entry: BoardEntry) =>
      client.appointments.putBack({ id: entry.id, version: knownRow(queries, entry).version }),
    scope: { id: 'appointments.move' },
    onMutate: (entry) => showAtOnce(queries, standingAgain(entry), zoneOf(entry)),
    onSuccess: (now) => {
      showNow(queries, now, zoneOf(now))
      const time = momentText(now.startsAt, zoneOf(now), locale)
      showToast({ text: t('back', { name: calledName(now), time }), tone: 'success' })
    },
    onError: (error, entry, rollBack) => {
      rollBack?.()
      if (refusalOf(error)?.code === 'status_flow')
        showToast({ text: t('offPinboard', { name: calledName(entry) }), tone: 'danger' })
      else useRefusedMove.getState().settle({ move: moveHome(entry, zoneOf(entry)), error })
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ask.appointments.key() }),
  })
}

/** A parked appointment as it stands again. */
const standingAgain = (entry: BoardEntry | Parked): BoardEntry => ({
  ...entry,
  status: 'wasStatus' in entry ? entry.wasStatus : 'scheduled',
})

/** The way to the old place as a move, to be tried again with a reason or to another time. */
function moveHome(visit: BoardEntry, zone: Zone): Move {
  const { date, minute } = wallOf(visit.startsAt, zone)
  return { visit, to: standingOf(visit, date, minute), zone, overrideReason: null }
}
