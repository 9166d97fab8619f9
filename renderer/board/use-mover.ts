import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { showUndoable } from '../undo/last-actions.ts'
import { useUndoStep } from '../undo/use-undo-step.ts'
import { standingOf } from './destination.ts'
import { useMoveVisit, useRefusedMove, type Move } from './moving.ts'

/** Moves visits and says so, with a way to take the move back. */
export function useMover(known: KnownDirectory) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const say = (now: BoardEntry, zone: string) =>
    t('moved', { name: calledName(now), time: momentText(now.startsAt, zone, locale) })
  const undo = useUndoStep()
  const moving = useMoveVisit((move, now) => {
    const explain = (error: unknown) =>
      useRefusedMove.getState().settle({ move: backwards(move, now, known), error })
    showUndoable({
      text: say(now, move.zone),
      tone: 'success',
      undo: () => undo.mutate({ entry: now, position: null, explain }),
    })
  })
  return { move: (move: Move) => moving.mutate(move), isMoving: moving.isPending }
}

/** The move that takes a visit back to where it stood. */
function backwards({ visit, overrideReason }: Move, now: BoardEntry, known: KnownDirectory): Move {
  const zone = known.location(visit.locationId)?.zone ?? 'UTC'
  const { date, minute } = wallOf(visit.startsAt, zone)
  return { visit: now, to: standingOf(visit, date, minute), zone, overrideReason }
}
