import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { newId, type PatientId } from '../../core/kernel/ids.ts'
import { testHost } from '../support/host.ts'

/** Found nowhere else: whoever reads these bytes reads this patient's record. */
const canary = {
  givenName: 'Quillemina',
  familyName: 'Zastrowkanarie',
  phone: '+16175550137',
  email: 'quillemina@zastrowkanarie.example',
  notes: 'Allergic to zastrowkanarienfutter',
}

/** Every way in which the canary's words could lie on a disk. */
const traces = Object.values(canary).flatMap((word) =>
  (['utf8', 'utf16le'] as const).map((encoding) => Buffer.from(word, encoding)),
)

/** Contents of every file below a folder, by name. */
function filesBelow(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [file, readFileSync(file)]))
}

const tracesIn = (folder: string) =>
  [...filesBelow(folder)]
    .filter(([, content]) => traces.some((trace) => content.includes(trace)))
    .map(([file]) => file)

it('a patient is found in no file, no journal and no refusal, while open and after closing', async () => {
  const host = await testHost()
  const { t } = host
  const id = newId<PatientId>(t.clock.now)
  const created = await host.send('POST', '/api/v1/patients', {
    role: 'front_desk',
    body: {
      id,
      givenName: canary.givenName,
      familyName: canary.familyName,
      birthDate: '1990-05-05',
      phones: [{ kind: 'mobile', number: canary.phone }],
      email: canary.email,
      address: { street: null, city: null, region: null, postalCode: null },
      notes: canary.notes,
    },
  })
  expect(created, created.text).toMatchObject({ status: 200 })
  const found = await host.send('POST', '/api/v1/patients/search', {
    role: 'front_desk',
    body: { text: 'zastrowkanarie' },
  })
  expect(found.text).toContain(canary.familyName)

  const refused = await Promise.all([
    host.send('POST', '/api/v1/patients', {
      role: 'front_desk',
      body: { ...canary, id: canary.givenName, birthDate: canary.familyName },
    }),
    host.send('GET', `/api/v1/patients/${canary.familyName}`, { role: 'front_desk' }),
    host.send('POST', `/rpc/${canary.familyName}/get`, { body: { json: canary } }),
    host.send('POST', '/api/v1/auth/login', {
      body: { username: canary.email, password: canary.notes },
    }),
  ])
  for (const { status, text } of refused) {
    expect(status).toBeGreaterThanOrEqual(400)
    for (const word of Object.values(canary)) expect(text).not.toContain(word)
  }
  for (const word of Object.values(canary)) expect(host.journal()).not.toContain(word)

  const folder = dirname(t.file)
  const names = [...filesBelow(folder).keys()].map((file) => file.slice(folder.length + 1))
  expect(names.sort()).toEqual([
    'practice.daysheet',
    'practice.daysheet-shm',
    'practice.daysheet-wal',
    'practice.daysheet.lock',
  ])
  expect(tracesIn(folder)).toEqual([])
  await host.stop()
  t.practice.close()
  expect(tracesIn(folder)).toEqual([])
  expect(readdirSync(tmpdir()).filter((name) => /sqlite|etilqs/u.test(name))).toEqual([])
})

it('neither a token nor a password reaches the journal or a file', async () => {
  const host = await testHost()
  const password = 'seven green zastrowkanarien'
  const account = newId(host.t.clock.now)
  await host.send('PUT', `/api/v1/accounts/${account}`, {
    role: 'owner',
    body: {
      version: null,
      username: 'canary',
      displayName: 'Canary',
      role: 'front_desk',
      department: null,
      providerId: null,
      active: true,
      password,
    },
  })
  const login = await host.send('POST', '/api/v1/auth/login', {
    body: { username: 'canary', password },
  })
  const { token } = login.json as { token: string }
  await host.send('GET', '/api/v1/auth/me', { token })
  await host.send('GET', '/api/v1/auth/me', { token: `${token}x` })
  await host.stop()
  host.t.practice.close()
  const secrets = [token, password, host.t.token('owner')]
  for (const secret of secrets) expect(host.journal()).not.toContain(secret)
  for (const [, content] of filesBelow(dirname(host.t.file)))
    for (const secret of secrets) expect(content.includes(secret)).toBe(false)
})
