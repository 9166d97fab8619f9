import type { Writing } from '../../context.ts'
import { newId, type PayerId } from '../../kernel/ids.ts'
import { fold } from '../../kernel/text.ts'
import { listPayers, savePayer } from '../../patients/index.ts'
import type { FileAccount } from './account.ts'
import { knownAs, remember } from './external-ids.ts'
import type { PayerRow, Placed } from './layout.ts'

/** What Synthea calls the payer of those who have none. */
const NOBODY = 'NO_INSURANCE'

/** Payers become insurers; one of the same name is the one that is here. */
export function importPayers(
  { db, now }: Writing,
  rows: readonly Placed<PayerRow>[],
  account: FileAccount,
): void {
  const here = new Map(listPayers(db).map((payer) => [fold(payer.name), payer.id]))
  for (const { line, row } of rows) {
    const place = { line, externalId: row.Id }
    const same = here.get(fold(row.NAME))
    if (row.NAME === NOBODY) account.keep(place, 'skipped', 'no_insurer')
    else if (knownAs<PayerId>(db, 'payer', row.Id)) account.keep(place, 'unchanged')
    else {
      const id = same ?? newId<PayerId>(now)
      if (same === undefined)
        savePayer(db, { id, name: row.NAME, phone: row.PHONE, active: true }, null, now)
      remember(db, 'payer', row.Id, id)
      if (same === undefined) account.keep(place, 'imported')
      else account.keep(place, 'merged', 'same_record')
    }
  }
}
