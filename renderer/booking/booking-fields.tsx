import type { Dispatch, SetStateAction } from 'react'
import { useTranslation } from 'react-i18next'
import type { TypeId } from '../../core/kernel/ids.ts'
import { typeChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { ToWaitlist } from '../lists/to-waitlist.tsx'
import { BookingTerms } from '../rules/booking-terms.tsx'
import { useHolding } from '../rules/use-holding.ts'
import {
  FailureBanner,
  FieldAndNumber,
  Form,
  Select,
  TextArea,
  TextField,
  ToggleGroup,
} from '../ui/index.ts'
import { withType, type AppointmentType, type BookingForm } from './booking-form.ts'
import type { Focus } from './focus.ts'
import { DeclinedPlace } from './declined-place.tsx'
import { declinedOf } from './declined.ts'
import { LengthField, PlaceFields } from './place-fields.tsx'
import { isSettled, settleSlot, type Place } from './place.ts'
import { Times } from './times.tsx'
import type { useBooking } from './use-booking.ts'
import type { Wording } from './wording.ts'

interface Props {
  readonly form: BookingForm
  readonly known: KnownDirectory
  readonly wording: Wording
  readonly booking: ReturnType<typeof useBooking>
  readonly focus: Focus
  readonly onChange: (part: Partial<BookingForm>) => void
  readonly setForm: Dispatch<SetStateAction<BookingForm>>
}

/** What, with whom, when, and why. */
export function BookingFields(props: Props) {
  const { form, known, wording, booking, focus, onChange, setForm } = props
  const { place } = form
  const { problems } = booking
  const type = known.type(form.typeId)
  const places = (part: Partial<Place>) => onChange({ place: { ...place, ...part } })
  return (
    <Form onSubmit={booking.book}>
      <FieldAndNumber>
        <TypeField {...props} />
        {type && <LengthField {...{ place, type, problems, onChange: places }} />}
      </FieldAndNumber>
      <PlaceFields {...{ place, known, problems, onChange: places }} />
      <Declined {...props} />
      <Times
        place={place}
        found={booking.found}
        wording={wording}
        problems={booking.problems}
        takesFocus={focus === 'times'}
        onChange={(time) => setForm((before) => ({ ...before, place: { ...before.place, time } }))}
        isGone={booking.isTimeGone}
        onConfirm={booking.book}
      />
      <ToWaitlist
        known={known}
        patientId={form.patientId}
        typeId={form.typeId}
        minutes={place.minutes}
      />
      <About {...props} type={type} />
    </Form>
  )
}

function TypeField({ form, known, booking, focus, onChange }: Props) {
  const { t } = useTranslation('booking')
  const choose = (id: TypeId) => {
    const type = known.type(id)
    if (type) onChange(withType(form, type))
  }
  return (
    <Select<TypeId>
      label={t('type')}
      options={typeChoices(known, form.typeId)}
      value={form.typeId}
      onChange={choose}
      autoFocus={focus === 'type'}
      problem={booking.problems.typeId}
    />
  )
}

function Declined({ form, booking, wording }: Props) {
  const { t } = useTranslation('booking')
  const declined = declinedOf(booking.mutation.error)
  if (!declined) return <FailureBanner error={booking.mutation.error} />
  return (
    <DeclinedPlace
      declined={declined}
      wording={wording}
      anyway={t('declined.anyway')}
      isPending={booking.mutation.isPending}
      onTake={(slot) => booking.send(settleSlot(slot, form.place.minutes, wording.zone))}
      onOverride={booking.bookAnyway}
    />
  )
}

function About({
  form,
  booking,
  wording,
  type,
  onChange,
}: Props & { type: AppointmentType | undefined }) {
  const { t } = useTranslation(['booking', 'common'])
  const { problems } = booking
  const modalities = type?.modalities ?? []
  return (
    <>
      {modalities.length > 1 && (
        <div>
          <ToggleGroup
            label={t('modality')}
            options={modalities.map((id) => ({ id, label: t(`common:modality.${id}`) }))}
            value={form.modality}
            onChange={(modality) => onChange({ modality })}
          />
        </div>
      )}
      <Terms {...{ form, booking, wording, onChange }} />
      <TextField
        label={t('reason')}
        placeholder={t('reasonPlaceholder')}
        value={form.reason}
        onChange={(reason) => onChange({ reason })}
        maxLength={200}
        problem={problems.reason}
      />
      <TextArea
        label={t('notes')}
        rows={2}
        value={form.notes}
        onChange={(notes) => onChange({ notes })}
        maxLength={4000}
        problem={problems.notes}
      />
    </>
  )
}

type TermsProps = Pick<Props, 'form' | 'booking' | 'wording' | 'onChange'>

/** What the rules of the chosen provider and type ask for. */
function Terms({ form, booking, wording, onChange }: TermsProps) {
  const { settled, problems } = booking
  const { locationId } = form.place
  const providerId = isSettled(settled) ? settled.providerId : form.place.providerId
  const rules = useHolding({ providerId, locationId, typeId: form.typeId })
  const broken = declinedOf(booking.mutation.error)?.rules ?? []
  const isMissing = form.referral.trim() === '' && broken.some(({ kind }) => kind === 'referral')
  return (
    <BookingTerms
      rules={rules}
      referral={form.referral}
      money={wording.money}
      problem={problems.referral ?? (isMissing ? 'required' : undefined)}
      onChange={(referral) => onChange({ referral })}
    />
  )
}
