import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { wallOf, type Zone } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { momentText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import { standingOf } from './destination.ts'
import { useMoveVisit, useRefusedMove, type Move } from './moving.ts'

/** Moves visits and says so, with a way to take the move back. */
export function useMover(known: KnownDirectory) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const say = (before: BoardEntry, now: BoardEntry, zone: string) =>
    isStretched(before, now)
      ? t('stretched', { name: calledName(now), time: timeText(now.endsAt, zone, locale) })
      : t('moved', { name: calledName(now), time: momentText(now.startsAt, zone, locale) })
  const undo = useUndoStep()
  const moving = useMoveVisit((move, now) => {
    const zone = known.location(move.visit.locationId)?.zone ?? 'UTC'
    const back = moveBack(move.visit, now, zone, move.overrideReason)
    const explain = (error: unknown) => useRefusedMove.getState().settle({ move: back, error })
    showUndoable({
      text: say(move.visit, now, move.zone),
      tone: 'success',
      undo: () => undo.mutate({ entry: now, position: null, explain }),
    })
  })
  return { move: (move: Move) => moving.mutate(move), isMoving: moving.isPending }
}

/** Whether nothing but the length was changed. */
const isStretched = (before: BoardEntry, now: BoardEntry): boolean =>
  before.startsAt === now.startsAt && before.endsAt !== now.endsAt

/**
 * The move that takes a visit back to where it stood.
 *
 * @param zone of the place where it stood
 */
export function moveBack(
  before: BoardEntry,
  now: BoardEntry,
  zone: Zone,
  overrideReason: string | null,
): Move {
  const { date, minute } = wallOf(before.startsAt, zone)
  return { visit: now, to: standingOf(before, date, minute), zone, overrideReason }
}
