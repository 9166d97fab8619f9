import { useTranslation } from 'react-i18next'
import { refusalOf } from '../client/refusal.ts'
import { timeText } from '../locales/dates.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Banner, Button, FailureBanner, Form, TextField } from '../ui/index.ts'
import type { useSignIn } from './use-sign-in.ts'

interface SignInFieldsProps {
  form: ReturnType<typeof useSignIn>
  /** The name is known already: the password comes first. */
  nameKnown?: boolean
}

/** Name, password, and why the last attempt failed. */
export function SignInFields({ form, nameKnown = false }: SignInFieldsProps) {
  const { t } = useTranslation('signIn')
  const { username, setUsername, password, setPassword, attempt, submit } = form
  return (
    <Form onSubmit={submit}>
      <AttemptFailure error={attempt.error} />
      <TextField
        label={t('username')}
        autoComplete="username"
        spellCheck="false"
        autoFocus={!nameKnown}
        value={username}
        onChange={setUsername}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        autoFocus={nameKnown}
        value={password}
        onChange={setPassword}
      />
      <Button
        variant="primary"
        type="submit"
        isPending={attempt.isPending}
        isDisabled={username.trim() === '' || password === ''}
      >
        {t('submit')}
      </Button>
    </Form>
  )
}

function AttemptFailure({ error }: { error: unknown }) {
  const { t } = useTranslation('signIn')
  const { locale } = useLocale()
  const until = refusalOf(error)?.details['until']
  if (typeof until !== 'number') return <FailureBanner error={error} />
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return <Banner tone="danger">{t('until', { time: timeText(until, here, locale) })}</Banner>
}
