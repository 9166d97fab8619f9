import { useTranslation } from 'react-i18next'
import { ChosenPatient } from '../booking/chosen-patient.tsx'
import { DeclinedPlace } from '../booking/declined-place.tsx'
import { declinedOf } from '../booking/declined.ts'
import { LengthField, PlaceFields } from '../booking/place-fields.tsx'
import { isSettled, settleSlot } from '../booking/place.ts'
import { Times } from '../booking/times.tsx'
import { useDesk } from '../desk/desk.ts'
import { Button, FailureBanner, Form, Panel, Section } from '../ui/index.ts'
import styles from './plans.module.css'
import { usePlannedBooking, type PlannedProps } from './use-planned-booking.ts'

const FORM = 'planned'
const nothing = () => undefined

/** Where and when the chosen procedures are done; their minutes and fees are added up already. */
export function PlannedBooking(props: PlannedProps) {
  const { plan, items, known, type } = props
  const { t } = useTranslation(['plans', 'booking'])
  const booking = usePlannedBooking(props)
  const { place, change, wording, found, problems, settled, mutation } = booking
  const declined = declinedOf(mutation.error)
  return (
    <Panel
      title={t('bookingTitle')}
      onClose={() => useDesk.getState().open(null)}
      footer={
        <Button variant="primary" type="submit" form={FORM} isPending={mutation.isPending}>
          {isSettled(settled) ? t('bookAt', { time: wording.startOf(settled.start) }) : t('book')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <ChosenPatient patientId={plan.patientId} onPick={nothing} onChange={null} />
        <Section title={plan.name}>
          <ul>
            {items.map(({ id, description, minutes }) => (
              <li key={id}>
                {description}{' '}
                <span className={styles.quiet}>
                  {minutes} {t('minutesUnit')}
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <Form id={FORM} onSubmit={() => booking.book()}>
          <PlaceFields {...{ place, known, problems, onChange: change }} />
          <LengthField {...{ place, type, problems, onChange: change }} />
          {declined ? (
            <DeclinedPlace
              {...{ declined, wording, isPending: mutation.isPending }}
              anyway={t('booking:declined.anyway')}
              onTake={(slot) => booking.send(settleSlot(slot, place.minutes, wording.zone))}
              onOverride={(reason) => booking.book(reason)}
            />
          ) : (
            <FailureBanner error={mutation.error} />
          )}
          <Times
            {...{ place, found, wording, problems }}
            takesFocus
            onChange={(time) => change({ time })}
            onConfirm={() => booking.book()}
          />
        </Form>
      </div>
    </Panel>
  )
}
