import { useTranslation } from 'react-i18next'
import { dateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Banner } from '../ui/index.ts'
import type { BoardFacts } from './use-shown-board.ts'

interface Props {
  readonly facts: BoardFacts
  /** Everybody stands in one column of each day. */
  readonly crowded: boolean
}

/** What is to be known of the shown dates as a whole: holidays, and why nobody has a column alone. */
export function BoardNotes({ facts: { dates, days }, crowded }: Props) {
  const { t } = useTranslation(['boardViews', 'board'])
  const { locale } = useLocale()
  const holidays = dates.flatMap((date) => {
    const name = days.find((day) => day.date === date && day.holiday !== null)?.holiday
    return typeof name === 'string' ? [{ date, name }] : []
  })
  return (
    <>
      {holidays.map(({ date, name }) => (
        <Banner key={date} tone="warning" flush>
          {dates.length > 1 && `${dateText(date, 'short', locale)}: `}
          {t('board:holiday', { name })}
        </Banner>
      ))}
      {crowded && <Banner flush>{t('crowded')}</Banner>}
    </>
  )
}
