import { ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { MINUTE } from '../../core/kernel/clock.ts'
import { NOTICEABLE, useBehind } from '../flow/foreseen.ts'
import { IconButton, OnlyHeard } from '../ui/index.ts'
import { useCellTerms } from './cell-context.ts'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'
import styles from './sheet.module.css'
import { useColumnName } from './use-column-name.ts'
import { useHeadDrag } from './use-head-drag.ts'

interface Props {
  readonly column: Column
  readonly index: number
  /** Pixels that a column is wide. */
  readonly width: number
}

/** Whom or what a column stands for, when it is open, and how much is booked. It can be dragged beside another. */
export function ColumnHead({ column, index, width }: Props) {
  const { t } = useTranslation('board')
  const { openWords, openColumnMenu } = useCellTerms()
  const { title, subtitle, whole, date } = useColumnName(column)
  const { by, hands } = useHeadDrag(column, index, width)
  const behind = useBehindWords(column)
  const hours = hoursOf(column)
  const open = hours ? openWords(...hours) : t('noHours')
  return (
    <div
      className={styles.head}
      role="rowheader"
      data-hue={column.hue ?? 'slate'}
      data-dragged={by !== 0 || undefined}
      style={by === 0 ? undefined : { transform: `translateX(${by}px)` }}
      onContextMenu={(event) => {
        event.preventDefault()
        openColumnMenu(column.key, event.currentTarget)
      }}
      {...hands}
    >
      <span className={styles.title}>
        {title}
        {subtitle !== null && <span className={styles.subtitle}>{subtitle}</span>}
      </span>
      <span className={styles.load} title={behind === null ? undefined : (date ?? open)}>
        {behind !== null && <strong className={styles.behind}>{behind}</strong>}
        {date ?? (behind === null && open)}
      </span>
      <Count count={column.placed.length} />
      <span className={styles.headMenu}>
        <MenuButton columnKey={column.key} name={whole} />
      </span>
    </div>
  )
}

/** Opens what can be done with the column. A turned day draws the heads anew, and leaves this as it is. */
const MenuButton = memo(function MenuButton({ columnKey, name }: MenuButtonProps) {
  const { t } = useTranslation('boardViews')
  const { openColumnMenu } = useCellTerms()
  return (
    <IconButton
      icon={ChevronDown}
      size="s"
      label={t('column.open', { name })}
      excludeFromTabOrder
      onPress={({ target }) => openColumnMenu(columnKey, target)}
    />
  )
})

interface MenuButtonProps {
  readonly columnKey: string
  readonly name: string
}

/** How far the provider runs behind today; null where that is not worth a word. It takes the place of the hours. */
function useBehindWords(column: Column): string | null {
  const { t } = useTranslation('flow')
  const { nowIn } = useShownDay()
  const minutes = useBehind(column.providerId)
  if (nowIn(column) === null || minutes < NOTICEABLE / MINUTE) return null
  return t('behind', { count: minutes })
}

function Count({ count }: { count: number }) {
  const { t } = useTranslation('board')
  const words = t('appointments', { count })
  return (
    <span className={styles.count} title={words}>
      <span aria-hidden>{count}</span>
      <OnlyHeard>{words}</OnlyHeard>
    </span>
  )
}

function hoursOf({ working }: Column): readonly [number, number] | null {
  if (working.length === 0) return null
  return [Math.min(...working.map(([start]) => start)), Math.max(...working.map(([, end]) => end))]
}
