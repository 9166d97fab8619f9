import { expect, test } from 'vitest'
import { newId, type DocumentId, type PayerId, type PolicyId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { pdf, send } from './sending.ts'

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])

async function insure(t: TestPractice): Promise<PolicyId> {
  const { patients } = t.as('front_desk')
  const [payerId, id] = [newId<PayerId>(MONDAY), newId<PolicyId>(MONDAY)]
  await patients.savePayer({ id: payerId, version: null, name: 'Harbor', active: true })
  await patients.savePolicy({
    ...{ id, payerId, patientId: t.maria, version: null, memberId: 'H1', copayCents: null },
    ...{ rank: 'primary', validFrom: null, validTo: null, active: true },
  })
  return id
}

test('a document is renamed and refiled by its version, and a stale change is refused', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const policyId = await insure(t)
  const { id, version } = await send(desk, t.maria, PNG)
  const front = { id, name: 'Harbor card', kind: 'insurance_front', policyId } as const
  const changed = await desk.documents.change({ ...front, version })
  expect(changed).toMatchObject({ name: 'Harbor card', kind: 'insurance_front', policyId })
  expect(await desk.documents.change({ ...front, version })).toEqual(changed)
  await expect(
    desk.documents.change({ ...front, name: 'Another name', version }),
  ).rejects.toMatchObject({ code: 'stale' })
})

test('a card belongs to a policy of the same record, and nothing else to any', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const policyId = await insure(t)
  const refused = { code: 'invalid_input', details: { problems: [{ code: 'policy_elsewhere' }] } }
  const card = { kind: 'insurance_back' as const, policyId }
  await expect(send(desk, t.john, PNG, card)).rejects.toMatchObject(refused)
  await expect(send(desk, t.maria, PNG, { kind: 'letter', policyId })).rejects.toMatchObject(
    refused,
  )
  expect(await send(desk, t.maria, PNG, card)).toMatchObject({ policyId })
})

test('what is removed is listed no more and can be put back', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const { id, version } = await send(desk, t.maria, pdf(20))
  const removed = await desk.documents.remove({ id, version })
  expect(removed.removedAt).toBe(MONDAY)
  t.clock.now += 1000
  expect(await desk.documents.remove({ id, version })).toEqual(removed)
  expect(await desk.documents.list({ patientId: t.maria })).toEqual([])
  expect(await desk.documents.list({ patientId: t.maria, withRemoved: true })).toHaveLength(1)
  await desk.documents.restore({ id, version: removed.version })
  expect(await desk.documents.list({ patientId: t.maria })).toMatchObject([{ id, removedAt: null }])
})

test('a small picture is kept beside the file, and only a picture', async () => {
  const t = testPractice()
  const desk = t.as('front_desk')
  const thumbnail = PNG.toString('base64')
  const { id } = await send(desk, t.maria, pdf(20), { thumbnail })
  expect(await desk.documents.get({ id })).toMatchObject({ thumbnail })
  await expect(
    send(desk, t.maria, pdf(20), { thumbnail: Buffer.from('<svg/>').toString('base64') }),
  ).rejects.toMatchObject({ details: { problems: [{ path: 'thumbnail' }] } })
})

test('every look at a document is in the audit log, with whose record it was', async () => {
  const t = testPractice()
  const { id } = await send(t.as('front_desk'), t.maria, pdf(20))
  await t.as('provider').documents.content({ id })
  await expect(
    t.as('provider').documents.get({ id: newId<DocumentId>(MONDAY) }),
  ).rejects.toMatchObject({ code: 'not_found' })
  const entries = await t.as('owner').access.listAudit({ patientId: t.maria })
  expect(entries).toMatchObject([
    { action: 'document.opened', actor: 'The provider', subjectId: id },
    { action: 'document.added', actor: 'The front_desk', subjectId: id },
    { action: 'document.piece_received', subjectId: id },
    { action: 'document.begun', subjectId: id },
  ])
})
