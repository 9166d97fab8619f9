import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, TextField } from '../ui/index.ts'
import type { Draft } from './draft.ts'
import { StepSheet } from './step-sheet.tsx'
import { useProblems, useSetUp } from './use-set-up.ts'

/** The account of the person who sets the practice up. */
export function OwnerStep() {
  const { t } = useTranslation('setUp')
  const { draft, change } = useSetUp()
  const problems = useProblems('owner')
  const [isShown, show] = useState(false)
  const owner = draft.owner
  const set = (patch: Partial<Draft['owner']>) => change('owner', { ...owner, ...patch })
  return (
    <StepSheet step="owner" title={t('owner.title')} lead={t('owner.lead')}>
      <TextField
        label={t('owner.displayName')}
        isRequired
        autoComplete="name"
        value={owner.displayName}
        onChange={(displayName) => set({ displayName })}
        problem={problems['owner.displayName']}
      />
      <TextField
        label={t('owner.username')}
        hint={t('owner.usernameHint')}
        isRequired
        autoComplete="username"
        value={owner.username}
        onChange={(username) => set({ username })}
        problem={problems['owner.username']}
      />
      <TextField
        label={t('owner.password')}
        hint={t('owner.passwordHint')}
        isRequired
        type={isShown ? 'text' : 'password'}
        autoComplete="new-password"
        value={owner.password}
        onChange={(password) => set({ password })}
        problem={problems['owner.password']}
      />
      <Checkbox isSelected={isShown} onChange={show}>
        {t('owner.show')}
      </Checkbox>
    </StepSheet>
  )
}
