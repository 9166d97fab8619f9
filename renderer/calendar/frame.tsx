import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { RefusedMove } from '../board/refused-move.tsx'
import { Skeleton } from '../board/skeleton.tsx'
import { Whose } from '../board/toolbar.tsx'
import toolbar from '../board/toolbar.module.css'
import { useBoardKeys } from '../board/use-board-keys.ts'
import { useNow } from '../desk/use-now.ts'
import { useWhere, type Where } from '../board/where.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, DatePicker, ErrorState, IconButton } from '../ui/index.ts'
import styles from './calendar.module.css'

/** What week and month are drawn from. */
export interface CalendarDesk {
  readonly known: KnownDirectory
  readonly where: Where
  /** Epoch ms, new each minute. */
  readonly now: number
}

/** Waits for the directory, then draws a week or a month with it. */
export function CalendarFrame({ draw }: { draw: (desk: CalendarDesk) => ReactNode }) {
  const now = useNow()
  const { query, known } = useDirectory()
  const where = useWhere(known, now)
  if (query.isError && !known) {
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <section className={styles.frame}>
      {known && where ? draw({ known, where, now }) : <Skeleton />}
      {known && <RefusedMove known={known} />}
    </section>
  )
}

interface BarProps extends CalendarDesk {
  readonly title: string
  readonly period: 'Week' | 'Month'
  readonly previous: LocalDate
  readonly next: LocalDate
}

/** Turning the weeks or months, and whose they are. The same keys as on the board. */
export function CalendarBar({ known, where, title, period, previous, next }: BarProps) {
  const { t } = useTranslation(['calendar', 'board'])
  const mayBook = useMay('appointments.book')
  const { look, open } = useDesk.getState()
  const go = (date: LocalDate) => look({ date })
  const book = () => {
    if (mayBook) open({ name: 'booking', draft: { locationId: where.location.id } })
  }
  useBoardKeys({
    previous: () => go(previous),
    next: () => go(next),
    today: () => go(where.today),
    book,
    zoom: () => undefined,
  })
  return (
    <div className={toolbar.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <div className={toolbar.group}>
        <IconButton
          icon={ChevronLeft}
          label={t(`previous${period}`)}
          shortcut="["
          onPress={() => go(previous)}
        />
        <IconButton
          icon={ChevronRight}
          label={t(`next${period}`)}
          shortcut="]"
          onPress={() => go(next)}
        />
        <Button onPress={() => go(where.today)}>{t('board:today')}</Button>
      </div>
      <h1 className={toolbar.day}>{title}</h1>
      <DatePicker
        label={t('board:date')}
        hideLabel
        value={where.date}
        onChange={(date) => date !== null && go(date)}
      />
      <Whose known={known} where={where} />
      <div className={toolbar.end}>
        {mayBook && (
          <Button variant="primary" icon={Plus} onPress={book}>
            {t('board:book')}
          </Button>
        )}
      </div>
    </div>
  )
}
