import { expect, test } from 'vitest'
import { query } from '../../../core/database/query.ts'
import { newId, type AppointmentId } from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'
import { emptyPractice, messy, plain, tidy, told, totals } from './imports.ts'

async function imported(folder: string, options = plain) {
  const t = emptyPractice()
  const { account, owner } = await t.practice.importSynthea(folder, options)
  if (!owner) throw new Error('an empty practice gets an owner')
  const { token } = await t.practice.as(null).access.signIn({ ...owner, device: 'test' })
  return { t, account, owner, client: t.practice.as(token) }
}

test('an empty practice becomes one that can be signed in to, searched and booked', async () => {
  const { account, client, owner, t } = await imported(tidy)
  expect(owner.password).toMatch(/^(?:[a-z2-9]{4}-){4}[a-z2-9]{4}$/u)
  expect(account).toMatchObject({
    practiceMade: true,
    typesMade: 2,
    policiesMade: 2,
    hoursGiven: 2,
  })
  const clinic = await client.clinic.directory({})
  expect(clinic.locations).toMatchObject([
    { name: 'HARBOR CLINIC', zone: 'America/New_York', phone: '+16175550100' },
    { name: 'PRAIRIE CLINIC', zone: 'America/Chicago', phone: null },
  ])
  expect(clinic.locations[0]?.address.postalCode).toBe('02110')
  expect(
    clinic.providers.map(({ givenName, familyName, speciality }) => [
      givenName,
      familyName,
      speciality,
    ]),
  ).toEqual([
    ['Ada12', 'Chen34', 'General practice'],
    ['Ben5', 'Okafor', 'Physical therapy'],
    ['Eva María', 'Ruiz7', null],
  ])
  const [rosa] = await client.patients.search({ text: 'delgado' })
  if (!rosa) throw new Error('not found')
  const record = await client.patients.get({ id: rosa.id })
  expect(record.policies).toMatchObject([
    { payerName: 'Plan One', active: true, validFrom: '2023-03-01', validTo: null },
    { payerName: 'Plan Two', active: false, validFrom: '2021-03-01', validTo: '2021-03-01' },
  ])
  const typeId = clinic.types.find((type) => type.name === 'Office visit')?.id
  if (!typeId) throw new Error('no type')
  const [slot] = await client.appointments.findSlots({
    typeId,
    from: '2026-03-02',
    to: '2026-03-06',
  })
  if (!slot) throw new Error('no slot')
  const id = newId<AppointmentId>(MONDAY)
  const { providerId, locationId } = slot
  const place = { providerId, locationId, start: '2026-03-03T10:00', minutes: 15 }
  await client.appointments.book({ id, patientId: rosa.id, typeId, ...place })
  const money = await client.billing.financials({ appointmentId: id })
  expect(money).toMatchObject({ chargeCents: 8_000, coverageCents: 8_000, dueCents: 0 })
  expect(await client.access.verifyAudit({})).toMatchObject({ whole: true })
  expect(t.practice).toBeDefined()
})

test('what the payer did not cover is due, to the cent', async () => {
  const { client } = await imported(tidy)
  const [rosa] = await client.patients.search({ text: 'rosa11' })
  if (!rosa) throw new Error('not found')
  expect(await client.billing.balance({ patientId: rosa.id })).toEqual({
    chargedCents: 100_508 + 10_000 + 10_000,
    coveredCents: 6_000 + 6_000 + 6_000,
    paidCents: 0,
    dueCents: 102_508,
  })
  const visits = await client.appointments.ofPatient({ patientId: rosa.id })
  expect(visits.map(({ status, reason, startsAt }) => [status, reason, startsAt])).toEqual(
    ['2023-06-01', '2023-03-01', '2021-03-01'].map((date) => [
      'completed',
      'Cough',
      Date.parse(`${date}T15:00:00Z`),
    ]),
  )
})

test('the dead are marked, and digits leave names on request', async () => {
  const { client } = await imported(tidy, { dropDigits: true })
  const [hugo] = await client.patients.search({ text: 'klein' })
  if (!hugo) throw new Error('not found')
  expect(await client.patients.get({ id: hugo.id })).toMatchObject({
    givenName: 'Hugo',
    familyName: 'Klein',
    sex: 'male',
    deceasedOn: '2022-03-04',
    address: { postalCode: '02155' },
  })
  const { providers } = await client.clinic.directory({})
  expect(providers.map((provider) => provider.familyName)).toEqual(['Chen', 'Okafor', 'Ruiz'])
})

