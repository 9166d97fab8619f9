import { useTranslation } from 'react-i18next'
import { signOut } from '../client/leave.ts'
import { useSession, type Interruption } from '../client/session.ts'
import { BareDialog, Button, Overlay } from '../ui/index.ts'
import { SignInFields } from './sign-in-fields.tsx'
import css from './sign-in.module.css'
import { useSignIn } from './use-sign-in.ts'

/**
 * Asks for the password over the open screen, whose forms stay as they are. A window that nobody
 * used shows nothing of what is behind.
 */
export function SignInAgain() {
  const why = useSession((session) => session.interruption)
  return (
    <Overlay isOpen={why !== null} opaque={why === 'idle'} size="s">
      {why !== null && <Again why={why} />}
    </Overlay>
  )
}

function Again({ why }: { why: Interruption }) {
  const { t } = useTranslation('signIn')
  const account = useSession((session) => session.account)
  const form = useSignIn(account?.username)
  const isOther = form.username.trim().toLowerCase() !== account?.username.toLowerCase()
  return (
    <BareDialog label={t('again')} className={css.again}>
      <h2 className={css.title}>{t('again')}</h2>
      <p className={css.note}>{isOther ? t('other') : t(why)}</p>
      <SignInFields form={form} nameKnown />
      <Button variant="link" onPress={signOut}>
        {t('leave')}
      </Button>
    </BareDialog>
  )
}
