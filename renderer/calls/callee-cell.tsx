import { useTranslation } from 'react-i18next'
import type { Callee } from '../../core/kernel/calls.ts'
import { filedName } from '../../core/kernel/names.ts'
import { formatPhone } from '../../core/kernel/phone.ts'
import { useDesk } from '../desk/desk.ts'
import { useIdentity } from '../patient/use-identity.ts'
import { Button, Dotted } from '../ui/index.ts'
import css from './calls.module.css'

/** Who is to be called, at which number, and how they like to be reached. */
export function CalleeCell({ callee }: { callee: Callee }) {
  const show = useDesk((desk) => desk.show)
  return (
    <span className={css.two}>
      <Button variant="link" onPress={() => show({ name: 'patient', patientId: callee.patientId })}>
        {filedName(callee)}
      </Button>
      <Reach callee={callee} />
    </span>
  )
}

/** Telephone number and age; a wish not to be phoned stands beside them. */
export function Reach({ callee }: { callee: Callee }) {
  const { t } = useTranslation('lists')
  const identity = useIdentity()
  const { phone, contactPreference, birthDate } = callee
  const words = [
    phone === null ? t('call.noPhone') : formatPhone(phone),
    identity.age(birthDate),
    contactPreference === 'phone' ? null : t(`call.preference.${contactPreference}`),
  ]
  return (
    <span className={css.quiet}>
      <Dotted parts={words} />
    </span>
  )
}
