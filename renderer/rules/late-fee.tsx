import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { Banner } from '../ui/index.ts'

interface Props {
  readonly appointmentId: AppointmentId
  readonly wording: { readonly money: (cents: number) => string }
}

/** What the patient would owe for cancelling now; nothing where no rule speaks of it. */
export function LateFee({ appointmentId, wording }: Props) {
  const { t } = useTranslation('rules')
  const query = useQuery(
    ask.billing.feeFor.queryOptions({ input: { appointmentId }, staleTime: 0 }),
  )
  if (!query.data || query.data.lateCancelHours === null) return null
  const { lateCancelCents: cents, lateCancelHours: hours, lateCancelSentence } = query.data
  if (cents === 0) return <Banner>{t('fee.early', { hours })}</Banner>
  return (
    <Banner tone="warning">
      <p>{t('fee.late', { hours, amount: wording.money(cents) })}</p>
      {lateCancelSentence !== null && <p>{lateCancelSentence}</p>}
    </Banner>
  )
}
