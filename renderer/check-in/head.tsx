import { ArrowLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { calledName } from '../../core/kernel/names.ts'
import { useDesk } from '../desk/desk.ts'
import { AlertBadges } from '../patient/alert-badges.tsx'
import { useIdentity } from '../patient/use-identity.ts'
import { IconButton } from '../ui/index.ts'
import styles from './check-in.module.css'
import type { PartProps } from './checked-in.ts'

/** Who is checked in, for which visit. */
export function Head({ record, patient, known, wording }: PartProps) {
  const { t } = useTranslation('checkIn')
  const identity = useIdentity()
  const person = { ...patient, phone: patient.phones[0]?.number ?? null }
  return (
    <header className={styles.head}>
      <IconButton
        icon={ArrowLeft}
        label={t('leave')}
        shortcut="Escape"
        onPress={useDesk.getState().leaveCheckIn}
      />
      <div className={styles.who}>
        <h1>{calledName(patient)}</h1>
        <p className={styles.quiet}>{identity.line(person)}</p>
        <AlertBadges alerts={patient.alerts} />
      </div>
      <p className={styles.visit}>
        {t('appointment', {
          time: wording.time(record.startsAt),
          type: known.type(record.typeId)?.name ?? '',
          provider: wording.provider(record.providerId),
        })}
      </p>
    </header>
  )
}
