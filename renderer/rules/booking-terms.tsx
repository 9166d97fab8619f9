import { useTranslation } from 'react-i18next'
import type { StoredRule } from '../../core/rulebook/contract.ts'
import type { ProblemCode } from '../../core/kernel/problems.ts'
import { Banner, TextField } from '../ui/index.ts'

interface Props {
  /** The rules that hold for the visit. */
  readonly rules: readonly StoredRule[]
  readonly referral: string
  readonly money: (cents: number) => string
  readonly problem: ProblemCode | undefined
  readonly onChange: (referral: string) => void
}

/** What rules ask of whoever books: who sent the patient, and a deposit. */
export function BookingTerms({ rules, referral, money, problem, onChange }: Props) {
  const { t } = useTranslation('rules')
  const needsReferral = rules.some(({ setting }) => setting.kind === 'referral' && setting.on)
  return (
    <>
      {(needsReferral || referral !== '') && (
        <TextField
          label={t('booking.referral')}
          hint={needsReferral ? t('booking.referralHint') : undefined}
          value={referral}
          maxLength={200}
          problem={problem}
          isRequired={needsReferral}
          onChange={onChange}
        />
      )}
      {rules.map(({ id, setting, sentence }) =>
        setting.kind === 'deposit' && setting.cents > 0 ? (
          <Banner key={id}>
            <p>{t('booking.deposit', { amount: money(setting.cents) })}</p>
            {sentence !== null && <p>{sentence}</p>}
          </Banner>
        ) : null,
      )}
    </>
  )
}
