import { useTranslation } from 'react-i18next'
import type { Hold } from '../../core/appointments/contract.ts'
import type { Zone } from '../../core/kernel/zones.ts'
import { timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'

/** Says who holds a time, and until when; one of the own account may be held in another window. */
export function useHoldWords(zone: Zone): (hold: Hold) => string {
  const { t } = useTranslation('holds')
  const { locale } = useLocale()
  return ({ by, mine, yours, offered, expiresAt }) => {
    const kept = { name: by, time: timeText(expiresAt, zone, locale) }
    if (mine) return t('heldByYou', kept)
    if (yours) return t('heldElsewhere', kept)
    return t(offered ? 'offered' : 'heldBy', kept)
  }
}
