import { CalendarSearch, ChevronLeft, ChevronRight, Plus, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { datesText, dateText, firstWeekday } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, cx, IconButton } from '../ui/index.ts'
import { DateHeading } from './date-heading.tsx'
import { HiddenColumns } from './hidden-columns.tsx'
import { LookPopover } from './look-popover.tsx'
import { datesShown, useSpan, type Span } from './span.ts'
import { SpanSelect } from './span-select.tsx'
import styles from './toolbar.module.css'
import { ViewMenu } from './view-menu.tsx'
import type { Where } from './where.ts'
import { Whose } from './whose.tsx'

interface Props {
  readonly known: KnownDirectory
  readonly where: Where
  readonly onTurn: (by: 1 | -1) => void
  readonly onToday: () => void
  readonly onBook: () => void
}

/** Which days, where, whose, and how the board shows them. */
export function Toolbar({ known, where, onTurn, onToday, onBook }: Props) {
  const { t } = useTranslation('board')
  return (
    <div className={styles.toolbar}>
      <div className={cx(styles.tools, styles.many)} role="toolbar" aria-label={t('toolbar')}>
        <Turning where={where} onTurn={onTurn} onToday={onToday} />
        <DateHeading where={where} {...useDatesText(where)} />
        <Whose known={known} where={where} />
        <div className={styles.end}>
          <SpanSelect />
          <ViewMenu />
          <HiddenColumns known={known} />
          <LookPopover />
          <Tools onBook={onBook} />
        </div>
      </div>
    </div>
  )
}

function Turning({ where, onTurn, onToday }: Pick<Props, 'where' | 'onTurn' | 'onToday'>) {
  const { t } = useTranslation(['board', 'boardViews'])
  const span = useSpan()
  return (
    <div className={styles.group}>
      <span data-drop="previous">
        <IconButton
          icon={ChevronLeft}
          label={t(`boardViews:previous.${span}`)}
          shortcut="["
          onPress={() => onTurn(-1)}
        />
      </span>
      <span data-drop="next">
        <IconButton
          icon={ChevronRight}
          label={t(`boardViews:next.${span}`)}
          shortcut="]"
          onPress={() => onTurn(1)}
        />
      </span>
      <Button onPress={onToday} isDisabled={where.date === where.today}>
        {t('today')}
      </Button>
    </div>
  )
}

function useDatesText({ date }: Where): { long: string; short: string } {
  const { locale } = useLocale()
  const span = useSpan()
  if (span === 'day') {
    return { long: dateText(date, 'long', locale), short: dateText(date, 'short', locale) }
  }
  const whole = severalText(date, span, locale)
  return { long: whole, short: whole }
}

function severalText(date: LocalDate, span: Span, locale: string): string {
  const dates = datesShown(date, span, firstWeekday(locale))
  return datesText(dates[0] ?? date, dates.at(-1) ?? date, locale)
}

function Tools({ onBook }: Pick<Props, 'onBook'>) {
  const { t } = useTranslation('board')
  const mayBook = useMay('appointments.book')
  const mayPrint = useMay('reports.print')
  const { open, openDialog } = useDesk.getState()
  return (
    <>
      {mayPrint && (
        <IconButton
          icon={Printer}
          label={t('print')}
          shortcut="Mod+P"
          onPress={() => openDialog('print')}
        />
      )}
      <IconButton
        icon={CalendarSearch}
        label={t('findTime')}
        shortcut="F"
        onPress={() => open({ name: 'findTime', draft: {} })}
      />
      {mayBook && (
        <Button variant="primary" icon={Plus} onPress={onBook}>
          {t('book')}
        </Button>
      )}
    </>
  )
}
