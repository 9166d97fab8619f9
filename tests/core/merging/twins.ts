import type { PatientFields } from '../../../core/patients/index.ts'
import { noAddress } from '../../../core/kernel/address.ts'
import { newId, type MergeId, type PatientId } from '../../../core/kernel/ids.ts'
import { MONDAY, type TestPractice } from '../../support/practice.ts'

/** Makes a second record of Maria, unless `more` says otherwise. @returns its id */
export async function twinOf(
  t: TestPractice,
  more: Partial<Omit<PatientFields, 'phones' | 'alerts'>> = {},
): Promise<PatientId> {
  const maria = await t.as('manager').patients.get({ id: t.maria })
  const { id } = await t.as('manager').patients.create({
    ...{ id: newId<PatientId>(MONDAY), duplicateConfirmed: true, preferredName: 'Mia' },
    ...{ givenName: maria.givenName, familyName: maria.familyName, birthDate: maria.birthDate },
    ...{ sex: 'female', email: 'mia@example.org', address: noAddress, notes: 'Came by bus' },
    phones: [{ kind: 'home', number: '+16175550177' }],
    ...more,
  })
  return id
}

/** A merge of a record into Maria's, both as they are now. */
export async function mergeOf(t: TestPractice, droppedId: PatientId, keptId = t.maria) {
  const { patients } = t.as('manager')
  const [kept, dropped] = [
    await patients.get({ id: keptId }),
    await patients.get({ id: droppedId }),
  ]
  const versions = { keptVersion: kept.version, droppedVersion: dropped.version }
  return { id: newId<MergeId>(MONDAY), keptId, droppedId, ...versions }
}
