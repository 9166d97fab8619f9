import { inserter } from '../core/database/insert.ts'
import type { Writer } from '../core/database/handles.ts'
import { inventName } from '../core/demo/names.ts'
import type { Random } from '../core/demo/random.ts'
import { madeAt } from '../core/demo/stamps.ts'
import { noAddress } from '../core/kernel/address.ts'
import { dateOfDay } from '../core/kernel/dates.ts'
import type { AlertId, PatientId, PayerId, PolicyId } from '../core/kernel/ids.ts'
import { storePatient, type PatientFields } from '../core/patients/index.ts'

/** Writes patients with phones, some alerts, mostly a policy, and their place in the search. */
export function furnishPatients(
  db: Writer,
  random: Random,
  now: number,
  count: number,
  payer: PayerId,
): PatientId[] {
  const policy = inserter(db, 'insurance_policies')
  return Array.from({ length: count }, () => {
    const patient = invent(random, now)
    storePatient(db, patient, now)
    if (random.chance(0.85))
      policy({
        ...{ id: random.id<PolicyId>(now), patient_id: patient.id, payer_id: payer },
        ...{ member_id: `M${random.int(10_000_000, 99_999_999)}`, group_number: null },
        ...{ copay_cents: 2_000, rank: 'primary', valid_from: '2020-01-01', valid_to: null },
        ...{ active: 1, ...madeAt(now) },
      })
    return patient.id
  })
}

function invent(random: Random, now: number): PatientFields {
  const sex = random.chance(0.52) ? 'female' : 'male'
  const { givenName, familyName, language } = inventName(random, sex)
  const alert = {
    id: random.id<AlertId>(now),
    text: 'Penicillin allergy',
    severity: 'danger',
  } as const
  const phones = [mobile(random), ...(random.chance(0.25) ? [mobile(random)] : [])]
  return {
    ...{ id: random.id<PatientId>(now), givenName, familyName, preferredName: null, sex, language },
    ...{ birthDate: dateOfDay(random.int(-14_000, 20_000)), phones, email: null },
    ...{ address: noAddress, contactPreference: 'sms', notes: '' },
    alerts: random.chance(0.1) ? [alert] : [],
  }
}

const mobile = (random: Random) =>
  ({ kind: 'mobile', number: `+1617${random.int(2_000_000, 9_999_999)}` }) as const
