import { useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, dayNumber } from '../../core/kernel/dates.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { DayList } from '../day-list/day-list.tsx'
import { useDesk } from '../desk/desk.ts'
import { useNow } from '../desk/use-now.ts'
import { useWatchedOutlook } from '../flow/foreseen.ts'
import { SweepHint } from '../flow/sweep-hint.tsx'
import { ErrorState } from '../ui/index.ts'
import { useParking } from '../visit-commands/use-parking.ts'
import { useAttention } from './attention.ts'
import styles from './board.module.css'
import { BoardOnTheWay } from './board-on-the-way.tsx'
import { Day } from './day.tsx'
import { HandBar } from './hand-bar.tsx'
import { useRefusedMove } from './moving.ts'
import { DAYS, useSpan } from './span.ts'
import { Toolbar } from './toolbar.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { useDragBeside } from './use-drag-beside.ts'
import { useTurning } from './use-turning.ts'
import { zoomBy } from './view.ts'
import { useWhere, type Where } from './where.ts'

/**
 * The board: what providers, rooms or locations have on a day, on three days or in a week, side by
 * side. The first screen of the desk.
 */
export function Board() {
  const { t } = useTranslation('board')
  const now = useNow()
  const { query, known } = useDirectory()
  const where = useWhere(known, now)
  useEffect(() => emptyHands, [])
  if (query.isError && !known) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <section className={styles.board} aria-label={t('title')}>
      {known && where ? <Shown known={known} where={where} now={now} /> : <BoardOnTheWay />}
    </section>
  )
}

/** Nothing of a patient stays in hand when the board is left. */
function emptyHands(): void {
  useAttention.getState().act({ do: 'let_go' })
  useRefusedMove.getState().settle(null)
}

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly now: number
}

function Shown({ known, where, now }: Props) {
  const moves = useMoves(where)
  useBoardKeys(moves.keys)
  useTurning(moves.turn)
  useDragBeside(useParking().park)
  useWatchedOutlook(where.today)
  return (
    <>
      <Toolbar
        known={known}
        where={where}
        onTurn={moves.turn}
        onToday={moves.keys.today}
        onBook={moves.keys.book}
      />
      <SweepHint where={where} now={now} />
      <DayList known={known} where={where} />
      <Day known={known} where={where} now={now} />
      <HandBar />
    </>
  )
}

/** Turning the days and starting a booking, by keys and by the toolbar; a cut visit comes along. */
function useMoves({ location, date, today }: Where) {
  const mayBook = useMay('appointments.book')
  const span = useSpan()
  return useMemo(() => {
    const go = (days: number) => {
      useDesk.getState().look({ date: addDays(date, days) })
      useAttention.getState().act({ do: 'turn', days })
    }
    /** By so many spans. */
    const turn = (by: 1 | -1) => go(by * DAYS[span])
    const book = () => {
      if (!mayBook) return
      useDesk.getState().open({ name: 'booking', draft: { locationId: location.id, date } })
    }
    const keys = {
      previous: () => turn(-1),
      next: () => turn(1),
      today: () => go(dayNumber(today) - dayNumber(date)),
      book,
      zoom: zoomBy,
    }
    return { turn, keys }
  }, [location.id, date, today, mayBook, span])
}
