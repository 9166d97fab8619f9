import { useQuery } from '@tanstack/react-query'
import { CheckCheck, UserPen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { useDesk } from '../desk/desk.ts'
import { useLocale } from '../locales/use-locale.ts'
import { Button, FailureBanner, IconButton, Popover, Section } from '../ui/index.ts'
import styles from './check-in.module.css'
import { useReview } from './check-in-part.tsx'

/** Tells the desk quietly that patients changed their records at the kiosk. */
export function KioskChanges() {
  const { t } = useTranslation('checkIn')
  const mayWrite = useMay('patients.write')
  const { data = [] } = useQuery(
    ask.kiosk.unreviewed.queryOptions({ input: {}, enabled: mayWrite }),
  )
  if (data.length === 0) return null
  const count = t('changes.count', { count: data.length })
  return (
    <Popover
      label={t('changes.title')}
      trigger={
        <Button variant="quiet" icon={UserPen} aria-label={count}>
          {data.length}
        </Button>
      }
    >
      {(close) => <Changes onLeave={close} />}
    </Popover>
  )
}

function Changes({ onLeave }: { onLeave: () => void }) {
  const { t } = useTranslation('checkIn')
  const { locale } = useLocale()
  const { data = [] } = useQuery(ask.kiosk.unreviewed.queryOptions({ input: {} }))
  const review = useReview()
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return (
    <Section title={t('changes.title')}>
      <FailureBanner error={review.error} />
      <ul className={styles.changes} aria-label={t('changes.title')}>
        {data.map(({ appointmentId, patientName, changed }) => (
          <li key={appointmentId} className={styles.form}>
            <Button
              variant="link"
              onPress={() => {
                useDesk.getState().open({ name: 'appointment', appointmentId })
                onLeave()
              }}
            >
              {patientName}
            </Button>
            <span className={styles.parted}>
              {list.format(changed.map((part) => t(`identity.part.${part}`)))}
            </span>
            <IconButton
              icon={CheckCheck}
              size="s"
              label={`${t('was.review')}: ${patientName}`}
              onPress={() => review.mutate({ appointmentId })}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}
