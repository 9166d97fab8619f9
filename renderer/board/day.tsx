import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardEntry } from '../../core/appointments/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { datesText, dateText, firstWeekday } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { ErrorState } from '../ui/index.ts'
import { Pinboard } from '../pinboard/pinboard.tsx'
import { VisitMenu } from '../visit-commands/visit-menu.tsx'
import { BoardNotes } from './board-notes.tsx'
import { BoardOnTheWay } from './board-on-the-way.tsx'
import { CellContext, useTermsOf } from './cell-context.ts'
import { ColumnMenu } from './column-menu.tsx'
import { DayContext, type ShownDay } from './day-context.ts'
import { HoverCard } from './hover-card.tsx'
import { Nobody } from './nobody.tsx'
import { Sheet } from './sheet.tsx'
import { datesShown, useSpan } from './span.ts'
import { useUnreleased } from './unreleased.ts'
import { useDays } from './use-day.ts'
import { cut } from './use-keys.ts'
import {
  useArrangedBoard,
  useHourRem,
  useRange,
  useShownBoard,
  type BoardFacts,
} from './use-shown-board.ts'
import { useLook } from './view.ts'
import type { Where } from './where.ts'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly now: number
}

/** The grid of the shown dates once appointments and hours are here, and what stands for it until then. */
export function Day({ known, where, now }: Props) {
  const dates = useDates(where)
  const everywhere = useLook().columnsBy === 'location'
  const { entries, days, groups, error, retry } = useDays({
    from: dates[0] ?? where.date,
    to: dates.at(-1) ?? where.date,
    locationId: everywhere ? null : where.location.id,
  })
  if (error !== null) return <ErrorState error={error} onRetry={() => void retry()} />
  if (!entries || !days || !groups) return <BoardOnTheWay />
  return <Grid {...{ known, where, dates, now, entries, days, groups }} />
}

function useDates({ date }: Where) {
  const { locale } = useLocale()
  const span = useSpan()
  return useMemo(() => datesShown(date, span, firstWeekday(locale)), [date, span, locale])
}

function Grid(answered: BoardFacts) {
  const { known, where } = answered
  const days = useUnreleased(answered.days, answered.now)
  const facts = { ...answered, days }
  const board = useArrangedBoard(facts)
  const { menus, asked, askedColumn, close } = useMenus()
  const day = useShownBoard(facts, board.columns, menus)
  const range = useRange(day.columns, known.directory.practice.gridMinutes)
  const hour = useHourRem()
  const label = useLabel(answered)
  const terms = useTermsOf(day)
  const column = day.columns.find(
    ({ key }) => askedColumn?.beside.isConnected && key === askedColumn.columnKey,
  )
  if (board.columns.length === 0) return <Nobody {...{ known, where, hidden: board.hidden }} />
  return (
    <DayContext value={day}>
      <BoardNotes facts={facts} crowded={board.crowded} />
      <CellContext value={terms}>
        <Sheet range={range} hour={hour} label={label} />
      </CellContext>
      <Pinboard known={known} />
      <HoverCard />
      <VisitMenu asked={asked} onClose={close} onCut={(entry) => cut(entry, day)} />
      {column && askedColumn && (
        <ColumnMenu column={column} beside={askedColumn.beside} onClose={close} />
      )}
    </DayContext>
  )
}

/** Which menu of the board is open, and what opens it; the same functions for good, so that no column is drawn anew. */
function useMenus() {
  const [asked, ask] = useState<{ entry: BoardEntry; beside: HTMLElement } | null>(null)
  const [askedColumn, askColumn] = useState<{ columnKey: string; beside: Element } | null>(null)
  const menus = useMemo<Pick<ShownDay, 'openMenu' | 'openColumnMenu'>>(
    () => ({
      openMenu: (entry, beside) => ask({ entry, beside }),
      openColumnMenu: (columnKey, beside) => askColumn({ columnKey, beside }),
    }),
    [],
  )
  const close = () => {
    ask(null)
    askColumn(null)
  }
  return { menus, asked, askedColumn, close }
}

function useLabel({ dates, where }: BoardFacts): string {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const last = dates.at(-1) ?? where.date
  const [first = where.date] = dates
  const date = dates.length === 1 ? dateText(first, 'long', locale) : datesText(first, last, locale)
  return t('grid', { date })
}
