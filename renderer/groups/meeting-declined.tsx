import { useTranslation } from 'react-i18next'
import { timeOf } from '../../core/kernel/dates.ts'
import { wallOf } from '../../core/kernel/zones.ts'
import { DeclinedPlace } from '../booking/declined-place.tsx'
import { declinedOf } from '../booking/declined.ts'
import { useWording } from '../booking/wording.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { FailureBanner } from '../ui/index.ts'
import type { MeetingForm } from './group-form.ts'

interface Props {
  readonly form: MeetingForm
  readonly known: KnownDirectory
  readonly error: unknown
  readonly isPending: boolean
  readonly onTake: (part: Partial<MeetingForm>) => void
  readonly onOverride: (reason: string) => void
}

/** Why a group cannot meet then, and when it could. */
export function MeetingDeclined({ form, known, error, isPending, onTake, onOverride }: Props) {
  const { t } = useTranslation('booking')
  const wording = useWording(known, form.locationId)
  const declined = declinedOf(error)
  if (!declined) return <FailureBanner error={error} />
  return (
    <DeclinedPlace
      {...{ declined, wording, isPending, onOverride }}
      anyway={t('declined.anyway')}
      onTake={({ startsAt, providerId }) => {
        const { date, minute } = wallOf(startsAt, wording.zone)
        onTake({ providerId, date, at: timeOf(minute) })
      }}
    />
  )
}
