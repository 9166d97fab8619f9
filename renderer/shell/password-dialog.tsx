import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { fieldProblems, refusalOf } from '../client/refusal.ts'
import { useDesk } from '../desk/desk.ts'
import { Button, Dialog, FailureBanner, Form, showToast, TextField } from '../ui/index.ts'

const FORM = 'change-password'

/** Changes the own password. */
export function PasswordDialog() {
  const isOpen = useDesk((desk) => desk.dialog === 'password')
  return isOpen && <OpenDialog />
}

function OpenDialog() {
  const { t } = useTranslation(['shell', 'common'])
  const close = () => useDesk.getState().openDialog(null)
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useMutation(
    ask.access.changePassword.mutationOptions({
      onSuccess: () => {
        showToast({ text: t('shell:password.saved'), tone: 'success' })
        close()
      },
    }),
  )
  const problems = fieldProblems(change.error)
  const footer = (
    <>
      <Button onPress={close}>{t('common:cancel')}</Button>
      <Button variant="primary" type="submit" form={FORM} isPending={change.isPending}>
        {t('shell:password.save')}
      </Button>
    </>
  )
  return (
    <Dialog isOpen onClose={close} title={t('shell:password.title')} footer={footer} size="s">
      <Form id={FORM} onSubmit={() => change.mutate({ current, next })}>
        {refusalOf(change.error)?.code !== 'invalid_input' && (
          <FailureBanner error={change.error} />
        )}
        <TextField
          label={t('shell:password.current')}
          type="password"
          autoComplete="current-password"
          autoFocus
          value={current}
          onChange={setCurrent}
          problem={problems['current']}
        />
        <TextField
          label={t('shell:password.next')}
          type="password"
          autoComplete="new-password"
          hint={t('shell:password.hint')}
          value={next}
          onChange={setNext}
          problem={problems['next']}
        />
        <p>{t('shell:password.note')}</p>
      </Form>
    </Dialog>
  )
}
