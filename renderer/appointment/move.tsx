import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppointmentRecord } from '../../core/appointments/contract.ts'
import { addDays, timeOf } from '../../core/kernel/dates.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import { minutesLong } from '../board/wall.ts'
import { DeclinedPlace } from '../booking/declined-place.tsx'
import { declinedOf } from '../booking/declined.ts'
import { LengthField, PlaceFields } from '../booking/place-fields.tsx'
import { isChosen, isSettled, placeAt, settleSlot, type Place } from '../booking/place.ts'
import { Times } from '../booking/times.tsx'
import { useWording, type Wording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { HeldLine } from '../holds/held-line.tsx'
import { useHold } from '../holds/use-hold.ts'
import { Button, Checkbox, ConfirmRow, FailureBanner, Form, Section } from '../ui/index.ts'
import styles from './appointment.module.css'
import { useMove } from './use-move.ts'

interface Props {
  readonly record: AppointmentRecord
  readonly known: KnownDirectory
  readonly wording: Wording
  /** Proposes the same time a week later, in place of the next times. */
  readonly isNextWeek: boolean
  readonly onClose: () => void
}

/** Moves the visit: to one of the next times of the same provider, or anywhere else. */
export function Move({ record, known, wording: present, isNextWeek, onClose }: Props) {
  const { t } = useTranslation(['appointment', 'common', 'booking', 'notices'])
  const [place, setPlace] = useState<Place>(() => startPlace(record, present, isNextWeek))
  const wording = useWording(known, place.locationId)
  const [patientAsked, setPatientAsked] = useState(true)
  const moving = useMove({ record, place, wording, patientAsked, onMoved: onClose })
  const { mutation, found, problems, settled } = moving
  const type = known.type(record.typeId)
  const change = (part: Partial<Place>) => setPlace((before) => ({ ...before, ...part }))
  const move = () => moving.move()
  const declined = declinedOf(mutation.error)
  const held = useHold({
    place: isSettled(settled) && isChosen(place) ? settled : null,
    ...{ typeId: record.typeId, patientId: record.patientId, moving: record.id },
  })
  return (
    <Section title={t('moveTitle')}>
      <Form onSubmit={move}>
        <PlaceFields {...{ place, known, problems, onChange: change }} />
        <div className={styles.length}>
          {type && <LengthField {...{ place, type, problems, onChange: change }} />}
        </div>
        {declined ? (
          <DeclinedPlace
            declined={declined}
            wording={wording}
            anyway={t('booking:declined.moveAnyway')}
            isPending={mutation.isPending}
            onTake={(slot) => moving.send(settleSlot(slot, place.minutes, wording.zone))}
            onOverride={(reason) => moving.move(reason)}
          />
        ) : (
          <FailureBanner error={mutation.error} />
        )}
        <Times
          {...{ place, found, wording, problems }}
          takesFocus={!isNextWeek}
          onChange={(time) => change({ time })}
          onConfirm={move}
        />
        <HeldLine
          held={held}
          isTold={mutation.isError}
          wording={wording}
          onTake={(slot) => setPlace(placeAt(place, slot, wording.zone))}
        />
        <Checkbox isSelected={patientAsked} onChange={setPatientAsked}>
          {t('notices:patientAsked')}
        </Checkbox>
        <ConfirmRow>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            isPending={mutation.isPending}
            autoFocus={isNextWeek}
          >
            {isSettled(settled) ? t('moveTo', { time: wording.startOf(settled.start) }) : t('move')}
          </Button>
        </ConfirmRow>
      </Form>
    </Section>
  )
}

/** The same provider, place and length: from the day of the visit on, or at the same time a week later. */
function startPlace(record: AppointmentRecord, wording: Wording, isNextWeek: boolean): Place {
  const { providerId, locationId, startsAt } = record
  const day = wording.dateOf(startsAt)
  const from = day < wording.today ? wording.today : day
  return {
    providerId,
    locationId,
    minutes: minutesLong(record),
    resourceId: null,
    time: isNextWeek
      ? { how: 'typed', date: addDays(day, 7), at: timeOf(wallOf(startsAt, wording.zone).minute) }
      : { how: 'offered', from, chosen: null },
  }
}
