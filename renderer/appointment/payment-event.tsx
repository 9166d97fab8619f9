import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Payment } from '../../core/billing/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { useMay } from '../client/session.ts'
import { Badge, Button, Dialog } from '../ui/index.ts'
import styles from './appointment.module.css'
import { Reversal } from './reversal.tsx'

interface Props {
  readonly payment: Payment
  readonly wording: Wording
}

/** A payment within the history, or its reversal; who may takes it back from here. */
export function PaymentEvent({ payment, wording }: Props) {
  const { t } = useTranslation(['undo', 'appointment', 'common'])
  const [isReversing, setReversing] = useState(false)
  const mayReverse = useMay('billing.reverse') && !payment.reversed && payment.reverses === null
  const amount = wording.money(Math.abs(payment.amountCents))
  const method = t(`common:method.${payment.method}`)
  const close = () => setReversing(false)
  return (
    <>
      <p>{t(payment.reverses === null ? 'money.taken' : 'money.reversed', { amount, method })}</p>
      {payment.reason !== null && <p>{payment.reason}</p>}
      <p className={styles.quiet}>
        {t('appointment:by', { moment: wording.moment(payment.takenAt), by: payment.takenBy })}
      </p>
      {payment.reversed && <Badge>{t('step.undone')}</Badge>}
      {mayReverse && (
        <Button
          variant="link"
          size="s"
          icon={Undo2}
          aria-label={t('appointment:money.reverseTitle', { amount })}
          onPress={() => setReversing(true)}
        >
          {t('step.button')}
        </Button>
      )}
      {isReversing && (
        <Dialog
          isOpen
          size="s"
          title={t('appointment:money.reverseTitle', { amount })}
          onClose={close}
        >
          <Reversal payment={payment} wording={wording} onClose={close} />
        </Dialog>
      )}
    </>
  )
}
