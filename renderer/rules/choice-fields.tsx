import { useTranslation } from 'react-i18next'
import { CheckboxGroup, Switch } from '../ui/index.ts'
import type { SettingProps } from './rule-draft.ts'

/** Whether it holds; off, it lets a provider or a type be what the rest of the practice is not. */
export function OnOff({ setting, onChange }: SettingProps<'not_in_row' | 'referral' | 'online'>) {
  const { t } = useTranslation('rules')
  const words = {
    not_in_row: t('field.notInRow'),
    referral: t('field.referral'),
    online: t('field.online'),
  }
  return (
    <Switch isSelected={setting.on} onChange={(on) => onChange({ ...setting, on })}>
      {words[setting.kind]}
    </Switch>
  )
}

const sexes = ['female', 'male', 'other', 'unknown'] as const

/** For which patients it may be booked. */
export function Sexes({ setting, problems, onChange }: SettingProps<'sex'>) {
  const { t } = useTranslation(['rules', 'patient'])
  return (
    <CheckboxGroup
      label={t('field.sexes')}
      options={sexes.map((id) => ({ id, label: t(`patient:sex.${id}`) }))}
      value={setting.sexes}
      problem={problems['setting.sexes']}
      onChange={(chosen) => onChange({ ...setting, sexes: chosen })}
    />
  )
}
