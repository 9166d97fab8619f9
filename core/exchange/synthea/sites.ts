import { listLocations, saveLocation } from '../../clinic/index.ts'
import type { Writing } from '../../context.ts'
import { newId, type LocationId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text.ts'
import type { FileAccount } from './account.ts'
import { knownAs, remember } from './external-ids.ts'
import type { OrganizationRow, Placed } from './layout.ts'
import { zoneOfState } from './states.ts'

/** Organizations become locations; one of the same name and postal code is the one that is here. */
export function importOrganizations(
  { db, now }: Writing,
  rows: readonly Placed<OrganizationRow>[],
  account: FileAccount,
): void {
  const here = new Map(listLocations(db).map((each) => [siteKey(each.name, each.address), each.id]))
  for (const { line, row } of rows) {
    const place = { line, externalId: row.Id }
    if (knownAs<LocationId>(db, 'location', row.Id)) {
      account.keep(place, 'unchanged')
      continue
    }
    const address = addressOf(row)
    const same = here.get(siteKey(row.NAME, address))
    const id = same ?? newId<LocationId>(now)
    if (same === undefined) {
      const zone = zoneOfState(row.STATE)
      const location = { id, name: row.NAME, zone, address, phone: row.PHONE, active: true }
      saveLocation(db, location, null, now)
    }
    remember(db, 'location', row.Id, id)
    if (same === undefined) account.keep(place, 'imported')
    else account.keep(place, 'merged', 'same_record')
  }
}

const addressOf = (row: OrganizationRow) => ({
  street: row.ADDRESS,
  city: row.CITY,
  region: row.STATE,
  postalCode: row.ZIP,
})

const siteKey = (name: string, { postalCode }: { readonly postalCode: string | null }): string =>
  `${fold(name)}\n${postalCode ?? ''}`
