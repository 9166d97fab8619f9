import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { calledName } from '../../core/kernel/names.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { AlertBadges } from '../patient/alert-badges.tsx'
import { useIdentity } from '../patient/use-identity.ts'
import { Button } from '../ui/index.ts'
import styles from './appointment.module.css'

/** Whose visit it is, with what must be known about them. */
export function Head({ record }: { record: AppointmentRecord }) {
  const { t } = useTranslation('appointment')
  const identity = useIdentity()
  const mayRead = useMay('patients.read')
  const { patientId, birthDate, phone } = record
  const query = useQuery(
    ask.patients.get.queryOptions({
      input: { id: patientId },
      enabled: mayRead && record.alerts > 0,
    }),
  )
  const openRecord = () => useDesk.getState().show({ name: 'patient', patientId })
  const line = [identity.age(birthDate), identity.born(birthDate), identity.phone(phone)]
  return (
    <div className={styles.head}>
      <h3 className={styles.name}>{calledName(record)}</h3>
      <p className={styles.quiet}>{line.filter(Boolean).join(' · ')}</p>
      {query.data && <AlertBadges alerts={query.data.alerts} />}
      {mayRead && (
        <div>
          <Button variant="link" onPress={openRecord}>
            {t('openRecord')}
          </Button>
        </div>
      )}
    </div>
  )
}
