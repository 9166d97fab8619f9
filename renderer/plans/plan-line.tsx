import { ArrowDown, ArrowUp, CalendarDays, Ellipsis, Pencil, RotateCcw, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../core/kernel/money.ts'
import type { PlanItem } from '../../core/plans/contract.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { useDesk } from '../desk/desk.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Badge, Checkbox, IconButton, Menu, type MenuEntry, type Tone } from '../ui/index.ts'
import styles from './plans.module.css'
import { useDrop } from './use-drop.ts'
import { useItemDay } from './use-item-day.ts'

interface Props {
  readonly item: PlanItem
  readonly at: number
  readonly count: number
  readonly known: KnownDirectory
  readonly mayBook: boolean
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onEdit: () => void
}

const tones: Readonly<Record<PlanItem['status'], Tone>> = {
  planned: 'warning',
  scheduled: 'accent',
  done: 'success',
  dropped: 'neutral',
}

/** One procedure: chosen by its box, moved by its arrows or by Alt with the arrow keys. */
export function PlanLine(props: Props) {
  const { item, known, mayBook, isChosen, onChoose, onMove } = props
  const { t } = useTranslation('plans')
  const { locale } = useLocale()
  const day = useItemDay(known)
  const what = item.description
  const status = t(`status.${item.status}`)
  const keys = (event: KeyboardEvent) => {
    if (!mayBook || !event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.item} onKeyDown={keys}>
      <span className={styles.box}>
        {mayBook && item.status === 'planned' && (
          <Checkbox aria-label={t('choose', { what })} isSelected={isChosen} onChange={onChoose}>
            {null}
          </Checkbox>
        )}
      </span>
      <span className={styles.words}>
        {what}
        <br />
        <span className={styles.quiet}>
          {[item.code, known.type(item.typeId)?.name, `${item.minutes} ${t('minutesUnit')}`]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <Badge tone={tones[item.status]}>
        {item.appointmentStartsAt === null
          ? status
          : t('on', { status, day: day(item.appointmentStartsAt) })}
      </Badge>
      <span className={styles.fee}>
        {formatMoney(item.feeCents, known.directory.practice.currency, locale)}
      </span>
      <Tools {...props} />
    </li>
  )
}

function Tools({ item, at, count, mayBook, onMove, onEdit }: Props) {
  const { t } = useTranslation('plans')
  const entries = useEntries(item, mayBook, onEdit)
  const what = item.description
  return (
    <span className={styles.tools}>
      {mayBook && (
        <>
          <IconButton
            icon={ArrowUp}
            size="s"
            label={t('up', { what })}
            isDisabled={at === 0}
            onPress={() => onMove(-1)}
          />
          <IconButton
            icon={ArrowDown}
            size="s"
            label={t('down', { what })}
            isDisabled={at === count - 1}
            onPress={() => onMove(1)}
          />
        </>
      )}
      {entries.length > 0 && (
        <Menu
          label={t('actionsOf', { what })}
          trigger={<IconButton icon={Ellipsis} size="s" label={t('actionsOf', { what })} />}
          entries={entries}
        />
      )}
    </span>
  )
}

function useEntries(item: PlanItem, mayBook: boolean, onEdit: () => void): MenuEntry[] {
  const { t } = useTranslation('plans')
  const drop = useDrop(item)
  const { appointmentId, status } = item
  const open = appointmentId && {
    id: 'open',
    label: t('openVisit'),
    icon: CalendarDays,
    run: () => useDesk.getState().open({ name: 'appointment', appointmentId }),
  }
  const edit = { id: 'edit', label: t('edit'), icon: Pencil, run: onEdit }
  const away = { id: 'drop', label: t('drop'), icon: Trash2, run: () => drop(true) }
  const back = { id: 'restore', label: t('restore'), icon: RotateCcw, run: () => drop(false) }
  return [
    ...(open ? [open] : []),
    ...(mayBook && status === 'planned' ? [edit, away] : []),
    ...(mayBook && status === 'dropped' ? [back] : []),
  ]
}
