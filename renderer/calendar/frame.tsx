import { ChevronLeft, ChevronRight, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { DateHeading } from '../board/date-heading.tsx'
import { Skeleton } from '../board/skeleton.tsx'
import { SpanSelect } from '../board/span-select.tsx'
import toolbar from '../board/toolbar.module.css'
import { useBoardKeys } from '../board/use-board-keys.ts'
import { useNow } from '../desk/use-now.ts'
import { useWhere, type Where } from '../board/where.ts'
import { Whose } from '../board/whose.tsx'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, ErrorState, IconButton } from '../ui/index.ts'
import styles from './calendar.module.css'

/** What month and agenda are drawn from. */
export interface CalendarDesk {
  readonly known: KnownDirectory
  readonly where: Where
  /** Epoch ms, new each minute. */
  readonly now: number
}

/** Waits for the directory, then draws a month or an agenda with it. */
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
    </section>
  )
}

interface BarProps extends CalendarDesk {
  readonly title: string
  /** The same where the window is narrow. */
  readonly short?: string
  readonly period: 'Day' | 'Week' | 'Month'
  readonly previous: LocalDate
  readonly next: LocalDate
  /** What else says how the period is shown. */
  readonly children?: ReactNode
}

/** Turning the days, weeks or months, and whose they are. The same keys as on the board. */
export function CalendarBar(props: BarProps) {
  const { known, where, title, short = title, previous, next } = props
  const { t } = useTranslation(['calendar', 'board'])
  const mayBook = useMay('appointments.book')
  const { look, open } = useDesk.getState()
  const book = () => {
    if (mayBook) open({ name: 'booking', draft: { locationId: where.location.id } })
  }
  useBoardKeys({
    previous: () => look({ date: previous }),
    next: () => look({ date: next }),
    today: () => look({ date: where.today }),
    book,
    zoom: () => undefined,
  })
  return (
    <div className={toolbar.toolbar}>
      <div className={toolbar.tools} role="toolbar" aria-label={t('toolbar')}>
        <Turning {...props} />
        <DateHeading where={where} long={title} short={short} />
        <Whose known={known} where={where} />
        <div className={toolbar.end}>
          {props.children}
          <SpanSelect />
          {mayBook && (
            <Button variant="primary" icon={Plus} onPress={book}>
              {t('board:book')}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

function Turning({ where, period, previous, next }: BarProps) {
  const { t } = useTranslation(['calendar', 'board'])
  const { look } = useDesk.getState()
  return (
    <div className={toolbar.group}>
      <IconButton
        icon={ChevronLeft}
        label={t(`previous${period}`)}
        shortcut="["
        onPress={() => look({ date: previous })}
      />
      <IconButton
        icon={ChevronRight}
        label={t(`next${period}`)}
        shortcut="]"
        onPress={() => look({ date: next })}
      />
      <Button onPress={() => look({ date: where.today })}>{t('board:today')}</Button>
    </div>
  )
}
