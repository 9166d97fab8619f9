import { useTranslation } from 'react-i18next'
import type { LocationId, ProviderId, ResourceId, TypeId } from '../../core/kernel/ids.ts'
import type { Problems } from '../booking/place.ts'
import { locationChoices, providerChoices } from '../client/choices.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { DatePicker, Fields, NumberField, Select, TimeField } from '../ui/index.ts'
import type { MeetingForm } from './group-form.ts'

interface Props {
  readonly form: MeetingForm
  readonly typeId: TypeId
  readonly known: KnownDirectory
  readonly problems: Problems
  readonly onChange: (part: Partial<MeetingForm>) => void
}

/** With whom, where, when and how long. */
export function MeetingFields({ form, typeId, known, problems, onChange }: Props) {
  const { t } = useTranslation(['booking', 'groups'])
  const type = known.type(typeId)
  return (
    <Fields column="8.5rem">
      <Select<ProviderId>
        label={t('provider')}
        options={providerChoices(known, form.providerId)}
        value={form.providerId}
        onChange={(providerId) => onChange({ providerId })}
        problem={problems.providerId}
        isRequired
      />
      <Where {...{ form, known, problems, onChange }} />
      <Room {...{ form, known, problems, onChange }} />
      <DatePicker
        label={t('date')}
        value={form.date}
        onChange={(date) => onChange({ date })}
        problem={problems.date}
        isRequired
      />
      <TimeField
        label={t('start')}
        value={form.at}
        onChange={(at) => onChange({ at })}
        problem={problems.start}
        isRequired
      />
      <NumberField
        label={t('length')}
        unit={t('minutesUnit')}
        value={form.minutes}
        onChange={(minutes) => onChange({ minutes: minutes ?? type?.usualMinutes ?? 60 })}
        minValue={type?.shortestMinutes ?? 5}
        maxValue={type?.longestMinutes ?? 720}
        step={5}
        problem={problems.minutes}
      />
    </Fields>
  )
}

type PartProps = Omit<Props, 'typeId'>

function Where({ form, known, problems, onChange }: PartProps) {
  const { t } = useTranslation('booking')
  const locations = locationChoices(known, form.locationId)
  if (locations.length < 2) return null
  return (
    <Select<LocationId>
      label={t('location')}
      options={locations}
      value={form.locationId}
      onChange={(locationId) => onChange({ locationId, resourceId: null })}
      problem={problems.locationId}
    />
  )
}

const ANY = 'any'

function Room({ form, known, problems, onChange }: PartProps) {
  const { t } = useTranslation('groups')
  const rooms = known.directory.resources.filter(
    ({ active, id, locationId }) =>
      (active && locationId === form.locationId) || id === form.resourceId,
  )
  return (
    <Select<ResourceId | typeof ANY>
      label={t('room')}
      options={[
        { id: ANY, label: t('anyRoom') },
        ...rooms.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={form.resourceId ?? ANY}
      onChange={(id) => onChange({ resourceId: id === ANY ? null : id })}
      problem={problems.resourceIds}
    />
  )
}
