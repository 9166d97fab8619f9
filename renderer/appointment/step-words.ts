import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Wording } from '../booking/wording.ts'

/** A step of the history of an appointment. */
export type Step = AppointmentRecord['history'][number]

/** What a step did, in words. */
export function useStepWords(step: Step, wording: Wording): string {
  const { t } = useTranslation(['appointment', 'common'])
  const { kind, fromStatus, toStatus, startsAt, providerId } = step
  const to = t(`common:status.${toStatus}`)
  if (kind === 'status' && fromStatus !== null)
    return t('event.status', { from: t(`common:status.${fromStatus}`), to })
  const where = { day: wording.dayOf(startsAt), time: wording.time(startsAt) }
  return t(`event.${kind === 'status' ? 'statusFirst' : kind}`, {
    ...{ ...where, to, provider: wording.provider(providerId) },
  })
}
