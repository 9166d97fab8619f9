import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Financials } from '../../core/billing/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { GuarantorLine } from '../family/guarantor.tsx'
import { Badge, Button, ErrorState, Facts, Form, Loading, Section } from '../ui/index.ts'
import styles from './appointment.module.css'
import { ChargeForm } from './charge-form.tsx'
import { PaymentFields } from './payment-fields.tsx'
import { Payments } from './payments.tsx'
import { usePayment } from './use-payment.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
  readonly currency: string
}

/** What the visit costs, what was paid, and taking the rest. */
export function Money(props: Props) {
  const { t } = useTranslation('appointment')
  const { id: appointmentId } = props.record
  const query = useQuery(ask.billing.financials.queryOptions({ input: { appointmentId } }))
  return (
    <Section title={t('money.title')}>
      {query.data ? (
        <Account {...props} financials={query.data} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading />
      )}
    </Section>
  )
}

type AccountProps = Props & { readonly financials: Financials }

function Account(props: AccountProps) {
  const { financials, wording, record } = props
  const { t } = useTranslation('appointment')
  const [doing, setDoing] = useState<'paying' | 'charging' | null>(null)
  const mayPay = useMay('billing.pay')
  const mayCharge = useMay('billing.charge')
  const isOff =
    record.status === 'rescheduled' || (record.status === 'cancelled' && financials.fee === null)
  const done = () => setDoing(null)
  return (
    <>
      <Sums financials={financials} wording={wording} />
      <GuarantorLine patientId={record.patientId} />
      <Payments payments={financials.payments} wording={wording} />
      {doing === 'paying' && <Paying {...props} onClose={done} />}
      {doing === 'charging' && <ChargeForm {...props} onClose={done} />}
      {doing === null && (
        <div className={styles.row}>
          {mayPay && !isOff && financials.dueCents > 0 && (
            <Button onPress={() => setDoing('paying')}>{t('money.take')}</Button>
          )}
          {mayCharge && !isOff && (
            <Button variant="quiet" onPress={() => setDoing('charging')}>
              {t('money.edit')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

const tones = { pending: 'neutral', partial: 'warning', paid: 'success' } as const

function Sums({ financials, wording }: { financials: Financials; wording: Wording }) {
  const { t } = useTranslation(['appointment', 'rules'])
  const { chargeCents, coverageCents, copayCents, paidCents, dueCents, status, fee } = financials
  const { money } = wording
  if (chargeCents === 0) return <p className={styles.quiet}>{t('money.none')}</p>
  return (
    <div className={styles.sums}>
      <Facts
        facts={[
          [fee ? t(`rules:fee.${fee}`) : t('money.charge'), money(chargeCents)],
          [t('money.coverage'), coverageCents > 0 ? money(coverageCents) : null],
          [t('money.copay'), copayCents > 0 ? money(copayCents) : null],
          [t('money.paid'), money(paidCents)],
          [t('money.due'), <strong key="due">{money(dueCents)}</strong>],
        ]}
      />
      <Badge tone={tones[status]}>{t(`money.status.${status}`)}</Badge>
    </div>
  )
}

function Paying({
  financials,
  wording,
  currency,
  onClose,
}: AccountProps & { onClose: () => void }) {
  const { t } = useTranslation(['appointment', 'common'])
  const { money } = wording
  const payment = usePayment({ financials, money, onTaken: onClose })
  const { amountCents } = payment.form
  return (
    <Form onSubmit={() => payment.take()}>
      <PaymentFields {...{ payment, financials, currency, money }} />
      <div className={styles.row}>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button
          variant="primary"
          type="submit"
          isDisabled={amountCents === null}
          isPending={payment.mutation.isPending}
        >
          {amountCents === null
            ? t('money.take')
            : t('money.takeAmount', { amount: money(amountCents) })}
        </Button>
      </div>
    </Form>
  )
}
