import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { momentText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { showToast } from '../ui/index.ts'
import { standingOf } from './destination.ts'
import { useMoveVisit, type Move } from './moving.ts'

/** Moves visits and says so, with a way to take the move back. */
export function useMover(known: KnownDirectory) {
  const { t } = useTranslation(['board', 'common'])
  const { locale } = useLocale()
  const say = (key: 'moved' | 'movedBack', now: BoardEntry, zone: string) =>
    t(key, { name: calledName(now), time: momentText(now.startsAt, zone, locale) })
  const undoing = useMoveVisit((move, now) => {
    showToast({ text: say('movedBack', now, move.zone), tone: 'success' })
  })
  const moving = useMoveVisit((move, now) => {
    const back = backwards(move, now, known)
    showToast({
      text: say('moved', now, move.zone),
      tone: 'success',
      action: { label: t('common:undo'), run: () => undoing.mutate(back) },
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
