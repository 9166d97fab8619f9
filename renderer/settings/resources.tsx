import { useTranslation } from 'react-i18next'
import { ResourceKind } from '../../core/clinic/contract.ts'
import { newId, type LocationId, type ResourceId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { Select, TextField, type Column, type Option } from '../ui/index.ts'
import { Catalog, type Editing } from './catalog.tsx'
import { InUse } from './in-use.tsx'
import { ResourceTimes } from './resource-times.tsx'
import type { Draft, Row } from './rows.ts'
import { useSaving } from './use-saving.ts'

/** Rooms, chairs and devices. */
export function Resources({ known }: { known: KnownDirectory }) {
  const { t } = useTranslation(['settings', 'common'])
  const { directory, location } = known
  const saving = useSaving(ask.clinic.saveResource.mutationOptions())
  const columns: Column<Row<'resources'>>[] = [
    { id: 'name', head: t('name'), cell: (resource) => resource.name },
    {
      id: 'kind',
      head: t('resources.kind'),
      cell: (resource) => t(`common:resourceKind.${resource.kind}`),
    },
    { id: 'category', head: t('resources.category'), cell: (resource) => resource.category },
    {
      id: 'location',
      head: t('location'),
      cell: (resource) => location(resource.locationId)?.name,
    },
  ]
  const locations = directory.locations.map(({ id, name }): Option<LocationId> => ({
    id,
    label: name,
  }))
  const first = directory.locations.find(({ active }) => active)
  if (!first) return null
  return (
    <Catalog<Row<'resources'>, Draft<'resources'>>
      title={t('resources.title')}
      intro={t('resources.intro')}
      add={t('resources.add')}
      empty={t('resources.empty')}
      rows={directory.resources}
      columns={columns}
      nameOf={(resource) => resource.name}
      blank={() => ({
        id: newId<ResourceId>(Date.now()),
        locationId: first.id,
        name: '',
        kind: 'room',
        category: null,
        active: true,
        version: null,
      })}
      saving={saving}
      form={(editing) => <ResourceForm {...editing} locations={locations} />}
      tools={(resource) => (
        <ResourceTimes resource={resource} zone={location(resource.locationId)?.zone ?? 'UTC'} />
      )}
    />
  )
}

interface ResourceFormProps extends Editing<Draft<'resources'>> {
  locations: readonly Option<LocationId>[]
}

function ResourceForm({ draft, change, problems, locations }: ResourceFormProps) {
  const { t } = useTranslation(['settings', 'common'])
  return (
    <>
      <TextField
        label={t('name')}
        value={draft.name}
        problem={problems['name']}
        isRequired
        autoFocus
        onChange={(name) => change({ name })}
      />
      <Select
        label={t('resources.kind')}
        options={ResourceKind.options.map((kind) => ({
          id: kind,
          label: t(`common:resourceKind.${kind}`),
        }))}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
      />
      <TextField
        label={t('resources.category')}
        hint={t('resources.categoryHint')}
        value={draft.category ?? ''}
        problem={problems['category']}
        onChange={(category) => change({ category })}
      />
      <Select
        label={t('location')}
        options={locations}
        value={draft.locationId}
        problem={problems['locationId']}
        onChange={(locationId) => change({ locationId })}
      />
      <InUse draft={draft} change={change} />
    </>
  )
}
