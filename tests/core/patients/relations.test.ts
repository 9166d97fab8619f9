import { expect, test } from 'vitest'
import { newId, type PatientId, type RelationId } from '../../../core/kernel/ids.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import type { patientsContract } from '../../../core/patients/contract.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { refused, someone } from './someone.ts'

type Saved = Sent<(typeof patientsContract)['saveRelation']>

/** Maria is John's mother and pays for him, as seen from his record. */
const mother = (t: TestPractice, more: Partial<Saved> = {}): Saved => ({
  id: newId<RelationId>(MONDAY),
  patientId: t.john,
  relativeId: t.maria,
  kind: 'parent',
  pays: 'relative',
  comment: 'Lives with her',
  validFrom: null,
  validTo: null,
  version: null,
  ...more,
})

async function another(t: TestPractice): Promise<PatientId> {
  const { id } = await t.as('front_desk').patients.create(someone())
  return id
}

test('both records show the relation, each from its own side', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const relation = mother(t)
  expect(await patients.saveRelation(relation)).toEqual({ version: 1 })
  expect(await patients.saveRelation(relation)).toEqual({ version: 1 })
  expect(await patients.relations({ patientId: t.john })).toMatchObject([
    { relativeId: t.maria, kind: 'parent', pays: 'relative', holds: true, version: 1 },
  ])
  expect(await patients.relations({ patientId: t.maria })).toMatchObject([
    {
      ...{ id: relation.id, relativeId: t.john, kind: 'child', pays: 'patient' },
      ...{ comment: 'Lives with her', relative: { familyName: 'Smith' } },
    },
  ])
})

test('it is changed from either side and read the same from both', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const relation = mother(t)
  await patients.saveRelation(relation)
  const fromHer = { ...relation, patientId: t.maria, relativeId: t.john, version: 1 }
  await patients.saveRelation({ ...fromHer, kind: 'ward', pays: null })
  const [his] = await patients.relations({ patientId: t.john })
  expect(his).toMatchObject({ kind: 'guardian', pays: null, version: 2 })
  await expect(patients.saveRelation({ ...fromHer, kind: 'sibling' })).rejects.toMatchObject({
    code: 'stale',
  })
})

test('nobody is their own relative, and two people are connected once', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  await expect(patients.saveRelation(mother(t, { relativeId: t.john }))).rejects.toMatchObject(
    refused('relativeId', 'relative_is_patient'),
  )
  await patients.saveRelation(mother(t))
  await expect(
    patients.saveRelation(mother(t, { patientId: t.maria, relativeId: t.john, pays: null })),
  ).rejects.toMatchObject(refused('relativeId', 'relation_exists'))
  await expect(
    patients.saveRelation(mother(t, { relativeId: newId<PatientId>(MONDAY) })),
  ).rejects.toMatchObject(refused('relativeId', 'not_found'))
  await expect(
    patients.saveRelation(mother(t, { validFrom: '2026-02-01', validTo: '2026-01-31' })),
  ).rejects.toMatchObject(refused('validTo', 'end_before_start'))
})

test('one person at a time pays for a patient, from whichever record it is entered', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const father = await another(t)
  await patients.saveRelation(mother(t, { validTo: '2026-06-30' }))
  const his = mother(t, { patientId: father, relativeId: t.john, kind: 'child', pays: 'patient' })
  await expect(patients.saveRelation(his)).rejects.toMatchObject(
    refused('pays', 'guarantor_exists'),
  )
  await patients.saveRelation({ ...his, validFrom: '2026-07-01' })
  expect(await patients.relations({ patientId: t.john })).toMatchObject([
    { relativeId: t.maria, pays: 'relative', holds: true },
    { relativeId: father, pays: 'relative', holds: false },
  ])
  expect(await patients.relations({ patientId: father })).toMatchObject([
    { relativeId: t.john, kind: 'child', pays: 'patient' },
  ])
})

test('a relation is taken off both records and put back unless something stands against it', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const relation = mother(t)
  await patients.saveRelation(relation)
  const { id } = relation
  const removed = await patients.removeRelation({ id, patientId: t.maria, version: 1 })
  t.clock.now += 1000
  expect(await patients.removeRelation({ id, patientId: t.maria, version: 1 })).toEqual(removed)
  expect(await patients.relations({ patientId: t.john })).toEqual([])
  const other = mother(t, { kind: 'guardian' })
  await patients.saveRelation(other)
  await expect(
    patients.restoreRelation({ id, patientId: t.john, version: 2 }),
  ).rejects.toMatchObject(refused('relativeId', 'relation_exists'))
  await patients.removeRelation({ id: other.id, patientId: t.john, version: 1 })
  await patients.restoreRelation({ id, patientId: t.john, version: 2 })
  expect(await patients.relations({ patientId: t.john })).toMatchObject([{ id, kind: 'parent' }])
})

test('a relation of other people is not found, and only those who keep records change any', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const relation = mother(t)
  await patients.saveRelation(relation)
  const stranger = await another(t)
  await expect(
    patients.removeRelation({ id: relation.id, patientId: stranger, version: 1 }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    patients.saveRelation({ ...relation, patientId: stranger, version: 1 }),
  ).rejects.toMatchObject({ code: 'not_found' })
  await expect(t.as('read_only').patients.saveRelation(mother(t))).rejects.toMatchObject({
    code: 'not_permitted',
  })
})

test('the family comes first among those who are booked together', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  await desk.patients.saveRelation(mother(t))
  expect(await desk.visits.companions({ patientId: t.maria })).toMatchObject([
    { patientId: t.john, familyName: 'Smith' },
  ])
})
