import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundVisit } from '../../core/appointments/contract.ts'
import type { LocalDate } from '../../core/kernel/dates.ts'
import { calledName } from '../../core/kernel/names.ts'
import { dateAt } from '../../core/kernel/zones.ts'
import { useDirectory, type KnownDirectory } from '../client/directory.ts'
import { useNow } from '../desk/use-now.ts'
import { instantDateText, timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** What rows say of visits. */
export interface VisitWords {
  /** `Today, 10:15 AM · Cleaning · Dr. Chen`; null until the directory is here. */
  readonly line: ((visit: FoundVisit) => string) | null
  /** On which day a visit is, by the wall clock of its location. */
  readonly when: (visit: FoundVisit) => { date: LocalDate; isToday: boolean }
}

/** How rows say visits at this moment. */
export function useVisitWords(): VisitWords {
  const { t } = useTranslation('commandBox')
  const { known } = useDirectory()
  const { locale } = useLocale()
  const now = useNow()
  return useMemo(() => {
    const when: VisitWords['when'] = ({ startsAt, locationId }) => {
      const zone = zoneOf(known, locationId)
      const date = dateAt(startsAt, zone)
      return { date, isToday: date === dateAt(now, zone) }
    }
    if (!known) return { line: null, when }
    const line = (visit: FoundVisit) => {
      const { startsAt, locationId, typeId, providerId } = visit
      const zone = zoneOf(known, locationId)
      const day = when(visit).isToday
        ? t('today')
        : instantDateText(startsAt, zone, 'short', locale)
      const provider = known.provider(providerId)
      const parts = [known.type(typeId)?.name, provider && calledName(provider)]
      return [`${day}, ${timeText(startsAt, zone, locale)}`, ...parts].filter(Boolean).join(' · ')
    }
    return { line, when }
  }, [t, known, locale, now])
}

const zoneOf = (known: KnownDirectory | null, locationId: FoundVisit['locationId']) =>
  known?.location(locationId)?.zone ?? 'UTC'
