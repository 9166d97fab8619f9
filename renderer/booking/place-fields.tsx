import { useTranslation } from 'react-i18next'
import type { LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { locationChoices, providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { lengthBounds } from '../rules/length-bounds.ts'
import { useHolding } from '../rules/use-holding.ts'
import { Fields, NumberField, Select } from '../ui/index.ts'
import type { AppointmentType } from './booking-form.ts'
import type { Place, Problems } from './place.ts'

interface Props {
  readonly place: Place
  readonly type: AppointmentType
  readonly known: KnownDirectory
  readonly problems: Problems
  readonly onChange: (part: Partial<Place>) => void
}

const ANYONE = 'anyone'

/** With whom and where. */
export function PlaceFields({ place, known, problems, onChange }: Omit<Props, 'type'>) {
  const { t } = useTranslation('booking')
  return (
    <Fields column="8rem">
      <Select<ProviderId | typeof ANYONE>
        label={t('provider')}
        options={[{ id: ANYONE, label: t('anyone') }, ...providerChoices(known, place.providerId)]}
        value={place.providerId ?? ANYONE}
        onChange={(id) => onChange({ providerId: id === ANYONE ? null : id })}
        problem={problems.providerId}
      />
      <Where {...{ place, known, problems, onChange }} />
    </Fields>
  )
}

/** How long; a length that was dragged and that the type does not allow is shown as it is. */
export function LengthField({ place, type, problems, onChange }: Omit<Props, 'known'>) {
  const { t } = useTranslation('booking')
  const { providerId, locationId } = place
  const rules = useHolding({ providerId, locationId, typeId: type.id })
  const { minutes } = place
  const { shortest, longest } = lengthBounds(rules, type)
  const isOutside = minutes < shortest || minutes > longest
  return (
    <NumberField
      label={t('length')}
      unit={t('minutesUnit')}
      value={minutes}
      onChange={(next) => onChange({ minutes: next ?? type.usualMinutes })}
      minValue={Math.min(shortest, minutes)}
      maxValue={Math.max(longest, minutes)}
      step={5}
      isDisabled={shortest === longest && minutes === shortest}
      problem={problems.minutes ?? (isOutside ? 'duration_out_of_bounds' : undefined)}
    />
  )
}

function Where({ place, known, problems, onChange }: Omit<Props, 'type'>) {
  const { t } = useTranslation('booking')
  const locations = locationChoices(known, place.locationId)
  if (locations.length < 2) return null
  return (
    <Select<LocationId>
      label={t('location')}
      options={locations}
      value={place.locationId}
      onChange={(locationId) => onChange({ locationId, resourceId: null })}
      problem={problems.locationId}
    />
  )
}
