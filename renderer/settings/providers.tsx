import { useTranslation } from 'react-i18next'
import { newId, type ProviderId, type ResourceId, type TypeId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { CheckboxGroup, Fields, Swatch, TextField, type Column, type Option } from '../ui/index.ts'
import { Catalog, type Editing } from './catalog.tsx'
import { HueSelect } from './hue-select.tsx'
import { InUse } from './in-use.tsx'
import type { Draft, Row } from './rows.ts'
import css from './settings.module.css'
import { useSaving } from './use-saving.ts'

const nameOf = (provider: Row<'providers'>) => `${provider.givenName} ${provider.familyName}`

/** Who sees patients. */
export function Providers({ known: { directory, location } }: { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const saving = useSaving(ask.clinic.saveProvider.mutationOptions())
  const columns: Column<Row<'providers'>>[] = [
    {
      id: 'name',
      head: t('name'),
      cell: (provider) => (
        <span className={css.named}>
          <Swatch hue={provider.hue} />
          {nameOf(provider)}
          {provider.credentials !== null && `, ${provider.credentials}`}
        </span>
      ),
    },
    { id: 'speciality', head: t('providers.speciality'), cell: (provider) => provider.speciality },
    { id: 'npi', head: t('providers.npi'), cell: (provider) => provider.npi },
    { id: 'license', head: t('providers.license'), cell: (provider) => provider.licenseNumber },
  ]
  const several = directory.locations.filter(({ active }) => active).length > 1
  const types = directory.types
    .filter(({ active }) => active)
    .map(({ id, name }): Option<TypeId> => ({ id, label: name }))
  const rooms = directory.resources
    .filter(({ active }) => active)
    .map(({ id, name, locationId }): Option<ResourceId> => ({
      id,
      label: several ? `${name} (${location(locationId)?.name ?? ''})` : name,
    }))
  return (
    <Catalog<Row<'providers'>, Draft<'providers'>>
      title={t('providers.title')}
      intro={t('providers.intro')}
      add={t('providers.add')}
      empty={t('providers.empty')}
      rows={directory.providers}
      columns={columns}
      nameOf={nameOf}
      blank={blank}
      saving={saving}
      form={(editing) => <ProviderForm {...editing} types={types} resources={rooms} />}
    />
  )
}

const blank = (): Draft<'providers'> => ({
  id: newId<ProviderId>(Date.now()),
  givenName: '',
  familyName: '',
  credentials: null,
  speciality: null,
  licenseNumber: null,
  npi: null,
  hue: 'blue',
  typeIds: [],
  preferredResourceIds: [],
  active: true,
  version: null,
})

interface ProviderFormProps extends Editing<Draft<'providers'>> {
  types: readonly Option<TypeId>[]
  resources: readonly Option<ResourceId>[]
}

function ProviderForm({ draft, change, problems, types, resources }: ProviderFormProps) {
  const { t } = useTranslation('settings')
  return (
    <>
      <Fields>
        <TextField
          label={t('providers.given')}
          value={draft.givenName}
          problem={problems['givenName']}
          isRequired
          autoFocus
          onChange={(givenName) => change({ givenName })}
        />
        <TextField
          label={t('providers.family')}
          value={draft.familyName}
          problem={problems['familyName']}
          isRequired
          onChange={(familyName) => change({ familyName })}
        />
      </Fields>
      <Fields>
        <TextField
          label={t('providers.credentials')}
          hint={t('providers.credentialsHint')}
          value={draft.credentials ?? ''}
          problem={problems['credentials']}
          onChange={(credentials) => change({ credentials })}
        />
        <TextField
          label={t('providers.speciality')}
          value={draft.speciality ?? ''}
          problem={problems['speciality']}
          onChange={(speciality) => change({ speciality })}
        />
      </Fields>
      <Fields>
        <TextField
          label={t('providers.npi')}
          hint={t('providers.npiHint')}
          value={draft.npi ?? ''}
          problem={problems['npi']}
          onChange={(npi) => change({ npi })}
        />
        <TextField
          label={t('providers.license')}
          value={draft.licenseNumber ?? ''}
          problem={problems['licenseNumber']}
          onChange={(licenseNumber) => change({ licenseNumber })}
        />
      </Fields>
      <CheckboxGroup
        label={t('providers.types')}
        hint={t('providers.typesHint')}
        options={types}
        value={draft.typeIds}
        onChange={(typeIds) => change({ typeIds })}
      />
      {resources.length > 0 && (
        <CheckboxGroup
          label={t('providers.rooms')}
          hint={t('providers.roomsHint')}
          options={resources}
          value={draft.preferredResourceIds}
          onChange={(preferredResourceIds) => change({ preferredResourceIds })}
        />
      )}
      <HueSelect value={draft.hue} onChange={(hue) => change({ hue })} />
      <InUse draft={draft} change={change} />
    </>
  )
}
