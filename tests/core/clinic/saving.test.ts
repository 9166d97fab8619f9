import { expect, test } from 'vitest'
import type { Sent } from '../../../core/kernel/procedure.ts'
import type { clinicContract } from '../../../core/clinic/contract.ts'
import {
  newId,
  type HolidayId,
  LocationId,
  type ProviderId,
  type ResourceId,
  type TypeId,
} from '../../../core/kernel/ids.ts'
import { MONDAY, testPractice } from '../../support/practice.ts'

type Contract = typeof clinicContract

const location = (more: Partial<Sent<Contract['saveLocation']>> = {}) => ({
  id: newId<LocationId>(MONDAY),
  version: null,
  name: 'North',
  zone: 'America/Denver',
  address: { street: '2 Oak Ave', city: 'Denver', region: 'CO', postalCode: '80202' },
  phone: '303 555 0199',
  active: true,
  ...more,
})

const provider = (more: Partial<Sent<Contract['saveProvider']>> = {}) => ({
  id: newId<ProviderId>(MONDAY),
  version: null,
  givenName: 'Zoë',
  familyName: 'Nguyễn',
  hue: 'pink' as const,
  active: true,
  ...more,
})

const type = (more: Partial<Sent<Contract['saveType']>> = {}): Sent<Contract['saveType']> => ({
  id: newId<TypeId>(MONDAY),
  version: null,
  name: 'Cleaning',
  hue: 'teal',
  usualMinutes: 60,
  shortestMinutes: 30,
  longestMinutes: 90,
  bufferBefore: 0,
  bufferAfter: 10,
  modalities: ['in_person'],
  needs: [{ kind: 'chair', category: null, late: false }],
  chargeCents: 12_000,
  copayCents: 2_000,
  active: true,
  ...more,
})

const refused = (path: string, code: string) => ({
  code: 'invalid_input',
  details: { problems: [{ path, code }] },
})

test('what is saved stands in the directory', async () => {
  const t = testPractice()
  const manager = t.as('manager')
  const place = location()
  const person = provider({ npi: '1234567893' })
  const cleaning = type({ modalities: ['video', 'in_person'] })
  expect(await manager.clinic.saveLocation(place)).toEqual({ version: 1 })
  expect(await manager.clinic.saveProvider(person)).toEqual({ version: 1 })
  expect(await manager.clinic.saveType(cleaning)).toEqual({ version: 1 })
  const directory = await t.as('read_only').clinic.directory({})
  expect(directory.practice).toMatchObject({ name: 'Test Clinic', gridMinutes: 15, version: 1 })
  expect(directory.locations.map(({ name }) => name)).toEqual(['Main', 'North', 'West'])
  expect(directory.locations[1]).toEqual({ ...place, phone: '+13035550199', version: 1 })
  expect(directory.providers.find(({ id }) => id === person.id)).toMatchObject({
    npi: '1234567893',
    credentials: null,
    active: true,
  })
  expect(directory.types.find(({ id }) => id === cleaning.id)).toEqual({
    ...cleaning,
    modalities: ['in_person', 'video'],
    version: 1,
  })
})

