import type { Writing } from '../../context.ts'
import { HOUR } from '../../kernel/clock.ts'
import type { AppointmentId, LocationId, PatientId, ProviderId } from '../../kernel/ids.ts'
import type { FileAccount, Reason } from './account.ts'
import type { EncounterTypes } from './encounter-types.ts'
import { knownAs } from './external-ids.ts'
import type { EncounterRow, Placed } from './layout.ts'
import { overlapFinder } from './overlaps.ts'
import { visitKeeper, type Visit } from './visit-keeper.ts'

/** Longer than this is a stay, not a visit. */
const LONGEST = 12 * HOUR

/**
 * Encounters become completed appointments with their charge. Real history is not tidy: what
 * cannot stand in a book where nobody is in two places at once is skipped, and the account says
 * what was in the way.
 *
 * @returns the visits that stand in the book now
 */
export function importEncounters(
  context: Writing,
  rows: readonly Placed<EncounterRow>[],
  account: FileAccount,
  types: EncounterTypes,
): Visit[] {
  const { db, now } = context
  const lines = new Map<AppointmentId, number>()
  const overlap = overlapFinder(db)
  const standing: Visit[] = []
  const keepVisit = visitKeeper(context, types)
  for (const { line, row } of rows) {
    const place = { line, externalId: row.Id }
    const skip = (why: Reason, detail?: string) => account.keep(place, 'skipped', why, detail)
    const visit = resolve(context, row)
    const known = knownAs<AppointmentId>(db, 'appointment', row.Id)
    if (typeof visit === 'string') skip(visit)
    else if (known) {
      account.keep(place, 'unchanged')
      lines.set(known, line)
      standing.push(visit)
    } else if (row.START > now) skip('in_future')
    else if (row.STOP - row.START > LONGEST) skip('long_stay', hours(row.STOP - row.START))
    else {
      const inTheWay = overlap(visit)
      if (inTheWay) skip(inTheWay.why, whichLine(lines.get(inTheWay.id)))
      else {
        lines.set(keepVisit(visit), line)
        account.keep(place, 'imported')
        standing.push(visit)
      }
    }
  }
  return standing
}

const hours = (ms: number): string => `${Math.round((ms / HOUR) * 10) / 10} h`

const whichLine = (line: number | undefined): string =>
  line === undefined ? 'an appointment of the practice' : `line ${line}`

function resolve({ db }: Writing, row: EncounterRow): Visit | Reason {
  const patientId = knownAs<PatientId>(db, 'patient', row.PATIENT)
  if (!patientId) return 'missing_patient'
  const providerId = knownAs<ProviderId>(db, 'provider', row.PROVIDER)
  if (!providerId) return 'missing_provider'
  const locationId = knownAs<LocationId>(db, 'location', row.ORGANIZATION)
  if (!locationId) return 'missing_location'
  return { row, patientId, providerId, locationId }
}
