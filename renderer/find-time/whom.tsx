import { useTranslation } from 'react-i18next'
import type { LocationId, ProviderId } from '../../core/kernel/ids.ts'
import { locationChoices, providerChoices } from '../client/choices.ts'
import { Checkbox, MultiSelect, type Option } from '../ui/index.ts'
import styles from './find-time.module.css'
import type { FieldsProps } from './shown-search.ts'

/** With whom, or with anyone of a speciality, and where. */
export function Whom(props: FieldsProps) {
  const { t } = useTranslation('findTime')
  const { form, onChange } = props
  const isNamed = form.providerIds.length > 0
  return (
    <>
      <div className={styles.two}>
        <Providers {...props} />
        <Locations {...props} />
      </div>
      {isNamed && specialitiesOf(props).length > 0 && (
        <Checkbox isSelected={form.othersToo} onChange={(othersToo) => onChange({ othersToo })}>
          {t('othersToo')}
        </Checkbox>
      )}
    </>
  )
}

const SPECIALITY = 'speciality:'
type Choice = ProviderId | `${typeof SPECIALITY}${string}`

const isProvider = (id: Choice): id is ProviderId => !id.startsWith(SPECIALITY)

/** Any number of providers, or anyone of one speciality: the last choice of either kind counts. */
function Providers(props: FieldsProps) {
  const { t } = useTranslation('findTime')
  const { form, onChange } = props
  const chosen: Choice[] =
    form.speciality === null ? [...form.providerIds] : [`${SPECIALITY}${form.speciality}`]
  const choose = (ids: Choice[]) => {
    const added = ids.find((id) => !chosen.includes(id))
    const named = ids.filter(isProvider)
    if (added !== undefined && !isProvider(added))
      onChange({ providerIds: [], speciality: added.slice(SPECIALITY.length) })
    else onChange({ providerIds: named, speciality: null })
  }
  const anyOf = specialitiesOf(props).map((name): Option<Choice> => ({
    id: `${SPECIALITY}${name}`,
    label: t('anyOf', { speciality: name }),
  }))
  return (
    <MultiSelect<Choice>
      label={t('providers')}
      options={[
        ...providerChoices(props.known, ...form.providerIds),
        ...(anyOf.length > 1 ? anyOf : []),
      ]}
      value={chosen}
      onChange={choose}
      whenEmpty={t('anyone')}
      whenSeveral={(count) => t('severalProviders', { count })}
    />
  )
}

function Locations({ form, known, onChange }: FieldsProps) {
  const { t } = useTranslation('findTime')
  const options = locationChoices(known, ...form.locationIds)
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

/** The specialities of those who see patients, by name. */
const specialitiesOf = ({ known }: FieldsProps): string[] => [
  ...new Set(
    known.directory.providers
      .filter(({ active }) => active)
      .flatMap(({ speciality }) => speciality ?? [])
      .sort((a, b) => a.localeCompare(b)),
  ),
]
