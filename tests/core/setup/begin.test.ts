import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import {
  newId,
  type LocationId,
  type ProviderId,
  type ResourceId,
  type TypeId,
} from '../../../core/kernel/ids.ts'
import type { Sent } from '../../../core/kernel/procedure.ts'
import { openPractice, type Practice } from '../../../core/practice.ts'
import type { setupContract } from '../../../core/setup/contract.ts'
import { testFolder } from '../../support/folder.ts'
import { MONDAY, TEST_KEY } from '../../support/practice.ts'

type Plan = Sent<(typeof setupContract)['begin']>

const id = newId
const nowhere = { street: null, city: null, region: null, postalCode: null }

function plan() {
  const locationId = id<LocationId>(MONDAY)
  return {
    practice: {
      name: 'Harbor Clinic',
      phone: '(617) 555-0100',
      currency: 'USD',
      language: 'es',
      idleMinutes: 10,
      gridMinutes: 15,
    },
    location: {
      id: locationId,
      name: 'Harbor',
      zone: 'America/New_York',
      address: nowhere,
      active: true,
    },
    provider: {
      id: id<ProviderId>(MONDAY),
      givenName: 'Ada',
      familyName: 'Chen',
      npi: '1234567893',
      hue: 'blue',
      active: true,
    },
    hours: {
      weekdays: [1, 2, 2, 5],
      from: '09:00',
      to: '17:00',
      break: { from: '12:00', to: '13:00' },
    },
    resources: [
      { id: id<ResourceId>(MONDAY), locationId, name: 'Room 1', kind: 'room', active: true },
    ],
    types: [
      {
        id: id<TypeId>(MONDAY),
        name: 'New patient',
        hue: 'teal',
        usualMinutes: 45,
        shortestMinutes: 30,
        longestMinutes: 60,
        bufferBefore: 0,
        bufferAfter: 0,
        modalities: ['in_person'],
        needs: [{ kind: 'room' }],
        chargeCents: 20_000,
        copayCents: 3_000,
        active: true,
      },
    ],
    owner: {
      username: 'ada',
      displayName: 'Ada Chen',
      password: 'tall lamps and nine ferries',
    },
  } satisfies Plan
}

function emptyPractice(): Practice {
  const file = join(testFolder(), 'practice.daysheet')
  const practice = openPractice({ file, key: TEST_KEY, clock: () => MONDAY })
  onTestFinished(() => practice.close())
  return practice
}

test('one request furnishes a practice and signs its owner in', async () => {
  const practice = emptyPractice()
  const wanted = plan()
  expect(await practice.as(null).access.state({})).toMatchObject({ setUp: false })
  const signed = await practice.as(null).setup.begin(wanted)
  expect(signed.account).toMatchObject({ username: 'ada', role: 'owner', active: true })
  expect(await practice.as(null).access.state({})).toEqual({
    setUp: true,
    practiceName: 'Harbor Clinic',
    language: 'es',
    idleMinutes: 10,
  })
  const owner = practice.as(signed.token)
  const directory = await owner.clinic.directory({})
  expect(directory).toMatchObject({
    locations: [{ name: 'Harbor' }],
    providers: [{ npi: '1234567893' }],
    resources: [{ name: 'Room 1' }],
    types: [{ name: 'New patient' }],
    holidays: [],
  })
  const hours = await owner.availability.hours({ providerId: wanted.provider.id })
  expect(hours.map(({ weekday }) => weekday)).toEqual([1, 2, 5])
  expect(hours[0]).toMatchObject({ from: '09:00', breaks: [{ from: '12:00', to: '13:00' }] })
  const [entry] = await owner.access.listAudit({ action: 'practice.set_up' })
  expect(entry).toMatchObject({ outcome: 'done', subjectId: signed.account.id })
})

test('the owner can sign in again, and programs get bearer tokens', async () => {
  const practice = emptyPractice()
  await practice.as(null).setup.begin(plan())
  const credentials = { username: 'ADA', password: 'tall lamps and nine ferries' }
  const window = await practice.as(null).access.signIn(credentials)
  expect(window.permissions).toContain('access.manage')
  const { token } = await practice.as(null).access.issueToken(credentials)
  expect((await practice.as(token).access.me({})).account.username).toBe('ada')
})

test('it works once', async () => {
  const practice = emptyPractice()
  await practice.as(null).setup.begin(plan())
  await expect(practice.as(null).setup.begin(plan())).rejects.toMatchObject({
    code: 'already_set_up',
  })
  const again = emptyPractice()
  const both = await Promise.allSettled([
    again.as(null).setup.begin(plan()),
    again.as(null).setup.begin(plan()),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

const faults: readonly [string, string, (wanted: ReturnType<typeof plan>) => void][] = [
  ['provider.npi', 'npi_check_digit', (it) => (it.provider.npi = '1234567890')],
  ['owner.password', 'password_short', (it) => (it.owner.password = 'short')],
  ['owner.password', 'password_common', (it) => (it.owner.password = 'passwordpassword1')],
  ['owner.password', 'password_common', (it) => (it.owner.password = 'HarborClinicHarborClinic')],
  ['owner.username', 'username_malformed', (it) => (it.owner.username = 'a b c')],
  ['practice.name', 'required', (it) => (it.practice.name = '   ')],
  ['practice.phone', 'phone_malformed', (it) => (it.practice.phone = '12')],
  ['location.zone', 'zone_unknown', (it) => (it.location.zone = 'Boston')],
  ['hours.to', 'end_before_start', (it) => (it.hours.to = '08:00')],
  ['hours.break.from', 'break_outside_hours', (it) => (it.hours.break.from = '08:30')],
  ['hours.weekdays', 'required', (it) => (it.hours.weekdays = [])],
  ['types.0.usualMinutes', 'minutes_order', (it) => it.types.forEach((t) => (t.usualMinutes = 90))],
  [
    'resources.0.locationId',
    'resource_elsewhere',
    (it) => it.resources.forEach((each) => (each.locationId = newId(MONDAY))),
  ],
]

test.each(faults)('%s is refused as %s and nothing is kept', async (path, code, spoil) => {
  const practice = emptyPractice()
  const wanted = plan()
  spoil(wanted)
  await expect(practice.as(null).setup.begin(wanted)).rejects.toMatchObject({
    code: 'invalid_input',
    details: { problems: expect.arrayContaining([{ path, code }]) as unknown },
  })
  expect(await practice.as(null).access.state({})).toMatchObject({ setUp: false })
})