test('every row of a messy folder is accounted for', async () => {
  const { account } = await imported(messy, { dropDigits: true })
  expect(told(account, 'patients.csv')).toEqual([
    '2 imported',
    '3 imported',
    '4 skipped malformed (ADDRESS)',
    '6 skipped malformed (BIRTHDATE)',
    '7 skipped ragged (3 cells instead of 25)',
    '8 skipped duplicate (line 2)',
    '9 skipped malformed (FIRST)',
    '10 skipped malformed (DEATHDATE)',
    '12 imported',
    '13 skipped malformed (Id)',
  ])
  expect(told(account, 'encounters.csv')).toEqual([
    '2 imported',
    '3 skipped overlap_provider (line 2)',
    '4 skipped overlap_patient (line 2)',
    '5 imported',
    '6 skipped long_stay (24 h)',
    '7 skipped missing_patient',
    '8 skipped missing_provider',
    '9 skipped missing_location',
    '10 skipped malformed (STOP)',
    '11 skipped malformed (TOTAL_CLAIM_COST)',
    '12 skipped malformed (START, STOP)',
    '13 skipped in_future',
    '14 imported',
    '15 imported',
    '16 imported',
    '17 skipped duplicate (line 2)',
    '18 skipped ragged (16 cells instead of 15)',
  ])
})

test('byte-order mark, Windows-1252 and formulas arrive as the text that they are', async () => {
  const { client, account } = await imported(messy)
  expect(totals(account, 'organizations.csv')).toMatchObject({ imported: 2 })
  expect(await client.patients.search({ text: 'nunez' })).toMatchObject([
    { givenName: 'José', familyName: 'Núñez' },
  ])
  const [formula] = await client.patients.search({ text: 'hyperlink' })
  expect(formula).toMatchObject({ givenName: '=HYPERLINK(1)', familyName: '@Sum' })
  const [capped] = await client.patients.search({ text: 'josé' })
  if (!capped) throw new Error('not found')
  const visits = await client.appointments.ofPatient({ patientId: capped.id })
  const moneys = await Promise.all(
    visits.map(({ id }) => client.billing.financials({ appointmentId: id })),
  )
  expect(moneys).toContainEqual(
    expect.objectContaining({ chargeCents: 1_001, coverageCents: 1_001, status: 'paid' }),
  )
})

test.each([
  ['tidy', tidy],
  ['messy', messy],
])('a second run of the %s folder changes nothing', async (_, folder) => {
  const t = emptyPractice()
  const first = await t.practice.importSynthea(folder, plain)
  const before = t.rows()
  const second = await t.practice.importSynthea(folder, plain)
  expect(t.rows()).toEqual(before)
  expect(second.owner).toBeNull()
  expect(second.account).toMatchObject({
    practiceMade: false,
    typesMade: 0,
    policiesMade: 0,
    hoursGiven: 0,
  })
  expect(second.account.rows).toEqual(
    first.account.rows.map((row) =>
      row.outcome === 'imported' ? { ...row, outcome: 'unchanged' } : row,
    ),
  )
})

test('a practice keeps what it has: people, places and insurers of the same name are merged', async () => {
  const t = testPractice()
  t.peek((db) => {
    const names = { given_name: 'Rosa11', family_name: 'DELGADO22', birth_date: '1980-05-06' }
    db.run(query.updateTable('patients').set(names).where('id', '=', t.maria))
    const place = { name: 'Harbor Clinic', postal_code: '02110' }
    db.run(query.updateTable('locations').set(place).where('id', '=', t.location))
  })
  const { account, owner } = await t.practice.importSynthea(tidy, plain)
  expect(owner).toBeNull()
  expect(account.practiceMade).toBe(false)
  expect(told(account, 'patients.csv')[0]).toBe('2 merged same_record (record 1)')
  expect(told(account, 'organizations.csv')[0]).toBe('2 merged same_record')
  const visits = await t.as('owner').appointments.ofPatient({ patientId: t.maria })
  expect(visits).toHaveLength(3)
  expect(visits[0]?.locationId).toBe(t.location)
  expect(await t.as('owner').patients.get({ id: t.maria })).toMatchObject({ version: 1 })
})
