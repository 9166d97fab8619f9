import type { KnownDirectory } from '../client/directory.ts'
import { instantDateText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** How a plan says a day: by the clock of the first location, for plans belong to none. */
export function useItemDay({ directory }: KnownDirectory): (instant: number) => string {
  const { locale } = useLocale()
  const zone = directory.locations[0]?.zone ?? 'UTC'
  return (instant) => instantDateText(instant, zone, 'medium', locale)
}
