import { describe, expect, it } from 'vitest'
import type { BoardEntry, Slot } from '../../core/appointments/contract.ts'
import type { StoredHours } from '../../core/availability/contract.ts'
import {
  newId,
  type AppointmentId,
  type HoursId,
  type PaymentId,
  type TimeOffId,
} from '../../core/kernel/ids.ts'
import type { PatientRecord } from '../../core/patients/contract.ts'
import type { Role } from '../../core/kernel/permissions.ts'
import { testHost, type TestHost } from '../support/host.ts'

const DATE = '2026-03-04'

/** Asks and expects it to be done. */
async function done(
  host: TestHost,
  role: Role,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await host.send(method, `/api/v1${path}`, { role, body })
  expect(answer, answer.text).toMatchObject({ status: 200 })
  return answer.json
}

describe('signing in as a program', () => {
  it('gives a bearer token, which answers who is asking, is renewed, and ends', async () => {
    const host = await testHost()
    const password = 'seven green umbrellas'
    await done(host, 'owner', 'PUT', `/accounts/${newId(host.t.clock.now)}`, {
      version: null,
      username: 'integration',
      displayName: 'Integration',
      role: 'front_desk',
      department: null,
      providerId: null,
      active: true,
      password,
    })
    const login = (tried: string) =>
      host.send('POST', '/api/v1/auth/login', {
        body: { username: 'integration', password: tried },
      })
    expect(await login('something else entirely')).toMatchObject({
      status: 401,
      json: { code: 'wrong_credentials' },
    })
    const { token } = (await login(password)).json as { token: string }
    expect(await host.send('GET', '/api/v1/auth/me', { token })).toMatchObject({
      status: 200,
      json: { account: { username: 'integration' } },
    })
    const renewed = await host.send('POST', '/api/v1/auth/token', { token, body: {} })
    expect(renewed).toMatchObject({ status: 200 })
    expect(await host.send('POST', '/api/v1/auth/logout', { token, body: {} })).toMatchObject({
      status: 200,
    })
    expect(await host.send('GET', '/api/v1/auth/me', { token })).toMatchObject({
      status: 401,
      json: { code: 'session_ended' },
    })
    expect(host.journal()).toBe('')
  })
})

describe.each(['physicians', 'providers'])('/%s/{id}', (word) => {
  it('has a schedule that is read, added to, changed and taken from', async () => {
    const host = await testHost()
    const path = `/${word}/${host.t.provider}/schedule`
    const before = (await done(host, 'manager', 'GET', path)) as StoredHours[]
    expect(before).toHaveLength(5)
    const id = newId<HoursId>(host.t.clock.now)
    const saturday = {
      id,
      locationId: host.t.location,
      weekday: 6,
      from: '09:00',
      to: '12:00',
    }
    await done(host, 'manager', 'POST', path, saturday)
    const changed = { ...saturday, to: '13:00', version: 1 }
    await done(host, 'manager', 'PUT', `${path}/${id}`, changed)
    const stale = await host.send('PUT', `/api/v1${path}/${id}`, {
      role: 'manager',
      body: { ...changed, to: '14:00' },
    })
    expect(stale).toMatchObject({ status: 409, json: { code: 'stale' } })
    await done(host, 'manager', 'DELETE', `${path}/${id}`, { version: 2 })
    expect(await done(host, 'manager', 'GET', path)).toHaveLength(5)
  })

  it('takes time off, and then offers no slots', async () => {
    const host = await testHost()
    const { t } = host
    const slots = `/${word}/${t.provider}/available-slots?typeId=${t.followUp}&from=${DATE}&to=${DATE}&limit=4&locationId=null`
    expect(await done(host, 'front_desk', 'GET', slots)).toHaveLength(4)
    await done(host, 'manager', 'POST', `/${word}/${t.provider}/time-off`, {
      id: newId<TimeOffId>(t.clock.now),
      from: `${DATE}T00:00`,
      to: '2026-03-05T00:00',
      reason: 'Conference',
    })
    expect(await done(host, 'front_desk', 'GET', slots)).toEqual([])
  })
})

it('an appointment is booked at an offered time, read, changed, moved, paid and cancelled', async () => {
  const host = await testHost()
  const { t } = host
  const query = `typeId=${t.followUp}&from=${DATE}&to=${DATE}`
  const slots = (await done(
    host,
    'front_desk',
    'GET',
    `/physicians/${t.provider}/available-slots?${query}`,
  )) as Slot[]
  expect(slots[0]?.startsAt).toBe(Date.parse(`${DATE}T09:00:00-05:00`))
  const id = newId<AppointmentId>(t.clock.now)
  const one = `/appointments/${id}`
  await done(host, 'front_desk', 'POST', '/appointments', {
    id,
    patientId: t.maria,
    providerId: t.provider,
    locationId: t.location,
    typeId: t.followUp,
    start: `${DATE}T09:00`,
    minutes: 30,
  })
  const listed = (await done(
    host,
    'front_desk',
    'GET',
    `/appointments?from=${DATE}&to=${DATE}&withEnded=true`,
  )) as BoardEntry[]
  expect(listed).toMatchObject([{ id, status: 'scheduled' }])
  expect(await done(host, 'front_desk', 'GET', one)).toMatchObject({
    id,
    history: [{ kind: 'booked' }],
  })
  const changed = (await done(host, 'front_desk', 'PUT', one, {
    version: 1,
    typeId: t.followUp,
    modality: 'in_person',
    reason: 'Knee',
    notes: '',
    patientNotes: '',
  })) as BoardEntry
  const moved = (await done(host, 'front_desk', 'POST', `${one}/reschedule`, {
    version: changed.version,
    providerId: t.provider,
    locationId: t.location,
    start: `${DATE}T10:00`,
    minutes: 30,
  })) as BoardEntry
  expect(moved.startsAt).toBe(Date.parse(`${DATE}T10:00:00-05:00`))
  expect(
    await done(host, 'front_desk', 'GET', `/patients/${t.maria}/appointments?limit=5`),
  ).toMatchObject([{ id }])

  const money = `${one}/financials`
  const financials = (await done(host, 'biller', 'GET', money)) as { version: number }
  expect(financials).toMatchObject({ chargeCents: 15_000, status: 'pending' })
  await done(host, 'biller', 'PUT', money, {
    version: financials.version,
    chargeCents: 12_000,
    coverageCents: 9_500,
    copayCents: 2_500,
  })
  const paid = await done(host, 'front_desk', 'POST', `${one}/payment`, {
    id: newId<PaymentId>(t.clock.now),
    amountCents: 2_500,
    method: 'cash',
  })
  expect(paid).toMatchObject({ status: 'paid', dueCents: 0 })

  const { version } = (await done(host, 'front_desk', 'GET', one)) as BoardEntry
  expect(
    await done(host, 'front_desk', 'DELETE', one, { version, reason: 'patient', comment: null }),
  ).toMatchObject({ status: 'cancelled' })
})

it("a patient's record is read and changed", async () => {
  const host = await testHost()
  const path = `/patients/${host.t.maria}`
  const before = (await done(host, 'front_desk', 'GET', path)) as PatientRecord
  expect(before).toMatchObject({ familyName: 'Lopez' })
  await done(host, 'front_desk', 'PUT', path, { ...before, preferredName: 'Mari' })
  expect(await done(host, 'front_desk', 'GET', path)).toMatchObject({ preferredName: 'Mari' })
  const path404 = `/api/v1/patients/${host.t.location}`
  expect(await host.send('GET', path404, { role: 'front_desk' })).toMatchObject({
    status: 404,
    json: { code: 'not_found' },
  })
})
