import { expect, test } from 'vitest'
import {
  newId,
  type FormId,
  type PatientId,
  type SignedFormId,
  type TypeId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'
import { form, keepForm, signature } from './forms.ts'

const booked = async (t: TestPractice) =>
  (await t.as('front_desk').appointments.book(asked(t, '2026-03-02T10:00'))).id

test('a form is due at the visit, and no longer once it was signed there', async () => {
  const t = testPractice()
  const id = await keepForm(t)
  const appointmentId = await booked(t)
  const desk = t.as('front_desk').forms
  const [due] = await desk.due({ appointmentId })
  expect(due).toMatchObject({ formId: id, edition: 1, lastSignedAt: null })
  const signed = { ...signature(id), patientId: t.maria, appointmentId, way: 'screen' as const }
  const kept = await desk.sign(signed)
  expect(kept).toMatchObject({ title: 'Privacy notice', witness: 'The front_desk', way: 'screen' })
  expect(await desk.sign(signed)).toEqual(kept)
  expect(await desk.due({ appointmentId })).toEqual([])
  expect(await desk.ofPatient({ patientId: t.maria })).toEqual([kept])
})

test('the exact text stays with the signature, whatever becomes of the form', async () => {
  const t = testPractice()
  const first = form()
  const saved = await t.as('manager').forms.save(first)
  const mine = signature(first.id)
  await t.as('front_desk').forms.sign({ ...mine, patientId: t.maria, way: 'screen' })
  const en = { title: 'Another title', body: 'Another text.' }
  const texts = { en, es: null }
  const next = await t.as('manager').forms.save({ ...first, version: saved.version, texts })
  expect(next.edition).toBe(2)
  const kept = await t.as('front_desk').forms.signed({ id: mine.id })
  expect(kept).toMatchObject({ body: '# Privacy\n\nWe keep your data.', edition: 1, whole: true })
  expect(kept.strokes).toEqual(mine.strokes)
})

test('neither texts nor signatures can be changed or removed beneath the rules', async () => {
  const t = testPractice()
  const id = await keepForm(t)
  await t.as('front_desk').forms.sign({ ...signature(id), patientId: t.maria, way: 'paper' })
  t.peek((db) => {
    for (const sql of [
      "update form_texts set body = 'other'",
      'delete from form_texts',
      "update signed_forms set signer_name = 'other'",
      'delete from signed_forms',
    ])
      expect(() => db.execute(sql)).toThrow()
  })
})

test('who read an older edition has to read the new one, and an unknown form is none', async () => {
  const t = testPractice()
  const first = form()
  await t.as('manager').forms.save(first)
  const en = { title: 'New', body: 'New.' }
  await t.as('manager').forms.save({ ...first, version: 1, texts: { en, es: null } })
  const desk = t.as('front_desk').forms
  const mine = { patientId: t.maria, way: 'screen' as const }
  await expect(desk.sign({ ...signature(first.id), ...mine })).rejects.toMatchObject({
    code: 'stale',
  })
  const spanish = signature(first.id, { edition: 2, language: 'es' })
  await expect(desk.sign({ ...spanish, ...mine })).rejects.toMatchObject({ code: 'stale' })
  const unknown = signature(newId<FormId>(MONDAY))
  await expect(desk.sign({ ...unknown, ...mine })).rejects.toMatchObject({ code: 'not_found' })
  const nobody = { patientId: newId<PatientId>(MONDAY), way: 'screen' as const }
  await expect(
    desk.sign({ ...signature(first.id, { edition: 2 }), ...nobody }),
  ).rejects.toMatchObject({ code: 'not_found' })
})

test('another signature under the same id is refused, and one at the visit of another patient', async () => {
  const t = testPractice()
  const id = await keepForm(t)
  const appointmentId = await booked(t)
  const desk = t.as('front_desk').forms
  const mine = { ...signature(id), patientId: t.maria, appointmentId, way: 'screen' as const }
  await expect(desk.sign({ ...mine, patientId: t.john })).rejects.toMatchObject({
    code: 'not_found',
  })
  await desk.sign(mine)
  await expect(desk.sign({ ...mine, signerName: 'Somebody Else' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

test('a signature that is no drawing is refused at its field', async () => {
  const t = testPractice()
  const id = await keepForm(t)
  const desk = t.as('front_desk').forms
  const mine = { patientId: t.maria, way: 'screen' as const }
  const endless: [number, number][][] = [
    Array.from({ length: 4001 }, (): [number, number] => [1, 1]),
  ]
  const drawings: [number, number][][][] = [
    [],
    [[[1, 1]]],
    [
      [
        [1, 1],
        [1, 301],
      ],
    ],
    endless,
  ]
  for (const strokes of drawings) {
    const drawn = { ...signature(id), strokes }
    await expect(desk.sign({ ...drawn, ...mine })).rejects.toMatchObject({ code: 'invalid_input' })
  }
})

test('a changed text asks only those again whom the manager wants to ask', async () => {
  const t = testPractice()
  const first = form()
  const manager = t.as('manager').forms
  await manager.save(first)
  await t.as('front_desk').forms.sign({
    ...signature(first.id),
    ...{ patientId: t.maria, way: 'screen' },
  })
  const texts = (body: string) => ({ en: { title: 'Privacy', body }, es: null })
  await manager.save({ ...first, version: 1, texts: texts('A comma, mended.') })
  const appointmentId = await booked(t)
  expect(await t.as('front_desk').forms.due({ appointmentId })).toEqual([])
  const anew = { ...first, version: 2, texts: texts('A new right.'), askAgain: true }
  const saved = await manager.save(anew)
  expect(await manager.save(anew)).toEqual(saved)
  expect(await t.as('front_desk').forms.due({ appointmentId })).toMatchObject([
    { formId: first.id, edition: 3 },
  ])
})

test('forms are changed by managers, from the version that they read, for types that are there', async () => {
  const t = testPractice()
  const first = form()
  await expect(t.as('front_desk').forms.save(first)).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const manager = t.as('manager').forms
  await manager.save(first)
  await expect(manager.save({ ...first, version: 7 })).rejects.toMatchObject({ code: 'stale' })
  await expect(
    manager.save({ ...first, version: 1, typeIds: [newId<TypeId>(MONDAY)] }),
  ).rejects.toMatchObject({ details: { problems: [{ path: 'typeIds.0', code: 'not_found' }] } })
  const empty = { en: { title: 'x', body: '  ' }, es: null }
  await expect(manager.save({ ...first, version: 1, texts: empty })).rejects.toMatchObject({
    details: { problems: [{ path: 'texts.en.body', code: 'required' }] },
  })
})

test('a signature recorded by mistake is withdrawn: it stays, and the form is due again', async () => {
  const t = testPractice()
  const formId = await keepForm(t)
  const appointmentId = await booked(t)
  const desk = t.as('front_desk').forms
  const { id } = await desk.sign({
    ...signature(formId),
    ...{ patientId: t.maria, appointmentId, way: 'paper' },
  })
  await expect(desk.withdraw({ id, reason: ' ' })).rejects.toMatchObject({ code: 'invalid_input' })
  await expect(t.as('read_only').forms.withdraw({ id, reason: 'x' })).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const withdrawn = await desk.withdraw({ id, reason: 'Another patient signed' })
  expect(withdrawn).toMatchObject({
    ...{ withdrawnAt: MONDAY, withdrawnBy: 'The front_desk' },
    withdrawnReason: 'Another patient signed',
  })
  expect(await desk.withdraw({ id, reason: 'Asked again' })).toEqual(withdrawn)
  expect(await desk.ofPatient({ patientId: t.maria })).toEqual([withdrawn])
  expect(await desk.due({ appointmentId })).toMatchObject([{ formId, lastSignedAt: null }])
  const unknown = { id: newId<SignedFormId>(MONDAY), reason: 'x' }
  await expect(desk.withdraw(unknown)).rejects.toMatchObject({ code: 'not_found' })
})
