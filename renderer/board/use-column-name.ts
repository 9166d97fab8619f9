import { useTranslation } from 'react-i18next'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { useShownDay } from './day-context.ts'
import type { Column } from './columns.ts'

/**
 * What a column is called: whom it stands for, and where several days stand side by side, its date
 * first. `whole` names both, for those who hear the screen.
 */
export function useColumnName(column: Column) {
  const { t } = useTranslation('board')
  const { locale } = useLocale()
  const { severalDays } = useShownDay()
  const name = column.title === '' ? t('unassigned') : column.title
  if (!severalDays) return { name, title: name, subtitle: column.subtitle, whole: name }
  const date = dateText(column.date, 'short', locale)
  return { name, title: date, subtitle: name, whole: `${name}, ${date}` }
}
