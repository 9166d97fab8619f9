import { useLocale } from '../locales/use-locale.ts'
import { shareOf, type DayLoad } from './load.ts'

/** How the share of the worked time that is booked is said: `62%`; null where there is none to say. */
export function usePercent(): (load: DayLoad) => string | null {
  const { locale } = useLocale()
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  return (load) => {
    const share = shareOf(load)
    return share === null ? null : format.format(share)
  }
}
