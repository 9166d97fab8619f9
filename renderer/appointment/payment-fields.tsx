import { Banknote, CreditCard, ReceiptText } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { PaymentMethod, type Financials } from '../../core/billing/contract.ts'
import { Button, FailureBanner, Fields, MoneyField, TextField, ToggleGroup } from '../ui/index.ts'
import styles from './appointment.module.css'
import { copayLeft } from './payment.ts'
import type { usePayment } from './use-payment.ts'

/** A payment that is being filled in. */
export type PaymentEntry = Pick<ReturnType<typeof usePayment>, 'form' | 'change' | 'problems'> & {
  readonly mutation: { readonly error: unknown }
}

interface Props {
  readonly payment: PaymentEntry
  readonly financials: Financials
  readonly currency: string
  readonly money: (cents: number) => string
  /** Leaves the keys to whoever chooses the method by them. */
  readonly leavesFocus?: boolean
}

const methodIcons = { cash: Banknote, card: CreditCard, check: ReceiptText } as const

/** How much, how, and what of it is kept. */
export function PaymentFields(props: Props) {
  const { payment, currency, leavesFocus = false } = props
  const { t } = useTranslation(['appointment', 'common'])
  const { form, change, problems, mutation } = payment
  return (
    <>
      <ToggleGroup
        label={t('money.method')}
        options={PaymentMethod.options.map((id) => ({
          id,
          label: t(`common:method.${id}`),
          icon: methodIcons[id],
        }))}
        value={form.method}
        onChange={(method) => change({ method })}
      />
      <Fields column="8rem">
        <MoneyField
          label={t('money.amount')}
          currency={currency}
          value={form.amountCents}
          onChange={(amountCents) => change({ amountCents })}
          problem={problems.amountCents}
          isRequired
          autoFocus={!leavesFocus}
        />
        <Traces {...payment} />
      </Fields>
      <Amounts {...props} />
      <FailureBanner error={mutation.error} />
    </>
  )
}

/** What tells this payment from others later. */
function Traces({ form, change, problems }: PaymentEntry) {
  const { t } = useTranslation('appointment')
  const references = {
    cash: t('money.cashReference'),
    card: t('money.reference'),
    check: t('money.checkNumber'),
  }
  return (
    <>
      {form.method === 'card' && (
        <TextField
          label={t('money.lastFour')}
          hint={t('money.lastFourHint')}
          value={form.cardLastFour}
          onChange={(cardLastFour) => change({ cardLastFour })}
          inputMode="numeric"
          maxLength={4}
          problem={problems.cardLastFour}
        />
      )}
      <TextField
        label={references[form.method]}
        value={form.reference}
        onChange={(reference) => change({ reference })}
        maxLength={40}
        problem={problems.reference}
      />
    </>
  )
}

/** The two usual amounts, where they differ. */
function Amounts({ payment, financials, money }: Props) {
  const { t } = useTranslation('appointment')
  const copay = copayLeft(financials)
  const { dueCents } = financials
  if (copay === 0 || copay === dueCents) return null
  const { change } = payment
  return (
    <div className={styles.row}>
      <Button size="s" onPress={() => change({ amountCents: copay })}>
        {t('money.useCopay', { amount: money(copay) })}
      </Button>
      <Button size="s" onPress={() => change({ amountCents: dueCents })}>
        {t('money.useDue', { amount: money(dueCents) })}
      </Button>
    </div>
  )
}
