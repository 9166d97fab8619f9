import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Payment } from '../../core/billing/contract.ts'
import { newId, type PaymentId } from '../../core/kernel/ids.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, FailureBanner, Form, showToast, TextField } from '../ui/index.ts'
import styles from './appointment.module.css'
import { useMoneyRefresh } from './use-payment.ts'

interface Props {
  readonly payment: Payment
  readonly wording: Wording
  readonly onClose: () => void
}

/** Takes a payment back, with the reason that is kept. */
export function Reversal({ payment, wording, onClose }: Props) {
  const { t } = useTranslation(['appointment', 'common'])
  const refresh = useMoneyRefresh()
  const [id] = useState(() => newId<PaymentId>(Date.now()))
  const [reason, setReason] = useState('')
  const mutation = useMutation({
    ...ask.billing.reverse.mutationOptions(),
    onSuccess: async (now) => {
      await refresh(now)
      showToast({ text: t('money.reverseDone') })
      onClose()
    },
  })
  const amount = wording.money(payment.amountCents)
  return (
    <Form onSubmit={() => mutation.mutate({ id, paymentId: payment.id, reason })}>
      <TextField
        label={t('money.reverseReason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        problem={fieldProblems(mutation.error).reason}
        isRequired
        autoFocus
      />
      <FailureBanner error={mutation.error} />
      <div className={styles.row}>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button variant="danger" type="submit" isPending={mutation.isPending}>
          {t('money.reverseTitle', { amount })}
        </Button>
      </div>
    </Form>
  )
}
