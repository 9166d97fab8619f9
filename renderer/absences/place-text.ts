import { useMemo } from 'react'
import type { PlaceAt } from '../../core/absences/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { instantDateText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** How places are said: day and time by the clock of their location, and with whom. */
export function usePlaceText(known: KnownDirectory) {
  const { locale } = useLocale()
  return useMemo(() => {
    const zoneOf = ({ locationId }: Pick<PlaceAt, 'locationId'>) =>
      known.location(locationId)?.zone ?? 'UTC'
    const provider = ({ providerId }: Pick<PlaceAt, 'providerId'>) => {
      const found = known.provider(providerId)
      return found ? calledName(found) : ''
    }
    return {
      zoneOf,
      provider,
      /** `Tue, Mar 3, 9:30 AM`. */
      time: (place: Pick<PlaceAt, 'locationId' | 'startsAt'>) => {
        const zone = zoneOf(place)
        const day = instantDateText(place.startsAt, zone, 'short', locale)
        return `${day}, ${timeText(place.startsAt, zone, locale)}`
      },
    }
  }, [known, locale])
}
