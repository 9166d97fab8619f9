import { useMemo } from 'react'
import { useLocale } from '../locales/use-locale.ts'

/** The notice that a form offers, in minutes. */
export const notices = [0, 30, 60, 120, 240, 1440, 2880, 10_080] as const

/** Minutes as people say a notice: `2 hours`, `1 day`. */
export function useNoticeText(): (minutes: number) => string {
  const { locale } = useLocale()
  return useMemo(
    () => (minutes) => {
      const [value, unit] =
        minutes % 1440 === 0
          ? [minutes / 1440, 'day']
          : minutes % 60 === 0
            ? [minutes / 60, 'hour']
            : [minutes, 'minute']
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
        value,
      )
    },
    [locale],
  )
}
