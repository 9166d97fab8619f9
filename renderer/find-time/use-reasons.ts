import { useTranslation } from 'react-i18next'
import type { Reason } from '../../core/appointments/openings-contract.ts'

/** Says what speaks for an opening, each reason in a few words. */
export function useReasons() {
  const { t } = useTranslation('findTime')
  return (reasons: readonly Reason[]): string[] =>
    reasons.map(({ code, minutes }) => t(`reasons.${code}`, { minutes: lengthOf(minutes ?? 0) }))

  /** `45 min`, `2 h`, `2 h 30 min`. */
  function lengthOf(minutes: number): string {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    const parts = [
      ...(hours > 0 ? [t('hours', { count: hours })] : []),
      ...(rest > 0 || hours === 0 ? [t('minutes', { count: rest })] : []),
    ]
    return parts.join(' ')
  }
}
