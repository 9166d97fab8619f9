import { Copy, Ellipsis, Eraser, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { IconButton, Menu } from '../ui/index.ts'
import type { ItemKind } from './draft.ts'
import css from './week-grid.module.css'

/** What can be done with a day of the drawn week. */
export interface DayActions {
  readonly onAdd: (kind: ItemKind, date: LocalDate) => void
  readonly onCopyDay: (date: LocalDate) => void
  readonly onClearDay: (date: LocalDate) => void
}

interface DayHeadProps {
  date: LocalDate
  marks: readonly string[]
  actions: DayActions
}

/** The head of a day: its date, what is special about it, and what can be done with it. */
export function DayHead({ date, marks, actions }: DayHeadProps) {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const day = dateText(date, 'long', locale)
  const { onAdd, onCopyDay, onClearDay } = actions
  return (
    <div className={css.head}>
      <span className={css.date}>{dateText(date, 'short', locale)}</span>
      <Menu
        label={t('dayMenu', { day })}
        trigger={<IconButton icon={Ellipsis} size="s" label={t('dayMenu', { day })} />}
        entries={[
          { id: 'hours', label: t('add'), icon: Plus, run: () => onAdd('hours', date) },
          { id: 'break', label: t('addBreak'), icon: Plus, run: () => onAdd('break', date) },
          { id: 'block', label: t('addBlock'), icon: Plus, run: () => onAdd('block', date) },
          'line',
          { id: 'copy', label: t('copyDay'), icon: Copy, run: () => onCopyDay(date) },
          { id: 'clear', label: t('clearDay'), icon: Eraser, run: () => onClearDay(date) },
        ]}
      />
      <span className={css.marks}>
        {marks.map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </span>
    </div>
  )
}
