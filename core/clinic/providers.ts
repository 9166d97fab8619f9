import type { Reader, Writer } from '../database/handles.ts'
import { saveVersioned } from '../database/versioned.ts'
import type { ProviderId, TypeId } from '../kernel/ids.ts'
import { Provider } from './contract.ts'
import { unflag, type Flagged, type Stored } from './stored.ts'

type Row = Flagged<Omit<Stored<Provider>, 'typeIds' | 'preferredResourceIds'>> & {
  readonly typeIds: string
  readonly preferredResourceIds: string
}

const SELECT = `select id, given_name as givenName, family_name as familyName, credentials, speciality,
  license_number as licenseNumber, npi, hue, type_ids as typeIds,
  preferred_resource_ids as preferredResourceIds, active, version from providers`

/** One provider, active or not. */
export function findProvider(db: Reader, id: ProviderId): Stored<Provider> | undefined {
  const row = db.prepared<Row>(`${SELECT} where id = ?`).one(id)
  return row && toProvider(row)
}

/** Every provider by family name, inactive ones included. */
export const listProviders = (db: Reader): Stored<Provider>[] =>
  db
    .prepared<Row>(`${SELECT} order by family_name collate nocase, given_name collate nocase, id`)
    .all()
    .map(toProvider)

const toProvider = (row: Row): Stored<Provider> => ({
  ...unflag(row),
  typeIds: Provider.shape.typeIds.parse(JSON.parse(row.typeIds)),
  preferredResourceIds: Provider.shape.preferredResourceIds.parse(
    JSON.parse(row.preferredResourceIds),
  ),
})

/** The providers who see patients now, by family name. */
export const listActiveProviders = (db: Reader): Stored<Provider>[] =>
  listProviders(db).filter((provider) => provider.active)

/** True when a search over everyone may offer this provider for a type. */
export const sees = (provider: Provider, typeId: TypeId): boolean =>
  provider.typeIds.length === 0 || provider.typeIds.includes(typeId)

/** Adds or changes a provider. @returns its version. @throws Refusal `stale`, `not_found` */
export const saveProvider = (
  db: Writer,
  provider: Provider,
  version: number | null,
  now: number,
): number => saveVersioned(db, 'providers', columns(provider), version, now)

const columns = (provider: Provider) => ({
  id: provider.id,
  given_name: provider.givenName,
  family_name: provider.familyName,
  credentials: provider.credentials,
  speciality: provider.speciality,
  license_number: provider.licenseNumber,
  npi: provider.npi,
  hue: provider.hue,
  type_ids: JSON.stringify(provider.typeIds),
  preferred_resource_ids: JSON.stringify(provider.preferredResourceIds),
  active: provider.active ? 1 : 0,
})
