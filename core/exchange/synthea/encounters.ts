import { storeAppointment } from '../../appointments/index.ts'
import { insertCharge } from '../../billing/index.ts'
import type { Writing } from '../../context.ts'
import { inserter } from '../../database/insert.ts'
import { HOUR } from '../../kernel/clock.ts'
import {
  newId,
  type AppointmentId,
  type LocationId,
  type PatientId,
  type ProviderId,
} from '../../kernel/ids.ts'
import { minus } from '../../kernel/money.ts'
import type { FileAccount, Reason } from './account.ts'
import type { EncounterTypes } from './encounter-types.ts'
import { knownAs, remember } from './external-ids.ts'
import type { EncounterRow, Placed } from './layout.ts'
import { overlapFinder } from './overlaps.ts'

/** Longer than this is a stay, not a visit. */
const LONGEST = 12 * HOUR

/** An encounter with what its references mean here. */
export interface Visit {
  readonly row: EncounterRow
  readonly patientId: PatientId
  readonly providerId: ProviderId
  readonly locationId: LocationId
}

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

function visitKeeper({ db, now, actor }: Writing, types: EncounterTypes) {
  const keepHistory = inserter(db, 'appointment_history')
  const keepRow = ({ row, patientId, providerId, locationId }: Visit, id: AppointmentId) =>
    storeAppointment(
      db,
      {
        id,
        patient_id: patientId,
        provider_id: providerId,
        location_id: locationId,
        type_id: types.typeOf(row.ENCOUNTERCLASS),
        modality: row.ENCOUNTERCLASS === 'virtual' ? 'video' : 'in_person',
        starts_at: row.START,
        ends_at: row.STOP,
        status: 'completed',
        reason: row.REASONDESCRIPTION ?? row.DESCRIPTION,
        notes: '',
        patient_notes: '',
        source: 'staff',
        booked_by: actor.userId,
        override_reason: null,
        cancel_reason: null,
        replaced_by: null,
        created_at: now,
        updated_at: now,
        version: 1,
      },
      [],
    )
  return (visit: Visit): AppointmentId => {
    const { row, providerId } = visit
    const id = newId<AppointmentId>(now)
    keepRow(visit, id)
    keepHistory({
      appointment_id: id,
      position: 0,
      at: now,
      user_id: actor.userId,
      kind: 'booked',
      from_status: null,
      to_status: 'completed',
      starts_at: row.START,
      ends_at: row.STOP,
      provider_id: providerId,
      comment: null,
    })
    insertCharge(db, id, chargeOf(row), now)
    remember(db, 'appointment', row.Id, id)
    return id
  }
}

/** What the payer did not cover is the patient's, and was to be paid at the visit. */
function chargeOf(row: EncounterRow) {
  const chargeCents = row.TOTAL_CLAIM_COST
  const coverageCents = Math.min(row.PAYER_COVERAGE, chargeCents)
  return { chargeCents, coverageCents, copayCents: minus(chargeCents, coverageCents) }
}
