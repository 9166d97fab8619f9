import { Callee, LastCall } from '../kernel/calls.ts'

/** SQL for somebody who is to be phoned as JSON; `p` is the patient. */
export const CALLEE = `json_object('patientId', p.id, 'givenName', p.given_name,
  'familyName', p.family_name, 'preferredName', p.preferred_name, 'birthDate', p.birth_date,
  'phone', (select number from patient_phones where patient_id = p.id order by position limit 1),
  'contactPreference', p.contact_preference)`

/** SQL that is true for patients who can be asked to come: alive, and not merged into another record. */
export const REACHABLE = 'p.deceased_on is null and p.merged_into is null'

/** SQL for the last call about a row as JSON, or null. */
export const lastCallOf = (id: string): string => `(select json_object('at', at, 'outcome', outcome,
  'comment', comment, 'callBackOn', call_back_on)
  from calls where subject_id = ${id} order by at desc, id desc limit 1)`

/** Reads what `CALLEE` made. */
export const readCallee = (json: string): Callee => Callee.parse(JSON.parse(json))

/** Reads what `lastCallOf` made. */
export const readLastCall = (json: string | null): LastCall | null =>
  json === null ? null : LastCall.parse(JSON.parse(json))
