import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Financials } from '../../core/billing/contract.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, FailureBanner, Fields, Form, MoneyField } from '../ui/index.ts'
import styles from './appointment.module.css'
import { useMoneyRefresh } from './use-payment.ts'

interface Props {
  readonly financials: Financials
  readonly currency: string
  readonly onClose: () => void
}

const sums = ['charge', 'coverage', 'copay'] as const
type Sum = (typeof sums)[number]

/** Changes what the visit costs and what the insurance bears. */
export function ChargeForm({ financials, currency, onClose }: Props) {
  const { t } = useTranslation(['appointment', 'common'])
  const refresh = useMoneyRefresh()
  const [form, setForm] = useState<Record<Sum, number | null>>({
    charge: financials.chargeCents,
    coverage: financials.coverageCents,
    copay: financials.copayCents,
  })
  const mutation = useMutation({
    ...ask.billing.setCharge.mutationOptions(),
    onSuccess: async (now) => {
      await refresh(now)
      onClose()
    },
  })
  const problems: Readonly<Record<string, ProblemCode>> = fieldProblems(mutation.error)
  const save = () => {
    const { appointmentId, version } = financials
    mutation.mutate({
      appointmentId,
      version,
      chargeCents: form.charge ?? 0,
      coverageCents: form.coverage ?? 0,
      copayCents: form.copay ?? 0,
    })
  }
  return (
    <Form onSubmit={save}>
      <Fields column="7rem">
        {sums.map((sum) => (
          <MoneyField
            key={sum}
            label={t(`money.${sum}`)}
            currency={currency}
            value={form[sum]}
            onChange={(cents) => setForm((before) => ({ ...before, [sum]: cents }))}
            problem={problems[`${sum}Cents`]}
            autoFocus={sum === 'charge'}
          />
        ))}
      </Fields>
      <FailureBanner error={mutation.error} />
      <div className={styles.row}>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button variant="primary" type="submit" isPending={mutation.isPending}>
          {t('common:save')}
        </Button>
      </div>
    </Form>
  )
}
