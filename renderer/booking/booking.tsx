import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KnownDirectory } from '../client/directory.ts'
import type { BookingDraft } from '../desk/desk.ts'
import { HeldLine } from '../holds/held-line.tsx'
import { useHold } from '../holds/use-hold.ts'
import { RepeatButton } from '../series/repeat-button.tsx'
import { Button, Kbd, Panel } from '../ui/index.ts'
import { OtherWays } from '../visits/other-ways.tsx'
import { BookingFields } from './booking-fields.tsx'
import type { Focus } from './focus.ts'
import { draftOf, type BookingForm, type Usual } from './booking-form.ts'
import styles from './booking.module.css'
import { PatientPart } from './patient-part.tsx'
import { isChosen, isSettled, placeAt } from './place.ts'
import { useBookKey } from './use-book-key.ts'
import { useBooking, useBookingForm } from './use-booking.ts'
import { useWording } from './wording.ts'

interface Props {
  readonly draft: BookingDraft
  readonly known: KnownDirectory
  readonly usual: Omit<Usual, 'id'>
  readonly onClose: () => void
}

/** The form of a booking: whom, what, when; Ctrl+Enter books wherever the keys are. */
export function Booking({ draft, known, usual, onClose }: Props) {
  const { t } = useTranslation('booking')
  const { form, setForm } = useBookingForm(draft, usual)
  const wording = useWording(known, form.place.locationId)
  const newPatientForm = useId()
  const booking = useBooking(form, wording, newPatientForm)
  const { settled } = booking
  const held = useHold({
    place: isSettled(settled) && isChosen(form.place) ? settled : null,
    typeId: form.typeId,
    patientId: form.patientId,
    moving: null,
  })
  const [focus, setFocus] = useState<Focus>(form.patientId === null ? 'patient' : 'type')
  const bookRef = useRef<HTMLButtonElement>(null)
  const isReady = focus === 'times' && form.place.time.how === 'typed'
  useEffect(() => {
    if (isReady) bookRef.current?.focus()
  }, [isReady, form.patientId])
  const change = (part: Partial<BookingForm>) => {
    setFocus(null)
    setForm((before) => ({ ...before, ...part }))
  }
  const pick = (patientId: BookingForm['patientId']) => {
    setForm((before) => ({ ...before, patientId }))
    setFocus(patientId === null ? 'patient' : 'times')
  }
  useBookKey(booking.book)
  return (
    <Panel
      title={t(form.source === 'walk_in' ? 'titleWalkIn' : 'title')}
      onClose={onClose}
      tools={<OtherWays draft={draftOf(form)} />}
      footer={
        <>
          <RepeatButton
            {...{ form, known }}
            place={isSettled(settled) ? settled : null}
            onMissing={booking.showMissing}
          />
          <Button
            variant="primary"
            ref={bookRef}
            isPending={booking.mutation.isPending || booking.isWaiting}
            onPress={booking.book}
          >
            {isSettled(settled)
              ? t('bookAt', { time: wording.startOf(settled.start) })
              : t(booking.isWaiting ? 'bookSoon' : 'book')}
            <Kbd keys="Mod+Enter" />
          </Button>
        </>
      }
    >
      <div className={styles.panel}>
        <PatientPart
          patientId={form.patientId}
          problem={booking.problems.patientId}
          newPatientForm={newPatientForm}
          takesFocus={focus === 'patient'}
          onPick={pick}
        />
        <BookingFields
          {...{ form, known, wording, booking, onChange: change, setForm }}
          focus={focus}
        />
        <HeldLine
          held={held}
          isTold={booking.mutation.isError}
          wording={wording}
          onTake={(slot) => change({ place: placeAt(form.place, slot, wording.zone) })}
        />
      </div>
    </Panel>
  )
}
