import { expect, test } from 'vitest'
import { chosen, differingFields, type Said } from '../../../core/merging/fields.ts'
import { noAddress } from '../../../core/kernel/address.ts'
import { DAY, MINUTE } from '../../../core/kernel/clock.ts'
import {
  newId,
  type AlertId,
  type MergeId,
  type PatientId,
  type PayerId,
  type PaymentId,
  type PolicyId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked, problem, refusalOf } from '../appointments/asking.ts'
import { wait } from '../waiting/asking.ts'
import { mergeOf, twinOf } from './twins.ts'

const TEN = '2026-03-02T10:00'
const TWO = '2026-03-02T14:00'

const merging = (t: TestPractice) => t.as('manager').merging
const search = (t: TestPractice, text: string) => t.as('front_desk').patients.search({ text })

test('visits, money and policies go to the kept record, and search finds one person', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  const visit = await t.as('front_desk').appointments.book(asked(t, TEN, { patientId: twin }))
  const appointmentId = visit.id
  await t.as('front_desk').billing.pay({
    ...{ id: newId<PaymentId>(MONDAY), appointmentId, amountCents: 500, method: 'cash' },
  })
  const merge = await mergeOf(t, twin)
  const done = await merging(t).merge(merge)
  expect(done).toMatchObject({ kept: { id: t.maria }, dropped: { id: twin }, undoneAt: null })
  expect(done.undoUntil).toBe(MONDAY + 7 * DAY)
  const visits = await t.as('front_desk').appointments.ofPatient({ patientId: t.maria })
  expect(visits.map(({ id }) => id)).toEqual([visit.id])
  const balance = await t.as('biller').billing.balance({ patientId: t.maria })
  expect(balance.paidCents).toBe(500)
  expect((await search(t, 'Mia')).map(({ id }) => id)).toEqual([t.maria])
  const byNumber = await search(t, `${done.dropped.recordNumber}`)
  expect(byNumber[0]?.id).toBe(t.maria)
  const late = t.as('front_desk').appointments.book(asked(t, TWO, { patientId: twin }))
  expect(await refusalOf(late)).toMatchObject({
    code: 'merged_patient',
    details: { into: t.maria },
  })
})

test('each field is what was chosen; what only one record knows is kept', async () => {
  const t = testPractice()
  const twin = await twinOf(t, { givenName: 'Mariah' })
  const preview = await merging(t).preview({ keptId: t.maria, droppedId: twin })
  const usual = Object.fromEntries(preview.differing.map((each) => [each.field, each.usual]))
  expect(usual).toMatchObject({
    ...{ givenName: 'kept', preferredName: 'dropped', email: 'dropped', phones: 'dropped' },
  })
  await merging(t).merge({ ...(await mergeOf(t, twin)), choices: { givenName: 'dropped' } })
  const record = await t.as('manager').patients.get({ id: t.maria })
  expect(record).toMatchObject({ givenName: 'Mariah', preferredName: 'Mia' })
  expect(record.phones).toEqual([{ kind: 'home', number: '+16175550177' }])
  expect(record.notes).toContain('Came by bus')
})

test('two visits to come at one time must be decided first; those of the past may meet', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  const desk = t.as('front_desk').appointments
  const mine = await desk.book(asked(t, TEN))
  const other = await desk.book(asked(t, TEN, { patientId: twin, providerId: t.otherProvider }))
  const preview = await merging(t).preview({ keptId: t.maria, droppedId: twin })
  expect(preview.overlaps.map((each) => [each.kept.id, each.dropped.id])).toEqual([
    [mine.id, other.id],
  ])
  const refused = await refusalOf(merging(t).merge(await mergeOf(t, twin)))
  expect(refused).toMatchObject({
    code: 'visits_meet',
    details: { appointmentIds: [mine.id, other.id] },
  })
  for (let at = 0; at < 20; at += 1) {
    t.clock.now += 14 * MINUTE
    await merging(t).ofPatient({ patientId: t.maria })
  }
  await merging(t).merge(await mergeOf(t, twin))
  const all = await t.as('manager').appointments.ofPatient({ patientId: t.maria })
  expect(all.map(({ id, overridden }) => [id, overridden]).toSorted()).toEqual(
    [
      [mine.id, false],
      [other.id, true],
    ].toSorted(),
  )
})

test('what the kept record has already stays with the other one', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  const payerId = newId<PayerId>(MONDAY)
  const { patients } = t.as('manager')
  const payer = { id: payerId, name: 'Acme', phone: null, active: true, version: null }
  await patients.savePayer(payer)
  const policy = (patientId: PatientId, memberId: string) =>
    patients.savePolicy({
      ...{ id: newId<PolicyId>(MONDAY), patientId, payerId, memberId, groupNumber: null },
      ...{ copayCents: null, rank: 'primary', validFrom: null, validTo: null, active: true },
      version: null,
    })
  await policy(t.maria, 'AB 1')
  await policy(twin, 'ab 1')
  await policy(twin, 'ZZ 9')
  const preview = await merging(t).preview({ keptId: t.maria, droppedId: twin })
  expect(preview.moves).toContainEqual({ table: 'insurance_policies', rows: 1 })
  expect(preview.stays).toEqual([{ table: 'insurance_policies', rows: 1 }])
  await merging(t).merge(await mergeOf(t, twin))
  const { policies } = await patients.get({ id: t.maria })
  expect(policies.map(({ memberId }) => memberId).toSorted()).toEqual(['AB 1', 'ZZ 9'])
})

