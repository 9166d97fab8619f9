import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SignInFields } from '../sign-in/sign-in-fields.tsx'
import { useSignIn } from '../sign-in/use-sign-in.ts'
import { BareDialog, Button, Overlay } from '../ui/index.ts'
import css from './kiosk.module.css'

/** The way out of a locked page: a staff member signs in with their own password. */
export function StaffDoor() {
  const { t } = useTranslation('kiosk')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className={css.door}>
        <Button variant="quiet" size="s" onPress={() => setOpen(true)}>
          {t('staff')}
        </Button>
      </div>
      <Overlay isOpen={isOpen} size="s" onClose={() => setOpen(false)}>
        {isOpen && <Door onClose={() => setOpen(false)} />}
      </Overlay>
    </>
  )
}

function Door({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('kiosk')
  const form = useSignIn()
  return (
    <BareDialog label={t('staffTitle')} className={css.signIn}>
      <h2 className={css.heading}>{t('staffTitle')}</h2>
      <p>{t('staffHint')}</p>
      <SignInFields form={form} />
      <Button variant="link" onPress={onClose}>
        {t('stay')}
      </Button>
    </BareDialog>
  )
}
