import { useMutation } from '@tanstack/react-query'
import { FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Payment } from '../../core/billing/contract.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useLocale } from '../locales/use-locale.ts'
import { printPaper, savePaper } from '../paper/paper.ts'
import { Badge, Button, FailureBanner, IconButton } from '../ui/index.ts'
import type { Wording } from '../booking/wording.ts'
import styles from './appointment.module.css'
import { Reversal } from './reversal.tsx'

interface Props {
  readonly payments: readonly Payment[]
  readonly wording: Wording
}

/** What was paid and taken back, with its receipts. */
export function Payments({ payments, wording }: Props) {
  const { t } = useTranslation('appointment')
  if (payments.length === 0) return null
  return (
    <ul className={styles.payments} aria-label={t('money.payments')}>
      {payments.map((payment) => (
        <PaymentLine key={payment.id} payment={payment} wording={wording} />
      ))}
    </ul>
  )
}

function PaymentLine({ payment, wording }: { payment: Payment; wording: Wording }) {
  const { t } = useTranslation(['appointment', 'common'])
  const [isReversing, setReversing] = useState(false)
  const mayReverse = useMay('billing.reverse') && !payment.reversed && payment.reverses === null
  const { method, cardLastFour, reference, reason, receiptNumber, takenAt, takenBy } = payment
  const parts = [
    t(`common:method.${method}`),
    cardLastFour && t('money.lastFourOf', { digits: cardLastFour }),
    reference,
    reason,
  ]
  return (
    <li className={styles.payment}>
      <div className={styles.paymentHead}>
        <strong>{wording.money(payment.amountCents)}</strong>
        <span>{parts.filter(Boolean).join(' · ')}</span>
        {payment.reversed && <Badge tone="warning">{t('money.reversed')}</Badge>}
        {payment.reverses !== null && <Badge tone="warning">{t('money.reversal')}</Badge>}
      </div>
      <div className={styles.paymentFoot}>
        <p className={styles.quiet}>
          {t('money.receiptNumber', { number: receiptNumber })} ·{' '}
          {t('by', { moment: wording.moment(takenAt), by: takenBy })}
        </p>
        <Receipt payment={payment} />
      </div>
      {mayReverse && !isReversing && (
        <Button variant="link" size="s" onPress={() => setReversing(true)}>
          {t('money.reverse')}
        </Button>
      )}
      {isReversing && (
        <Reversal payment={payment} wording={wording} onClose={() => setReversing(false)} />
      )}
    </li>
  )
}

/** The receipt of a payment, to print or to keep. */
export function Receipt({ payment }: { payment: Payment }) {
  const { t } = useTranslation('appointment')
  const { language } = useLocale()
  const receipt = useMutation(ask.reports.receipt.mutationOptions())
  const order = { paymentId: payment.id, language }
  const { receiptNumber: number } = payment
  return (
    <span className={styles.receipt}>
      <IconButton
        icon={Printer}
        size="s"
        label={t('money.print', { number })}
        isPending={receipt.isPending}
        onPress={() => receipt.mutate(order, { onSuccess: (paper) => void printPaper(paper) })}
      />
      <IconButton
        icon={FileDown}
        size="s"
        label={t('money.save', { number })}
        isPending={receipt.isPending}
        onPress={() => receipt.mutate(order, { onSuccess: savePaper })}
      />
      <FailureBanner error={receipt.error} />
    </span>
  )
}
