import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { ask } from '../client/client.ts'
import { Section } from '../ui/index.ts'
import styles from './plans.module.css'

/** The planned procedures that an appointment is for; nothing where there are none. */
export function PlannedProcedures({ record }: { record: AppointmentRecord }) {
  const { t } = useTranslation('plans')
  const query = useQuery(
    ask.plans.ofAppointment.queryOptions({ input: { appointmentId: record.id } }),
  )
  if (!query.data || query.data.length === 0) return null
  return (
    <Section title={t('planned')}>
      <ul>
        {query.data.map(({ id, code, description, minutes }) => (
          <li key={id}>
            {description}{' '}
            <span className={styles.quiet}>
              {[code, `${minutes} ${t('minutesUnit')}`].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
