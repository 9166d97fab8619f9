import { useTranslation } from 'react-i18next'
import { copayLeft } from '../appointment/payment.ts'
import { PaymentFields } from '../appointment/payment-fields.tsx'
import { Banner, Button, Facts, Form, TextField, ToggleGroup } from '../ui/index.ts'
import { Card } from './card.tsx'
import styles from './check-in.module.css'
import type { PartProps } from './checked-in.ts'
import type { CheckingIn } from './use-checking-in.ts'

type Props = PartProps & { readonly checking: CheckingIn }

/** What is due, and whether it is paid now; if not, why. */
export function PaymentPart(props: Props) {
  const { money, wording, checking } = props
  const { t } = useTranslation('checkIn')
  if (money === null || !checking.canPay)
    return (
      <Card title={t('part.payment')}>
        <Banner>{money?.dueCents === 0 ? t('payment.nothing') : t('payment.mayNot')}</Banner>
      </Card>
    )
  const copay = copayLeft(money)
  return (
    <Card title={t('part.payment')}>
      <Facts
        facts={[
          [t('payment.copay'), copay > 0 ? wording.money(copay) : null],
          [t('payment.due'), wording.money(money.dueCents)],
        ]}
      />
      <ToggleGroup
        label={t('part.payment')}
        options={[
          { id: 'now', label: t('payment.now') },
          { id: 'later', label: t('payment.later') },
        ]}
        value={checking.pays ? 'now' : 'later'}
        onChange={(when) => checking.setPays(when === 'now')}
      />
      {checking.pays ? (
        <Taking {...props} money={money} />
      ) : (
        <WhyNot {...checking} isRequired={copay > 0} />
      )}
    </Card>
  )
}

function Taking({
  money,
  wording,
  known,
  checking,
}: Props & { money: NonNullable<Props['money']> }) {
  const { form, change, problems, mutation } = checking
  const { currency } = known.directory.practice
  if (form === null) return null
  return (
    <Form onSubmit={checking.checkIn}>
      <PaymentFields
        {...{ currency, money: wording.money, financials: money }}
        payment={{ form, change, problems, mutation }}
        leavesFocus
      />
    </Form>
  )
}

const reasons = ['afterwards', 'forgotten', 'bill'] as const

/** The reasons heard every day are one press; any other is typed. */
function WhyNot({
  reason,
  setReason,
  checkIn,
  problems,
  isRequired,
}: CheckingIn & { readonly isRequired: boolean }) {
  const { t } = useTranslation('checkIn')
  return (
    <Form onSubmit={checkIn}>
      <TextField
        label={t('payment.laterReason')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        problem={problems['unpaidReason']}
        isRequired={isRequired}
        autoFocus
      />
      <div className={styles.row}>
        {reasons.map((each) => (
          <Button key={each} size="s" onPress={() => setReason(t(`payment.reason.${each}`))}>
            {t(`payment.reason.${each}`)}
          </Button>
        ))}
      </div>
    </Form>
  )
}
