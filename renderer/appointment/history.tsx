import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { Section } from '../ui/index.ts'
import styles from './appointment.module.css'

type Event = AppointmentRecord['history'][number]

interface Props {
  readonly history: readonly Event[]
  readonly wording: Wording
}

/** Everything that happened to the appointment, the latest first. */
export function History({ history, wording }: Props) {
  const { t } = useTranslation('appointment')
  const latest = [...history].sort((a, b) => b.at - a.at)
  return (
    <Section title={t('history')}>
      <ol className={styles.history}>
        {latest.map((event, at) => (
          <li key={`${event.at} ${latest.length - at}`} className={styles.event}>
            <What event={event} wording={wording} />
            {event.comment !== null && <p>{event.comment}</p>}
            <p className={styles.quiet}>
              {t('by', { moment: wording.moment(event.at), by: event.by })}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function What({ event, wording }: { event: Event; wording: Wording }) {
  const { t } = useTranslation(['appointment', 'common'])
  const to = t(`common:status.${event.toStatus}`)
  if (event.kind === 'status') {
    if (event.fromStatus === null) return <p>{t('event.statusFirst', { to })}</p>
    return <p>{t('event.status', { from: t(`common:status.${event.fromStatus}`), to })}</p>
  }
  const where = {
    day: wording.dayOf(event.startsAt),
    time: wording.time(event.startsAt),
    provider: wording.provider(event.providerId),
  }
  return <p>{t(`event.${event.kind}`, where)}</p>
}
