import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedForm } from '../../core/forms/contract.ts'
import { ask } from '../client/client.ts'
import { fieldProblems } from '../client/refusal.ts'
import { Button, FailureBanner, Form, TextField } from '../ui/index.ts'
import css from './forms.module.css'

interface Props {
  readonly form: SignedForm
  readonly onClose: () => void
}

/** Takes back a signature recorded by mistake, with the reason that is kept. */
export function Withdrawal({ form: { id }, onClose }: Props) {
  const { t } = useTranslation(['forms', 'common'])
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const mutation = useMutation({
    ...ask.forms.withdraw.mutationOptions(),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ask.forms.key() }),
  })
  return (
    <Form onSubmit={() => mutation.mutate({ id, reason })}>
      <TextField
        label={t('withdrawReason')}
        hint={t('withdrawHint')}
        value={reason}
        onChange={setReason}
        maxLength={200}
        problem={fieldProblems(mutation.error)['reason']}
        isRequired
        autoFocus
      />
      <FailureBanner error={mutation.error} />
      <div className={css.actions}>
        <Button onPress={onClose}>{t('common:cancel')}</Button>
        <Button variant="danger" type="submit" isPending={mutation.isPending}>
          {t('withdrawAction')}
        </Button>
      </div>
    </Form>
  )
}
