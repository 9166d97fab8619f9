import { useTranslation } from 'react-i18next'
import { MINUTE } from '../../core/kernel/clock.ts'
import { useHeadMenu } from '../absences/head-menu.tsx'
import { spanText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { Column } from './columns.ts'
import styles from './sheet.module.css'

/** Who or what a column stands for, when it is open, and how much is booked. */
export function ColumnHead({ column }: { column: Column }) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const hours = hoursOf(column)
  const count = column.placed.length
  const { onContextMenu, menu } = useHeadMenu(column.providerId, column.title)
  return (
    <div
      className={styles.head}
      role="rowheader"
      data-hue={column.hue ?? 'slate'}
      onContextMenu={onContextMenu}
    >
      <span className={styles.title}>
        {column.title === '' ? t('unassigned') : column.title}
        {column.subtitle !== null && <span className={styles.subtitle}>{column.subtitle}</span>}
      </span>
      <span className={styles.load}>
        {hours ? spanText(hours[0] * MINUTE, hours[1] * MINUTE, 'utc', locale) : t('noHours')}
      </span>
      <span className={styles.count} title={t('appointments', { count })}>
        <span aria-hidden>{count}</span>
        <span className={styles.spoken}>{t('appointments', { count })}</span>
      </span>
      {menu}
    </div>
  )
}

function hoursOf({ working }: Column): readonly [number, number] | null {
  if (working.length === 0) return null
  return [Math.min(...working.map(([start]) => start)), Math.max(...working.map(([, end]) => end))]
}
