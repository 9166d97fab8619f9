import { expect, test } from 'vitest'
import { newId, type AlertId } from '../../../core/kernel/ids.ts'
import { requirePatient } from '../../../core/patients/index.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { refused, someone } from './someone.ts'

const alert = (text: string) => ({ id: newId<AlertId>(MONDAY), text, severity: 'danger' as const })

test('a new record can be opened as it was filled in', async () => {
  const { patients } = testPractice().as('front_desk')
  const penicillin = alert('Penicillin')
  const zoe = someone({ preferredName: ' Zo ', alerts: [penicillin], notes: 'Two\nlines' })
  const created = await patients.create(zoe)
  expect(created).toEqual({ id: zoe.id, recordNumber: 3, version: 1 })
  expect(await patients.get({ id: zoe.id })).toMatchObject({
    ...zoe,
    preferredName: 'Zo',
    phones: [{ kind: 'mobile', number: '+16175550142' }],
    language: 'en',
    contactPreference: 'phone',
    notes: 'Two\nlines',
    recordNumber: 3,
    mergedInto: null,
    deceasedOn: null,
    policies: [],
    version: 1,
  })
})

test('a change names the version it read, and sent twice has one effect', async () => {
  const { patients } = testPractice().as('front_desk')
  const zoe = someone()
  await patients.create(zoe)
  const change = { ...zoe, version: 1, familyName: 'Smith', phones: [] }
  expect(await patients.change(change)).toMatchObject({ version: 2 })
  expect(await patients.change(change)).toMatchObject({ version: 2 })
  await expect(patients.change({ ...change, phones: zoe.phones })).rejects.toMatchObject({
    code: 'stale',
  })
  await expect(patients.change({ ...change, version: 7 })).rejects.toMatchObject({ code: 'stale' })
  expect(await patients.get({ id: zoe.id })).toMatchObject({ familyName: 'Smith', phones: [] })
})

test('making a record twice makes one; another one under its id is refused', async () => {
  const { patients } = testPractice().as('front_desk')
  const zoe = someone()
  const first = await patients.create(zoe)
  expect(await patients.create(zoe)).toEqual(first)
  await expect(patients.create({ ...zoe, givenName: 'Other' })).rejects.toMatchObject({
    code: 'stale',
  })
})

test('alerts that are left out are marked as removed, never lost', async () => {
  const t = testPractice()
  const { patients } = t.as('front_desk')
  const [one, two, three] = [alert('One'), alert('Two'), alert('Three')]
  const zoe = someone({ alerts: [one, two] })
  await patients.create(zoe)
  await patients.change({ ...zoe, version: 1, alerts: [three, { ...two, text: 'Two!' }] })
  const { alerts } = await patients.get({ id: zoe.id })
  expect(alerts.map(({ text }) => text)).toEqual(['Three', 'Two!'])
  const rows = t.peek((db) =>
    db
      .prepared<{ text: string; gone: number }>(
        'select text, removed_at is not null as gone from patient_alerts order by text',
      )
      .all(),
  )
  expect(rows).toEqual([
    { text: 'One', gone: 1 },
    { text: 'Three', gone: 0 },
    { text: 'Two!', gone: 0 },
  ])
  const thief = someone({ alerts: [two], familyName: 'Thief', duplicateConfirmed: true })
  await expect(t.as('front_desk').patients.create(thief)).rejects.toMatchObject(
    refused('alerts.0.id', 'not_found'),
  )
})

test('a merged record opens but is not changed', async () => {
  const t = testPractice()
  const maria = await t.as('front_desk').patients.get({ id: t.maria })
  t.peek((db) => db.execute('update patients set merged_into = ? where id = ?', t.john, t.maria))
  const { patients } = t.as('front_desk')
  expect(await patients.get({ id: t.maria })).toMatchObject({ mergedInto: t.john })
  const merged = { code: 'merged_patient', details: { into: t.john } }
  await expect(patients.change({ ...maria, version: 1 })).rejects.toMatchObject(merged)
  expect(await patients.search({ text: 'lopez' })).toEqual([])
  for (const text of [`#${maria.recordNumber}`, String(maria.recordNumber)])
    expect((await patients.search({ text })).map(({ id }) => id)).toEqual([t.john])
  t.peek((db) => {
    expect(() => requirePatient(db, t.maria)).toThrow(expect.objectContaining(merged))
  })
})

test('nobody is found under an unknown id', async () => {
  const t = testPractice()
  const { patients } = t.as('provider')
  const zoe = someone()
  await expect(patients.get({ id: zoe.id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(patients.change({ ...zoe, version: 1 })).rejects.toMatchObject({ code: 'not_found' })
  t.peek((db) => {
    expect(() => requirePatient(db, zoe.id)).toThrow(expect.objectContaining({ code: 'not_found' }))
  })
})

test.each([
  ['birthDate', 'date_malformed', { birthDate: '1990-02-30' }],
  ['birthDate', 'date_in_future', { birthDate: '2026-03-04' }],
  ['birthDate', 'date_too_early', { birthDate: '1790-01-01' }],
  ['givenName', 'required', { givenName: '  ' }],
  ['givenName', 'too_long', { givenName: 'a'.repeat(1_000_000) }],
  ['familyName', 'hidden_characters', { familyName: 'Smith\u202eenO' }],
  ['familyName', 'hidden_characters', { familyName: 'Smi\u0000th' }],
  ['familyName', 'hidden_characters', { familyName: 'Smi\u200bth' }],
  ['email', 'email_malformed', { email: 'zoe at example' }],
  ['phones.0.number', 'phone_malformed', { phones: [{ kind: 'home' as const, number: '12' }] }],
])('%s: %s is told at the field and nothing is written', async (path, code, more) => {
  const { patients } = testPractice().as('front_desk')
  const wrong = someone(more)
  await expect(patients.create(wrong)).rejects.toMatchObject(refused(path, code))
  await expect(patients.get({ id: wrong.id })).rejects.toMatchObject({ code: 'not_found' })
})

test.each(['<img src=x onerror=alert(1)>', "Robert'); DROP TABLE patients;--", '=1+1', '李'])(
  'the name %s is only a name',
  async (familyName) => {
    const { patients } = testPractice().as('front_desk')
    const odd = someone({ familyName })
    await patients.create(odd)
    const hits = await patients.search({ text: familyName })
    expect(hits.find(({ id }) => id === odd.id)).toMatchObject({ familyName })
  },
)

test('every look and every write names the patient in the log', async () => {
  const t = testPractice()
  await t.as('front_desk').patients.get({ id: t.maria })
  const zoe = someone()
  await t.as('front_desk').patients.create(zoe)
  await expect(t.as('biller').patients.create(someone())).rejects.toMatchObject({
    code: 'not_permitted',
  })
  const log = await t.as('owner').access.listAudit({})
  expect(log.map(({ action, patientId, outcome }) => [action, patientId, outcome])).toEqual([
    ['patient.created', null, 'not_permitted'],
    ['patient.created', zoe.id, 'done'],
    ['patient.viewed', t.maria, 'done'],
  ])
})
