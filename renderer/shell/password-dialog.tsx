import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { useDesk } from '../desk/desk.ts'
import css from './frame.module.css'
import { Button, Dialog, FailureBanner, Form, showToast, TextField } from '../ui/index.ts'

const FORM = 'change-password'

/** Changes the own password. */
export function PasswordDialog() {
  const isOpen = useDesk((desk) => desk.dialog === 'password')
  return isOpen && <OpenDialog />
}

function OpenDialog() {
  const { t } = useTranslation('shell')
  const form = usePasswordChange()
  const { change } = form
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('password.title')}
      footer={<Buttons isPending={change.isPending} />}
      size="s"
    >
      <Form id={FORM} onSubmit={form.submit}>
        {refusalOf(change.error)?.code !== 'invalid_input' && (
          <FailureBanner error={change.error} />
        )}
        <TextField
          label={t('password.current')}
          autoComplete="current-password"
          autoFocus
          {...form.field('current')}
        />
        <TextField
          label={t('password.next')}
          autoComplete="new-password"
          hint={t('password.hint')}
          {...form.field('next')}
        />
        <p className={css.note}>{t('password.note')}</p>
      </Form>
    </Dialog>
  )
}

const close = () => useDesk.getState().openDialog(null)

function usePasswordChange() {
  const { t } = useTranslation('shell')
  const [typed, setTyped] = useState({ current: '', next: '' })
  const change = useMutation(
    ask.access.changePassword.mutationOptions({
      onSuccess: () => {
        showToast({ text: t('password.saved'), tone: 'success' })
        close()
      },
    }),
  )
  const problems = fieldProblems(change.error)
  const field = (name: 'current' | 'next') => ({
    type: 'password' as const,
    value: typed[name],
    onChange: (text: string) => setTyped((before) => ({ ...before, [name]: text })),
    problem: problems[name],
  })
  return { change, field, submit: () => change.mutate(typed) }
}

function Buttons({ isPending }: { isPending: boolean }) {
  const { t } = useTranslation(['shell', 'common'])
  return (
    <>
      <Button onPress={close}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form={FORM} isPending={isPending}>
        {t('password.save')}
      </Button>
    </>
  )
}
