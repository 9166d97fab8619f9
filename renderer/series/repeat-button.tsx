import { Repeat } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BookingForm } from '../booking/booking-form.ts'
import type { Settled } from '../booking/place.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { IconButton } from '../ui/index.ts'
import { RepeatDialog } from './repeat-dialog.tsx'

interface Props {
  readonly form: BookingForm
  /** The first time; null while it is not chosen. */
  readonly place: Settled | null
  readonly known: KnownDirectory
  /** Shows what is missing for a booking. */
  readonly onMissing: () => void
}

/** Makes a series of the visit that is being booked. */
export function RepeatButton({ form, place, known, onMissing }: Props) {
  const { t } = useTranslation('series')
  const [isOpen, setOpen] = useState(false)
  const { patientId } = form
  const isReady = patientId !== null && place !== null
  return (
    <>
      <IconButton
        icon={Repeat}
        label={t('repeat')}
        variant="secondary"
        onPress={() => (isReady ? setOpen(true) : onMissing())}
      />
      {isOpen && isReady && (
        <RepeatDialog
          visit={{ ...form, patientId, ...place }}
          known={known}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
