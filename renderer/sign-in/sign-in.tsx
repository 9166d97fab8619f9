import { useTranslation } from 'react-i18next'
import { Mark } from '../ui/index.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { SignInFields } from './sign-in-fields.tsx'
import css from './sign-in.module.css'
import { useSignIn } from './use-sign-in.ts'

/** The first screen of every day. */
export function SignIn({ practiceName }: { practiceName: string | null }) {
  const { t } = useTranslation('signIn')
  const form = useSignIn()
  return (
    <main className={css.page}>
      <div className={css.card}>
        <Mark size={2.75} />
        <div>
          <h1 className={css.title}>{practiceName ?? t('welcome')}</h1>
          <p className={css.under}>Daysheet</p>
        </div>
        <SignInFields form={form} />
        <p className={css.note}>{t('forgot')}</p>
      </div>
      <LanguageSwitch />
    </main>
  )
}
