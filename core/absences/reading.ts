import type { Reader } from '../database/handles.ts'
import type { AbsenceId } from '../kernel/ids.ts'
import { Refusal } from '../kernel/refusals.ts'
import type { Absence } from './contract.ts'
import { callingOf } from './last-calls.ts'
import { findAbsence, metBy, type KeptAbsence } from './store.ts'

/** @throws Refusal `not_found` */
export function requireAbsence(db: Reader, id: AbsenceId): KeptAbsence {
  const absence = findAbsence(db, id)
  if (!absence) throw new Refusal('not_found')
  return absence
}

/** An absence as it is answered, with how far its calls are. */
export function shown(db: Reader, absence: KeptAbsence): Absence {
  const { id, providerIds, spans, reason, recordedAt, by, undoneAt, visitsStay, version } = absence
  const met = metBy(db, id)
  const toTell = met.filter(({ choice }) => choice !== 'keep')
  const ids = toTell.map(({ appointmentId }) => appointmentId)
  const calling = callingOf(db, absence, ids)
  const toCall = ids.filter((each) => !calling(each).settled).length
  const time = { recordedAt, recordedBy: by, undoneAt, visitsStay }
  return { id, providerIds, spans, reason, ...time, visits: met.length, toCall, version }
}
