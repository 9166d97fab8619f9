import { useTranslation } from 'react-i18next'
import { formatAddress, noAddress } from '../../core/kernel/address.ts'
import { newId, type LocationId } from '../../core/kernel/ids.ts'
import { ask } from '../client/client.ts'
import type { KnownDirectory } from '../client/directory.ts'
import { ComboBox, Fields, TextField, type Column } from '../ui/index.ts'
import { Catalog, type Editing } from './catalog.tsx'
import { InUse } from './in-use.tsx'
import { withReadablePhone } from './readable-phone.ts'
import type { Draft, Row } from './rows.ts'
import { useSaving } from './use-saving.ts'

const zones = Intl.supportedValuesOf('timeZone').map((id) => ({
  id,
  label: id.replaceAll('_', ' '),
}))

/** Sites of the practice, each with its own clock. */
export function Locations({ known: { directory } }: { known: KnownDirectory }) {
  const { t } = useTranslation('settings')
  const saving = useSaving(ask.clinic.saveLocation.mutationOptions())
  const zone = directory.locations[0]?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const columns: Column<Row<'locations'>>[] = [
    { id: 'name', head: t('name'), cell: (location) => location.name },
    { id: 'address', head: t('address'), cell: (location) => formatAddress(location.address) },
    {
      id: 'phone',
      head: t('phone'),
      cell: (location) => location.phone,
    },
    {
      id: 'zone',
      head: t('locations.zone'),
      cell: (location) => location.zone.replaceAll('_', ' '),
    },
  ]
  return (
    <Catalog<Row<'locations'>, Draft<'locations'>>
      title={t('locations.title')}
      intro={t('locations.intro')}
      add={t('locations.add')}
      empty={t('locations.empty')}
      rows={directory.locations.map(withReadablePhone)}
      columns={columns}
      nameOf={(location) => location.name}
      blank={() => ({
        id: newId<LocationId>(Date.now()),
        name: '',
        zone,
        address: noAddress,
        phone: null,
        active: true,
        version: null,
      })}
      saving={saving}
      form={(editing) => <LocationForm {...editing} />}
    />
  )
}

function LocationForm({ draft, change, problems }: Editing<Draft<'locations'>>) {
  const { t } = useTranslation('settings')
  const { address } = draft
  const changeAddress = (part: Partial<typeof address>) =>
    change({ address: { ...address, ...part } })
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
      <ComboBox
        label={t('locations.zone')}
        hint={t('locations.zoneHint')}
        options={zones}
        value={draft.zone}
        problem={problems['zone']}
        isRequired
        onChange={(zone) => zone !== null && change({ zone })}
      />
      <TextField
        label={t('street')}
        value={address.street ?? ''}
        problem={problems['address.street']}
        onChange={(street) => changeAddress({ street })}
      />
      <Fields column="8rem">
        <TextField
          label={t('city')}
          value={address.city ?? ''}
          problem={problems['address.city']}
          onChange={(city) => changeAddress({ city })}
        />
        <TextField
          label={t('region')}
          value={address.region ?? ''}
          problem={problems['address.region']}
          onChange={(region) => changeAddress({ region })}
        />
        <TextField
          label={t('postalCode')}
          value={address.postalCode ?? ''}
          problem={problems['address.postalCode']}
          onChange={(postalCode) => changeAddress({ postalCode })}
        />
      </Fields>
      <TextField
        label={t('phone')}
        type="tel"
        value={draft.phone ?? ''}
        problem={problems['phone']}
        onChange={(phone) => change({ phone })}
      />
      <InUse draft={draft} change={change} />
    </>
  )
}
