import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CheckCheck, EyeOff, Route } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { CheckIn } from '../../core/kiosk/check-in-contract.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { Banner, Button, Facts, FailureBanner, Section } from '../ui/index.ts'
import styles from './check-in.module.css'
import { SlipButton } from './papers.tsx'

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
}

/** How the patient came in: the number, what they changed, and the slip that goes with them. */
export function CheckInPart({ record, wording }: Props) {
  const { t } = useTranslation('checkIn')
  const mayPrint = useMay('reports.print')
  const { data } = useQuery(
    ask.kiosk.checkInOf.queryOptions({ input: { appointmentId: record.id } }),
  )
  if (!data || data.ticket === null) return null
  const { way, at, by } = data
  const how =
    way === null || at === null
      ? null
      : t(`was.${way}`, { by: by ?? '', moment: wording.moment(at) })
  return (
    <Section title={t('was.title')}>
      {how !== null && <p>{how}</p>}
      <Facts
        facts={[
          [t('was.ticket'), data.ticket],
          [t('was.unpaid'), data.unpaidReason],
        ]}
      />
      <Changed checkIn={data} locale={wording.locale} />
      {mayPrint && (
        <div className={styles.row}>
          <SlipButton size="s" icon={Route} appointmentId={record.id}>
            {t('printSlip')}
          </SlipButton>
          <SlipButton size="s" icon={EyeOff} appointmentId={record.id} privacy>
            {t('printPrivateSlip')}
          </SlipButton>
        </div>
      )}
    </Section>
  )
}

/** What the patient typed over, until somebody looked at it. */
function Changed({ checkIn, locale }: { checkIn: CheckIn; locale: string }) {
  const { t } = useTranslation('checkIn')
  const review = useReview()
  const mayWrite = useMay('patients.write')
  const { changed, reviewedAt, appointmentId } = checkIn
  if (changed.length === 0) return null
  const names = changed.map((part) => t(`identity.part.${part}`))
  const parts = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)
  if (reviewedAt !== null) return <p>{t('was.changed', { parts })}</p>
  return (
    <>
      <Banner
        tone="warning"
        action={
          mayWrite && (
            <Button
              size="s"
              icon={CheckCheck}
              isPending={review.isPending}
              onPress={() => review.mutate({ appointmentId })}
            >
              {t('was.review')}
            </Button>
          )
        }
      >
        {t('was.changed', { parts })}
      </Banner>
      <FailureBanner error={review.error} />
    </>
  )
}

/** Says that the changes of a patient were looked at. */
export function useReview() {
  const queries = useQueryClient()
  return useMutation({
    ...ask.kiosk.review.mutationOptions(),
    onSettled: () => queries.invalidateQueries({ queryKey: ask.kiosk.key() }),
  })
}
