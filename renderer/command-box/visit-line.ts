import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundVisit } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useDirectory } from '../client/directory.ts'
import { useNow } from '../desk/use-now.ts'
import { instantDateText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** How a row says a visit: `Today, 10:15 AM · Cleaning · Dr. Chen`; null until the directory is here. */
export function useVisitLine(): ((visit: FoundVisit) => string) | null {
  const { t } = useTranslation('commandBox')
  const { known } = useDirectory()
  const { locale } = useLocale()
  const now = useNow()
  return useMemo(() => {
    if (!known) return null
    return ({ startsAt, locationId, typeId, providerId }) => {
      const zone = known.location(locationId)?.zone ?? 'UTC'
      const isToday = dateAt(startsAt, zone) === dateAt(now, zone)
      const day = isToday ? t('today') : instantDateText(startsAt, zone, 'short', locale)
      const provider = known.provider(providerId)
      const parts = [known.type(typeId)?.name, provider && calledName(provider)]
      return [`${day}, ${timeText(startsAt, zone, locale)}`, ...parts].filter(Boolean).join(' · ')
    }
  }, [t, known, locale, now])
}
