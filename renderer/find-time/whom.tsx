import { useTranslation } from 'react-i18next'
import type { LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { calledName } from '../../core/kernel/names.ts'
import { Checkbox, MultiSelect, Select } from '../ui/index.ts'
import styles from './find-time.module.css'
import type { FieldsProps } from './search-fields.tsx'

const ANY = 'any'

/** With whom, or with anyone of a speciality, and where. */
export function Whom(props: FieldsProps) {
  const { form } = props
  const specialities = specialitiesOf(props)
  const isNamed = form.providerIds.length > 0
  return (
    <>
      <div className={styles.two}>
        <Providers {...props} />
        <Locations {...props} />
      </div>
      {isNamed && specialities.length > 0 && <OthersToo {...props} />}
      {!isNamed && specialities.length > 1 && <Speciality {...props} />}
    </>
  )
}

function Providers({ form, known, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  const options = known.directory.providers
    .filter(({ active, id }) => active || form.providerIds.includes(id))
    .map((provider) => ({
      id: provider.id,
      label: calledName(provider),
      more: provider.speciality ?? undefined,
      hue: provider.hue,
    }))
  return (
    <MultiSelect<ProviderId>
      label={t('providers')}
      options={options}
      value={form.providerIds}
      onChange={(providerIds) => onChange({ providerIds })}
      whenEmpty={t('anyone')}
      whenSeveral={(count) => t('severalProviders', { count })}
    />
  )
}

function Locations({ form, known, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  const options = known.directory.locations
    .filter(({ active, id }) => active || form.locationIds.includes(id))
    .map(({ id, name }) => ({ id, label: name }))
  if (options.length < 2) return null
  return (
    <MultiSelect<LocationId>
      label={t('locations')}
      options={options}
      value={form.locationIds}
      onChange={(locationIds) => onChange({ locationIds })}
      whenEmpty={t('everywhere')}
      whenSeveral={(count) => t('severalLocations', { count })}
    />
  )
}

function OthersToo({ form, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  return (
    <Checkbox isSelected={form.othersToo} onChange={(othersToo) => onChange({ othersToo })}>
      {t('othersToo')}
    </Checkbox>
  )
}

function Speciality(props: FieldsProps) {
  const { t } = useTranslation('findTime')
  const { form, onChange } = props
  return (
    <Select
      label={t('speciality')}
      options={[
        { id: ANY, label: t('anySpeciality') },
        ...specialitiesOf(props).map((name) => ({ id: name, label: name })),
      ]}
      value={form.speciality ?? ANY}
      onChange={(id) => onChange({ speciality: id === ANY ? null : id })}
    />
  )
}

/** The specialities of those who see patients, by name. */
const specialitiesOf = ({ known }: FieldsProps): string[] => [
  ...new Set(
    known.directory.providers
      .filter(({ active }) => active)
      .flatMap(({ speciality }) => speciality ?? [])
      .sort((a, b) => a.localeCompare(b)),
  ),
]
