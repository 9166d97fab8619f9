import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PaymentMethod, type Financials } from '../../core/billing/contract.ts'
import { PaymentFields } from '../appointment/payment-fields.tsx'
import { usePayment } from '../appointment/use-payment.ts'
import { useMay } from '../client/session.ts'
import { Banner, Button, Facts, Form, Kbd } from '../ui/index.ts'
import { copayLeft } from '../appointment/payment.ts'
import styles from './check-in.module.css'
import type { StepProps } from './checked-in.ts'
import { Later } from './later.tsx'

/** Asks for the copay, or what is due, and takes it. */
export function PaymentStep(props: StepProps) {
  const { money, onDone } = props
  const { t } = useTranslation('checkIn')
  const mayPay = useMay('billing.pay')
  const [isLater, setLater] = useState(false)
  if (money === null || money.dueCents === 0 || !mayPay) {
    return (
      <>
        <Banner>{mayPay ? t('payment.nothing') : t('payment.mayNot')}</Banner>
        <div className={styles.row}>
          <Button variant="primary" onPress={onDone} autoFocus>
            {t('continue')}
          </Button>
        </div>
      </>
    )
  }
  if (isLater) return <Later {...props} onClose={() => setLater(false)} />
  return <Taking {...props} money={money} onLater={() => setLater(true)} />
}

type TakingProps = StepProps & { readonly money: Financials; readonly onLater: () => void }

function Taking({ money: financials, known, wording, onDone, onLater }: TakingProps) {
  const { t } = useTranslation(['checkIn', 'appointment'])
  const { money } = wording
  const { currency } = known.directory.practice
  const payment = usePayment({ financials, money, onTaken: onDone })
  const { amountCents } = payment.form
  const copay = copayLeft(financials)
  return (
    <div onKeyDown={(event) => chooseMethod(event, payment)}>
      <Form onSubmit={() => payment.take()}>
        <Facts
          facts={[
            [t('payment.copay'), copay > 0 ? money(copay) : null],
            [t('payment.due'), money(financials.dueCents)],
          ]}
        />
        <PaymentFields {...{ payment, financials, currency, money }} leavesFocus />
        <p className={styles.quiet}>{t('payment.keys')}</p>
        <div className={styles.row}>
          <Button
            variant="primary"
            type="submit"
            autoFocus
            isDisabled={amountCents === null}
            isPending={payment.mutation.isPending}
          >
            {amountCents === null
              ? t('appointment:money.take')
              : t('appointment:money.takeAmount', { amount: money(amountCents) })}
            <Kbd keys="Enter" />
          </Button>
          <Button onPress={onLater}>{t('payment.later')}</Button>
        </div>
      </Form>
    </div>
  )
}

/** 1, 2 and 3 choose how it is paid, wherever no digits are typed. */
function chooseMethod(event: KeyboardEvent, payment: ReturnType<typeof usePayment>): void {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey) return
  const method = PaymentMethod.options[Number(event.key) - 1]
  if (!method) return
  event.preventDefault()
  payment.change({ method })
}
