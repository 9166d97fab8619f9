import type { Handlers } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { dayNumber, type LocalDate } from '../kernel/dates.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import { Refusal, refuseField } from '../kernel/refusals.ts'
import { findPatient } from '../patients/index.ts'
import {
  BOARD_COLUMNS,
  entriesOfPatient,
  findEntry,
  listVisits,
  toEntry,
  type BoardRow,
} from './board.ts'
import type { appointmentsContract, AppointmentRecord, BoardEntry } from './contract.ts'
import { historyOf } from './steps/reading-steps.ts'

type Contract = typeof appointmentsContract

/** Dates that one list may span. */
const LONGEST_LIST = 62

/** What looks at the book and changes nothing. */
export const readers: Handlers<Pick<Contract, 'list' | 'get' | 'ofPatient'>> = {
  list: ({ db }, filter) => {
    requireRange(filter.from, filter.to, LONGEST_LIST)
    return listVisits(db, filter)
  },
  get: ({ db, about }, { id }) => {
    about({ subjectId: id })
    const record = findRecord(db, id)
    if (!record) throw new Refusal('not_found')
    about({ patientId: record.patientId })
    return record
  },
  ofPatient: ({ db, about }, { patientId, limit }) => {
    about({ patientId })
    if (!findPatient(db, patientId)) throw new Refusal('not_found')
    return entriesOfPatient(db, patientId, limit)
  },
}

/**
 * @throws Refusal `invalid_input` at `to`: `end_before_start`, `out_of_range` beyond `longest` dates
 */
export function requireRange(from: LocalDate, to: LocalDate, longest: number): void {
  const dates = dayNumber(to) - dayNumber(from) + 1
  if (dates < 1) throw refuseField('to', 'end_before_start')
  if (dates > longest) throw refuseField('to', 'out_of_range')
}

type RecordRow = BoardRow & Omit<AppointmentRecord, keyof BoardEntry | 'history' | 'overrideReason'>

const RECORD = `select ${BOARD_COLUMNS}, a.notes, a.patient_notes as patientNotes, a.source,
  a.booked_by as bookedBy, a.created_at as bookedAt, a.cancel_reason as cancelReason, a.referral
  from appointments as a join patients as p on p.id = a.patient_id where a.id = ?`

/** An appointment with everything that is kept of it. */
export function findRecord(db: Reader, id: AppointmentId): AppointmentRecord | undefined {
  const row = db.prepared<RecordRow>(RECORD).one(id)
  if (!row) return undefined
  const { overrideReason, notes, patientNotes, source, bookedBy, bookedAt } = row
  const { cancelReason, referral } = row
  const kept = { overrideReason, notes, patientNotes, source, bookedBy, bookedAt }
  return { ...toEntry(row), ...kept, cancelReason, referral, history: historyOf(db, id) }
}

/** @throws Refusal `not_found` */
export function entryOr404(db: Reader, id: AppointmentId): BoardEntry {
  const entry = findEntry(db, id)
  if (!entry) throw new Refusal('not_found')
  return entry
}
