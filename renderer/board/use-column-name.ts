import { useTranslation } from 'react-i18next'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { Column } from './columns.ts'
import { useShownDay } from './day-context.ts'

/**
 * What a column is called: whom it stands for, and where several days stand side by side, its date
 * too. `whole` names both, for those who hear the screen.
 */
export function useColumnName(column: Column) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const { severalDays, columns } = useShownDay()
  const name = column.title === '' ? t('unassigned') : column.title
  if (!severalDays) return { title: name, subtitle: column.subtitle, whole: name, date: null }
  const date = dateText(column.date, 'short', locale)
  const alone = columns.every(({ of }) => of === column.of)
  const [title, subtitle] = alone ? [date, name] : [name, column.subtitle]
  return { title, subtitle, whole: `${name}, ${date}`, date: alone ? null : date }
}
