import Papa from 'papaparse'
import { expect, test } from 'vitest'
import {
  newId,
  type AlertId,
  type PatientId,
  type PayerId,
  type PolicyId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'

type Line = Readonly<Record<string, string>>

/** The export as a spreadsheet shows it. */
async function exported(t: TestPractice): Promise<Line[]> {
  const paper = await t.as('biller').exchange.exportPatients({})
  expect(paper).toMatchObject({ fileName: 'patients.csv', mediaType: 'text/csv' })
  const text = Buffer.from(paper.content, 'base64').toString('utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  const options = { header: true, skipEmptyLines: true } as const
  const { data, errors } = Papa.parse<Line>(text.slice(1), options)
  expect(errors).toEqual([])
  return data
}

const NASTY = [
  '<img src=x onerror=alert(1)>',
  "Robert'); DROP TABLE patients;--",
  'Quote "inside", comma; semicolon',
  '漢字',
  '=1+1',
  '+49',
  '-2',
  '@SUM(A1)',
]

test('every record comes back as it was written; only formulas get an apostrophe', async () => {
  const t = testPractice()
  for (const name of NASTY)
    await t.as('front_desk').patients.create({
      id: newId<PatientId>(MONDAY),
      givenName: name,
      familyName: name,
      birthDate: '1990-01-01',
      address: {},
      notes: 'first line\nsecond line',
      duplicateConfirmed: true,
    })
  const lines = await exported(t)
  expect(lines).toHaveLength(2 + NASTY.length)
  const harmless = NASTY.map((name) => (/^[=+\-@]/u.test(name) ? `'${name}` : name))
  expect(lines.slice(2).map((line) => line['Family name'])).toEqual(harmless)
  expect(lines.slice(2).every((line) => line['Notes'] === 'first line\nsecond line')).toBe(true)
})

test('a record is exported whole: phones that dial, alerts, insurance', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').patients
  const id = newId<PatientId>(MONDAY)
  const payerId = newId<PayerId>(MONDAY)
  await desk.create({
    id,
    givenName: 'Zoë',
    familyName: 'Ångström',
    preferredName: 'Zo',
    birthDate: '1999-12-31',
    sex: 'female',
    phones: [
      { kind: 'mobile', number: '617 555 0100' },
      { kind: 'work', number: '+44 20 7946 0958' },
    ],
    email: 'zoe@example.org',
    address: { street: '1 Elm St', city: 'Boston', region: 'MA', postalCode: '02110' },
    alerts: [{ id: newId<AlertId>(MONDAY), text: 'Ramp', severity: 'notice' }],
  })
  await desk.savePayer({ id: payerId, name: 'Plan One', active: true, version: null })
  await desk.savePolicy({
    id: newId<PolicyId>(MONDAY),
    patientId: id,
    payerId,
    memberId: 'M-1',
    copayCents: 1_250,
    rank: 'primary',
    validFrom: '2026-01-01',
    validTo: null,
    active: true,
    version: null,
  })
  const line = (await exported(t)).find((each) => each['Id'] === id)
  expect(line).toMatchObject({
    'Family name': 'Ångström',
    'Preferred name': 'Zo',
    'Date of birth': '1999-12-31',
    Sex: 'female',
    'Mobile phone': '(617) 555-0100',
    'Home phone': '',
    'Work phone': '011 44 20 7946 0958',
    Email: 'zoe@example.org',
    'Postal code': '02110',
    Alerts: 'Ramp',
    'Primary insurer': 'Plan One',
    'Primary copay': '12.50',
    'Primary valid from': '2026-01-01',
    'Secondary insurer': '',
    'Record made on': '2026-03-02',
  })
})

test('only who may export gets the records, and the audit log says that they went out', async () => {
  const t = testPractice()
  await expect(t.as('front_desk').exchange.exportPatients({})).rejects.toMatchObject({
    code: 'not_permitted',
  })
  await exported(t)
  const [entry] = await t.as('owner').access.listAudit({})
  expect(entry).toMatchObject({ action: 'patients.exported', actor: 'The biller' })
})
