import { expect, test } from 'vitest'
import type { DocumentId, PatientId, RelationId } from '../../../core/kernel/ids.ts'
import { newId, type PayerId, type PolicyId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { send } from '../documents/sending.ts'
import { someone } from '../patients/someone.ts'
import { mergeOf, twinOf } from './twins.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
const ACME = newId<PayerId>(MONDAY)

async function insure(t: TestPractice, patientId: PatientId, memberId: string): Promise<PolicyId> {
  const { patients } = t.as('manager')
  const id = newId<PolicyId>(MONDAY)
  await patients.savePolicy({
    ...{ id, patientId, payerId: ACME, memberId, groupNumber: null, copayCents: null },
    ...{ rank: 'primary', validFrom: null, validTo: null, active: true, version: null },
  })
  return id
}

async function withAcme(): Promise<TestPractice> {
  const t = testPractice()
  const payer = { id: ACME, name: 'Acme', phone: null, active: true, version: null }
  await t.as('manager').patients.savePayer(payer)
  return t
}

const front = (policyId: PolicyId) => ({ kind: 'insurance_front' as const, policyId })
const cardOf = async (t: TestPractice, patientId: PatientId, id: DocumentId) =>
  (await t.as('manager').documents.list({ patientId })).find((each) => each.id === id)

test('a card of a policy that stays shows the policy of the kept record, until all goes back', async () => {
  const t = await withAcme()
  const { documents, merging } = t.as('manager')
  const twin = await twinOf(t)
  const mine = await insure(t, t.maria, 'AB 1')
  const theirs = await insure(t, twin, 'ab 1')
  const { id } = await send(t.as('manager'), twin, PNG, front(theirs))
  const merge = await mergeOf(t, twin)
  await merging.merge(merge)
  const card = await documents.get({ id })
  expect(card).toMatchObject({ patientId: t.maria, policyId: mine })
  await documents.change({ ...front(mine), id, name: 'Acme card', version: card.version })
  await merging.undo({ id: merge.id })
  expect(await cardOf(t, twin, id)).toMatchObject({ policyId: theirs, name: 'Acme card' })
})

test('a card that was added since goes back with its policy, and can still be named', async () => {
  const t = await withAcme()
  const { documents, merging } = t.as('manager')
  const twin = await twinOf(t)
  const theirs = await insure(t, twin, 'ZZ 9')
  const merge = await mergeOf(t, twin)
  await merging.merge(merge)
  const { id, version } = await send(t.as('manager'), t.maria, PNG, front(theirs))
  await merging.undo({ id: merge.id })
  expect(await cardOf(t, twin, id)).toMatchObject({ policyId: theirs })
  expect(await documents.remove({ id, version })).toMatchObject({ removedAt: MONDAY })
})

async function pays(t: TestPractice, patientId: PatientId): Promise<PatientId> {
  const { patients } = t.as('manager')
  const { id: relativeId } = await patients.create({ ...someone(), duplicateConfirmed: true })
  await patients.saveRelation({
    ...{ id: newId<RelationId>(MONDAY), patientId, relativeId, kind: 'parent', pays: 'relative' },
    ...{ comment: null, validFrom: null, validTo: null, version: null },
  })
  return relativeId
}

test('one person pays for the merged record, and each for their own once it is parted', async () => {
  const t = testPractice()
  const { merging, patients } = t.as('manager')
  const twin = await twinOf(t)
  const payers = { mine: await pays(t, t.maria), theirs: await pays(t, twin) }
  const payersOf = async (patientId: PatientId) => {
    const relations = await patients.relations({ patientId })
    return relations.flatMap((each) => (each.pays === 'relative' ? [each.relativeId] : []))
  }
  const merge = await mergeOf(t, twin)
  await merging.merge(merge)
  expect(await patients.relations({ patientId: t.maria })).toHaveLength(2)
  expect(await payersOf(t.maria)).toEqual([payers.mine])
  await merging.undo({ id: merge.id })
  expect(await payersOf(t.maria)).toEqual([payers.mine])
  expect(await payersOf(twin)).toEqual([payers.theirs])
})

test('somebody whom a merged record paid for can have another guarantor', async () => {
  const t = testPractice()
  const { merging, patients } = t.as('manager')
  const twin = await twinOf(t)
  const relation = {
    ...{ id: newId<RelationId>(MONDAY), patientId: t.maria, relativeId: twin },
    ...({ kind: 'other', pays: 'relative' } as const),
    ...{ comment: null, validFrom: null, validTo: null, version: null },
  }
  await patients.saveRelation(relation)
  await merging.merge(await mergeOf(t, twin))
  expect(await patients.relations({ patientId: t.maria })).toEqual([])
  const payer = await pays(t, t.maria)
  expect(await patients.relations({ patientId: t.maria })).toMatchObject([{ relativeId: payer }])
})
