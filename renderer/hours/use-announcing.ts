import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minuteText, weekdayText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import type { Place } from './draft.ts'

/** What the last change did, for a screen reader. */
export function useAnnouncing() {
  const { t } = useTranslation('hours')
  const { locale } = useLocale()
  const [said, setSaid] = useState('')
  const say = {
    placed: ({ weekday, span }: Place) =>
      setSaid(
        t('placed', {
          day: weekdayText(weekday, 'long', locale),
          from: minuteText(span[0], locale),
          to: minuteText(span[1], locale),
        }),
      ),
    gone: () => setSaid(t('gone')),
  }
  return { said, say }
}
