import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, TextField } from '../ui/index.ts'
import { StepSheet } from './step-sheet.tsx'
import { usePart } from './use-part.ts'

/** The account of the person who sets the practice up. */
export function OwnerStep() {
  const { t } = useTranslation('setUp')
  const { value, set, problemAt } = usePart('owner')
  const [isShown, show] = useState(false)
  const text = (name: 'displayName' | 'username' | 'password') => ({
    label: t(`owner.${name}`),
    isRequired: true,
    value: value[name],
    onChange: (typed: string) => set({ [name]: typed }),
    problem: problemAt(name),
  })
  return (
    <StepSheet step="owner" title={t('owner.title')} lead={t('owner.lead')}>
      <TextField autoComplete="name" {...text('displayName')} />
      <TextField autoComplete="username" hint={t('owner.usernameHint')} {...text('username')} />
      <TextField
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        hint={t('owner.passwordHint')}
        {...text('password')}
      />
      <Checkbox isSelected={isShown} onChange={show}>
        {t('owner.show')}
      </Checkbox>
    </StepSheet>
  )
}