test('a change names the version it read', async () => {
  const t = testPractice()
  const { clinic } = t.as('owner')
  const place = location()
  await clinic.saveLocation(place)
  const change = { ...place, version: 1, name: 'North End' }
  expect(await clinic.saveLocation(change)).toEqual({ version: 2 })
  await expect(
    clinic.saveLocation({ ...place, version: 1, name: 'Up North' }),
  ).rejects.toMatchObject({ code: 'stale' })
  await expect(clinic.saveLocation({ ...location(), version: 1 })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the same request sent twice has one effect and the same answer', async () => {
  const t = testPractice()
  const { clinic } = t.as('owner')
  const person = provider()
  await clinic.saveProvider(person)
  expect(await clinic.saveProvider(person)).toEqual({ version: 1 })
  await expect(clinic.saveProvider({ ...person, familyName: 'Other' })).rejects.toMatchObject({
    code: 'stale',
  })
  const change = { ...person, version: 1, speciality: 'Dentist' }
  expect(await clinic.saveProvider(change)).toEqual({ version: 2 })
  expect(await clinic.saveProvider(change)).toEqual({ version: 2 })
})

test('the settings of the practice change for everybody', async () => {
  const t = testPractice()
  const { practice } = await t.as('owner').clinic.directory({})
  const saved = await t.as('owner').clinic.savePractice({ ...practice, gridMinutes: 10 })
  expect(saved).toEqual({ version: 2 })
  expect((await t.as('biller').clinic.directory({})).practice.gridMinutes).toBe(10)
  await expect(
    t.as('owner').clinic.savePractice({ ...practice, gridMinutes: 20 }),
  ).rejects.toMatchObject({ code: 'stale' })
})

test('a fault is told at its field', async () => {
  const { clinic } = testPractice().as('owner')
  await expect(clinic.saveProvider(provider({ npi: '1234567890' }))).rejects.toMatchObject(
    refused('npi', 'npi_check_digit'),
  )
  await expect(clinic.saveLocation(location({ zone: 'Mars/Olympus' }))).rejects.toMatchObject(
    refused('zone', 'zone_unknown'),
  )
  await expect(clinic.saveLocation(location({ phone: '12' }))).rejects.toMatchObject(
    refused('phone', 'phone_malformed'),
  )
  await expect(clinic.saveType(type({ usualMinutes: 20 }))).rejects.toMatchObject(
    refused('usualMinutes', 'minutes_order'),
  )
  await expect(clinic.saveType(type({ copayCents: 12_001 }))).rejects.toMatchObject(
    refused('copayCents', 'amount_beyond_charge'),
  )
  await expect(clinic.saveProvider(provider({ familyName: 'a\u202eb' }))).rejects.toMatchObject(
    refused('familyName', 'hidden_characters'),
  )
})

test('a resource or a holiday in use belongs to a location in use', async () => {
  const t = testPractice()
  const { clinic } = t.as('owner')
  const closed = location({ active: false })
  const closedId = LocationId.parse(closed.id)
  await clinic.saveLocation(closed)
  const room = (locationId: LocationId, active = true) => ({
    id: newId<ResourceId>(MONDAY),
    version: null,
    locationId,
    name: 'Room 9',
    kind: 'room' as const,
    active,
  })
  await expect(clinic.saveResource(room(closedId))).rejects.toMatchObject(
    refused('locationId', 'inactive'),
  )
  await expect(clinic.saveResource(room(newId(MONDAY)))).rejects.toMatchObject(
    refused('locationId', 'not_found'),
  )
  expect(await clinic.saveResource(room(closedId, false))).toEqual({ version: 1 })
  const holiday = {
    id: newId<HolidayId>(MONDAY),
    version: null,
    date: '2026-07-03',
    name: 'Independence Day',
    locationId: closed.id,
    active: true,
  }
  await expect(clinic.saveHoliday(holiday)).rejects.toMatchObject(refused('locationId', 'inactive'))
  expect(await clinic.saveHoliday({ ...holiday, locationId: null })).toEqual({ version: 1 })
})

test('a line is spelled as the rooms that belong to it spell it', async () => {
  const t = testPractice()
  const { clinic } = t.as('owner')
  const room = (category: string, name: string) => ({
    ...{ id: newId<ResourceId>(MONDAY), version: null, locationId: t.location },
    ...{ name, kind: 'device' as const, category, active: true },
  })
  await clinic.saveResource(room('X-Ray', 'Old scanner'))
  await clinic.saveResource(room('x ray', 'New scanner'))
  const scan = type({ needs: [{ kind: 'device', category: 'X-RAY' }] })
  await clinic.saveType(scan)
  const { resources, types } = await clinic.directory({})
  expect(resources.flatMap(({ category }) => category ?? [])).toEqual(['X-Ray', 'X-Ray'])
  expect(types.find(({ id }) => id === scan.id)?.needs).toEqual([
    { kind: 'device', category: 'X-Ray', late: false },
  ])
})

test('only those who manage the clinic may change it, and the log names what they changed', async () => {
  const t = testPractice()
  for (const role of ['front_desk', 'provider', 'biller', 'read_only'] as const) {
    await expect(t.as(role).clinic.saveLocation(location())).rejects.toMatchObject({
      code: 'not_permitted',
    })
  }
  const place = location()
  await t.as('manager').clinic.saveLocation(place)
  const [entry] = await t.as('owner').access.listAudit({ action: 'location.saved' })
  expect(entry).toMatchObject({ actor: 'The manager', outcome: 'done', subjectId: place.id })
})