test('both logs tell of a merge, and of its taking back', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  const merge = await mergeOf(t, twin)
  await merging(t).merge(merge)
  await merging(t).undo({ id: merge.id })
  for (const patientId of [t.maria, twin]) {
    const entries = await t.as('owner').access.listAudit({ patientId })
    const actions = entries.filter(({ subjectId }) => subjectId === merge.id)
    expect(actions.map(({ action }) => action)).toEqual(['patient.merge_undone', 'patient.merged'])
  }
})

test('a merge is made once, by those who may, of two records that stand', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  const merge = await mergeOf(t, twin)
  expect(await refusalOf(t.as('front_desk').merging.merge(merge))).toMatchObject({
    ...{ code: 'not_permitted', details: { permission: 'patients.merge' } },
  })
  const itself = merging(t).merge({ ...merge, droppedId: t.maria })
  expect(await refusalOf(itself)).toMatchObject(problem('droppedId', 'same_patient'))
  const stale = merging(t).merge({ ...merge, droppedVersion: 7 })
  expect(await refusalOf(stale)).toMatchObject({ code: 'stale' })
  const both = merging(t).merge({ ...merge, choices: { email: 'both' } })
  expect(await refusalOf(both)).toMatchObject(problem('choices.email', 'malformed'))
  const done = await merging(t).merge(merge)
  expect(await merging(t).merge(merge)).toEqual(done)
  expect(await refusalOf(merging(t).merge({ ...merge, keptId: t.john }))).toMatchObject({
    code: 'stale',
  })
  const again = merging(t).merge({ ...merge, id: newId<MergeId>(MONDAY) })
  expect(await refusalOf(again)).toMatchObject({ code: 'merged_patient' })
  const gone = merging(t).preview({ keptId: newId<PatientId>(MONDAY), droppedId: t.maria })
  expect(await refusalOf(gone)).toMatchObject({ code: 'not_found' })
})

test('what somebody wrote since stays when a merge is taken back; the rest is as it was', async () => {
  const t = testPractice()
  const { patients } = t.as('manager')
  const before = await patients.get({ id: t.maria })
  const twin = await twinOf(t)
  const merge = await mergeOf(t, twin)
  await merging(t).merge(merge)
  const merged = await patients.get({ id: t.maria })
  const alert = { id: newId<AlertId>(MONDAY), text: 'Deaf', severity: 'notice' as const }
  await patients.change({ ...merged, email: 'new@example.org', alerts: [alert] })
  const undone = await merging(t).undo({ id: merge.id })
  expect(undone.undoneAt).toBe(MONDAY)
  expect(await merging(t).undo({ id: merge.id })).toEqual(undone)
  const { preferredName, phones, notes } = before
  expect(await patients.get({ id: t.maria })).toMatchObject({
    ...{ email: 'new@example.org', alerts: [alert], preferredName, phones, notes },
  })
  expect((await search(t, 'Mia')).map(({ id }) => id)).toEqual([twin])
  expect(await merging(t).ofPatient({ patientId: twin })).toEqual([])
})

test('a merge stays after a week, and once the record became part of another', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  const merge = await mergeOf(t, twin)
  await merging(t).merge(merge)
  const further = await mergeOf(t, t.maria, t.john)
  await merging(t).merge(further)
  const refused = await refusalOf(merging(t).undo({ id: merge.id }))
  expect(refused).toMatchObject({ code: 'nothing_to_undo', details: { why: 'merged_again' } })
  await merging(t).undo({ id: further.id })
  expect((await merging(t).ofPatient({ patientId: t.maria })).map(({ id }) => id)).toEqual([
    merge.id,
  ])
  t.peek((db) => db.execute('update merges set made_at = made_at - ?', 7 * DAY + 1))
  const late = await refusalOf(merging(t).undo({ id: merge.id }))
  expect(late).toMatchObject({ code: 'nothing_to_undo', details: { why: 'too_late' } })
  const none = merging(t).undo({ id: newId<MergeId>(MONDAY) })
  expect(await refusalOf(none)).toMatchObject({ code: 'not_found' })
})

test('what was booked since out of something that would go back keeps the records together', async () => {
  const t = testPractice()
  const twin = await twinOf(t)
  const merge = await mergeOf(t, twin)
  await wait(t, { patientId: twin })
  await merging(t).merge(merge)
  const visit = await t.as('front_desk').appointments.book(asked(t, TEN))
  t.peek((db) => db.execute(BOOKED_AS, visit.id))
  const refused = await refusalOf(merging(t).undo({ id: merge.id }))
  expect(refused).toMatchObject({ code: 'nothing_to_undo', details: { why: 'mixed' } })
})

const BOOKED_AS = `update waitlist_entries set status = 'booked', booked_as = ?`

test('telephone numbers of both stay, each once; too many leave the choice', () => {
  const phones = ['+16175550101', '+16175550177']
  const numbers = (of: readonly string[]) =>
    of.map((number) => ({ kind: 'mobile' as const, number }))
  const one = { ...blank, phones: numbers(phones) }
  const other = { ...blank, phones: numbers(['+16175550177', '+16175550133']) }
  expect(differingFields(one, other)).toEqual([{ field: 'phones', usual: 'both', mayBoth: true }])
  expect(chosen(one, other, {}).phones).toEqual(numbers([...phones, '+16175550133']))
  const many = Array.from({ length: 6 }, (_, at) => `+1617555020${at}`)
  const full = { ...blank, phones: numbers(many) }
  expect(differingFields(one, full)).toEqual([{ field: 'phones', usual: 'kept', mayBoth: false }])
})

const blank: Said = {
  ...{
    givenName: 'A',
    familyName: 'B',
    preferredName: null,
    birthDate: '1990-01-01',
    sex: 'other',
  },
  ...{ phones: [], email: null, address: noAddress, language: 'en', contactPreference: 'phone' },
  ...{ notes: '', deceasedOn: null },
}
