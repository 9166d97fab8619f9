import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import type { Payment } from '../../core/billing/contract.ts'
import type { DepartureStep } from '../../core/flow/contract.ts'
import type { Notice } from '../../core/notices/contract.ts'
import type { Wording } from '../booking/wording.ts'
import { ask } from '../client/client.ts'
import { useMay } from '../client/session.ts'
import { Section } from '../ui/index.ts'
import styles from './appointment.module.css'
import { DepartureEvent } from './departure-event.tsx'
import { NoticeEvent } from './notice-event.tsx'
import { PaymentEvent } from './payment-event.tsx'
import { StepEvent } from './step-event.tsx'
import type { Step } from './step-words.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly wording: Wording
}

/** Everything that happened to the appointment, the latest first, and the way back of each step. */
export function History(props: Props) {
  const { t } = useTranslation(['appointment', 'undo'])
  const isOld = props.record.history.some(({ noWayBack }) => noWayBack === 'not_kept')
  const events = useEvents(props.record)
  return (
    <Section title={t('history')}>
      <ol className={styles.history}>
        {events.map((event) => (
          <li key={event.id} className={styles.event}>
            <Shown event={event} {...props} />
          </li>
        ))}
      </ol>
      {isOld && <p className={styles.quiet}>{t('undo:step.old')}</p>}
    </Section>
  )
}

type Departures = readonly DepartureStep[]

type Event = { readonly id: string; readonly at: number } & (
  | { readonly what: 'step'; readonly step: Step }
  | { readonly what: 'payment'; readonly payment: Payment }
  | { readonly what: 'departure'; readonly step: DepartureStep; readonly all: Departures }
  | { readonly what: 'notice'; readonly notice: Notice }
)

function Shown({ event, ...shown }: Props & { readonly event: Event }) {
  if (event.what === 'step') return <StepEvent step={event.step} {...shown} />
  if (event.what === 'departure')
    return <DepartureEvent step={event.step} steps={event.all} {...shown} />
  if (event.what === 'notice') return <NoticeEvent notice={event.notice} wording={shown.wording} />
  return <PaymentEvent payment={event.payment} wording={shown.wording} />
}

/** Steps, departures, payments and what the patient is told, in one order. */
function useEvents({ id: appointmentId, history }: AppointmentRecord): Event[] {
  const mayBill = useMay('billing.read')
  const input = { appointmentId }
  const money = useQuery(ask.billing.financials.queryOptions({ input, enabled: mayBill }))
  const told = useQuery(ask.notices.ofAppointment.queryOptions({ input }))
  const left = useQuery(ask.flow.departures.queryOptions({ input: { id: appointmentId } }))
  return [
    ...(told.data ?? []).flatMap(noticeEvent),
    ...(money.data?.payments ?? []).map(paymentEvent),
    ...departureEvents(left.data ?? []),
    ...history.toReversed().map(stepEvent),
  ].toSorted((a, b) => b.at - a.at)
}

const stepEvent = (step: Step): Event => ({
  ...{ what: 'step', step, id: `step ${step.position}`, at: step.at },
})

const paymentEvent = (payment: Payment): Event => ({
  ...{ what: 'payment', payment, id: payment.id, at: payment.takenAt },
})

const departureEvents = (all: Departures): Event[] =>
  all.toReversed().map((step) => ({
    ...{ what: 'departure', step, all, id: `departure ${step.position}`, at: step.at },
  }))

/** What is still to be told comes first; what was taken back in time never was to be told. */
function noticeEvent(notice: Notice): Event[] {
  if (notice.state === 'withdrawn') return []
  return [{ what: 'notice', notice, id: notice.id, at: notice.toldAt ?? Infinity }]
}
