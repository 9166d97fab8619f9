import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Fees } from '../../core/billing/contract.ts'
import type { AppointmentId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import { Banner } from '../ui/index.ts'

interface Wording {
  readonly money: (cents: number) => string
}

interface Props {
  readonly appointmentId: AppointmentId
  readonly wording: Wording
}

/** What the patient would owe for cancelling now; nothing where no rule speaks of it. */
export function LateFee({ appointmentId, wording }: Props) {
  const { t } = useTranslation('rules')
  const [fees] = useFees([appointmentId])
  if (!fees || fees.lateCancelHours === null) return null
  const { lateCancelCents: cents, lateCancelHours: hours } = fees
  if (cents === 0) return <Banner>{t('fee.early', { hours })}</Banner>
  return (
    <Banner tone="warning">
      <p>{t('fee.late', { hours, amount: wording.money(cents) })}</p>
      <OwnWords of={[fees]} />
    </Banner>
  )
}

/** One of several visits that are cancelled together. */
interface Cancelled {
  readonly id: AppointmentId
  /** How it differs from the others: its type, or its patient. */
  readonly name: string
}

interface AllProps {
  readonly visits: readonly Cancelled[]
  readonly wording: Wording
}

/** What cancelling several visits now would cost: all of it, and of which visit how much. */
export function LateFees({ visits, wording }: AllProps) {
  const { t } = useTranslation('rules')
  const found = useFees(visits.map(({ id }) => id))
  const lines = visits.flatMap(({ id, name }, at) => {
    const fees = found[at]
    return fees && fees.lateCancelHours !== null ? [{ id, name, fees }] : []
  })
  const owing = lines.filter(({ fees }) => fees.lateCancelCents > 0)
  const total = owing.reduce((sum, { fees }) => sum + fees.lateCancelCents, 0)
  if (lines.length === 0) return null
  if (total === 0) return <Banner>{t('fee.earlyAll')}</Banner>
  return (
    <Banner tone="warning">
      <p>{t('fee.lateAll', { amount: wording.money(total) })}</p>
      <ul>
        {owing.map(({ id, name, fees }) => (
          <li key={id}>{t('fee.line', { name, amount: wording.money(fees.lateCancelCents) })}</li>
        ))}
      </ul>
      <OwnWords of={owing.map(({ fees }) => fees)} />
    </Banner>
  )
}

/** The practice's own words for the fees, each sentence once. */
function OwnWords({ of }: { of: readonly Fees[] }) {
  const told = new Set(of.flatMap(({ lateCancelSentence }) => lateCancelSentence ?? []))
  return [...told].map((sentence) => <p key={sentence}>{sentence}</p>)
}

/** What is known of the fees, in the order of the visits. */
const useFees = (ids: readonly AppointmentId[]): (Fees | undefined)[] =>
  useQueries({
    queries: ids.map((appointmentId) =>
      ask.billing.feeFor.queryOptions({ input: { appointmentId }, staleTime: 0 }),
    ),
  }).map(({ data }) => data)
