import { useTranslation } from 'react-i18next'
import { Fields, MoneyField, NumberField } from '../ui/index.ts'
import type { SettingProps } from './rule-draft.ts'

/** What is asked for in advance. */
export function Deposit({ setting, problems, currency, onChange }: SettingProps<'deposit'>) {
  const { t } = useTranslation('rules')
  return (
    <Fields column="9rem">
      <MoneyField
        label={t('field.amount')}
        value={setting.cents}
        currency={currency}
        problem={problems['setting.cents']}
        onChange={(cents) => onChange({ ...setting, cents: cents ?? 0 })}
      />
    </Fields>
  )
}

/** What is owed by whoever does not come, or cancels too late. */
export function FeeFields(props: SettingProps<'late_cancel' | 'no_show'>) {
  const { setting, problems, currency, onChange } = props
  const { t } = useTranslation('rules')
  return (
    <Fields column="12rem">
      {setting.kind === 'late_cancel' && (
        <NumberField
          label={t('field.hours')}
          unit={t('hours')}
          value={setting.hours}
          minValue={1}
          maxValue={720}
          problem={problems['setting.hours']}
          onChange={(hours) => onChange({ ...setting, hours: hours ?? 1 })}
        />
      )}
      <MoneyField
        label={t('field.fee')}
        value={setting.feeCents}
        currency={currency}
        problem={problems['setting.feeCents']}
        onChange={(cents) => onChange({ ...setting, feeCents: cents ?? 0 })}
      />
    </Fields>
  )
}
