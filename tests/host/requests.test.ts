import { describe, expect, it } from 'vitest'
import { LARGEST } from '../../host/body.ts'
import { testHost } from '../support/host.ts'

const login = '/api/v1/auth/login'

describe('a body', () => {
  it('above the limit is refused, whether its length is told or not', async () => {
    const host = await testHost()
    const body = JSON.stringify({ username: 'x'.repeat(LARGEST), password: '' })
    const told = await host.send('POST', login, { body })
    expect(told).toMatchObject({ status: 413, json: { code: 'too_large' } })
    const chunked = await host.send('POST', login, {
      body,
      headers: { 'transfer-encoding': 'chunked' },
    })
    expect(chunked).toMatchObject({ status: 413, json: { code: 'too_large' } })
    expect(await host.send('GET', '/api/v1/state')).toMatchObject({ status: 200 })
  })

  it.each([
    ['nested a million deep', '['.repeat(1_000_000) + ']'.repeat(1_000_000)],
    ['nested a little too deep', `${'{"a":'.repeat(41)}1${'}'.repeat(41)}`],
    ['cut off', '{"username": "owner"'],
    ['with a key that reaches the prototype', '{"username":"a","__proto__":{"admin":true}}'],
    ['with that key further in', '{"username":"a","x":[{"__proto__":{"admin":true}}]}'],
  ])('%s is malformed', async (_, body) => {
    const host = await testHost()
    expect(await host.send('POST', login, { body })).toMatchObject({
      status: 400,
      json: { code: 'malformed_request' },
    })
    expect({}).not.toHaveProperty('admin')
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'of the type %s, as a form of another site could send it, is refused',
    async (type) => {
      const host = await testHost()
      const answer = await host.send('POST', login, {
        body: '{"username":"owner","password":"x"}',
        headers: { 'content-type': type },
      })
      expect(answer).toMatchObject({ status: 415, json: { code: 'media_type' } })
    },
  )

  it('is typed as the contract says: a number in quotes is a mistake', async () => {
    const host = await testHost()
    const answer = await host.send('PUT', `/api/v1/accounts/${host.t.maria}`, {
      role: 'owner',
      body: { version: '1' },
    })
    const { problems } = (answer.json as { data: { problems: { path: string }[] } }).data
    expect(problems.map(({ path }) => path)).toContain('version')
  })

  it.each([
    ['a type for a field that is not there', { json: {}, meta: [[1, '__proto__', 'polluted']] }],
    ['types that are none', { json: {}, meta: 'x' }],
    ['nothing', undefined],
  ])('of the screens with %s harms nothing', async (_, body) => {
    const host = await testHost()
    const answer = await host.send('POST', '/rpc/access/state', { body })
    expect([200, 400, 422]).toContain(answer.status)
    expect({}).not.toHaveProperty('polluted')
    expect(await host.send('GET', '/api/v1/state')).toMatchObject({ status: 200 })
  })
})

describe('an address', () => {
  it('is read as the contract types it: numbers, truth, null', async () => {
    const host = await testHost()
    const query = 'limit=1&userId=null&before=99999'
    const answer = await host.send('GET', `/api/v1/audit?${query}`, { role: 'owner' })
    expect(answer.status).toBe(200)
    const bad = await host.send('GET', '/api/v1/audit?limit=many', { role: 'owner' })
    expect(bad).toMatchObject({
      status: 422,
      json: { data: { problems: [{ path: 'limit', code: 'malformed' }] } },
    })
  })

  it('cannot reach a prototype', async () => {
    const host = await testHost()
    const queries = ['__proto__[polluted]=1', 'constructor[prototype][polluted]=1']
    for (const query of queries) {
      const answer = await host.send('GET', `/api/v1/state?${query}`)
      expect([200, 400, 422]).toContain(answer.status)
    }
    expect({}).not.toHaveProperty('polluted')
  })

  it.each([
    ['GET', '/api/v1/nothing', 404, 'no_such_address'],
    ['POST', '/rpc/access/nothing', 404, 'no_such_address'],
    ['POST', '/rpc/constructor/name', 404, 'no_such_address'],
    ['GET', '/rpc/access/state', 405, 'wrong_method'],
    ['POST', '/', 405, 'wrong_method'],
    ['GET', '/nothing', 404, 'no_such_address'],
  ])('%s %s is answered with %i', async (method, path, status, code) => {
    const host = await testHost()
    expect(await host.send(method, path)).toMatchObject({ status, json: { code } })
  })
})

describe('a token', () => {
  it('is asked for, and a made-up one is refused', async () => {
    const host = await testHost()
    const path = '/api/v1/auth/me'
    expect(await host.send('GET', path)).toMatchObject({
      status: 401,
      json: { code: 'not_signed_in' },
    })
    for (const token of ['ds1.x', 'eyJhbGciOiJub25lIn0.eyJzaWQiOiJ4In0.', 'null'])
      expect(await host.send('GET', path, { token })).toMatchObject({
        status: 401,
        json: { code: 'session_ended' },
      })
    expect(await host.send('GET', path, { role: 'biller' })).toMatchObject({
      status: 200,
      json: { account: { role: 'biller' } },
    })
  })

  it('is not taken from the address or a cookie', async () => {
    const host = await testHost()
    const token = host.t.token('owner')
    const path = `/api/v1/auth/me?token=${token}&authorization=Bearer%20${token}`
    const answer = await host.send('GET', path, { headers: { cookie: `token=${token}` } })
    expect(answer.status).toBe(401)
  })

  it('of a window that signed out is refused at once', async () => {
    const host = await testHost()
    const signOut = await host.send('POST', '/api/v1/auth/logout', { role: 'biller', body: {} })
    expect(signOut.status).toBe(200)
    const answer = await host.send('GET', '/api/v1/auth/me', { role: 'biller' })
    expect(answer.json).toMatchObject({ code: 'session_ended' })
  })
})

it('the same idempotency key does a thing once and answers alike', async () => {
  const host = await testHost()
  const payer = '01890000-0000-7000-8000-0000000000aa'
  const send = (key: string) =>
    host.send('PUT', `/api/v1/payers/${payer}`, {
      role: 'front_desk',
      headers: { 'idempotency-key': key },
      body: { name: 'Harbor Health', phone: null, active: true, version: null },
    })
  const first = await send('one')
  expect(first.status).toBe(200)
  const again = await send('one')
  expect(again.status).toBe(200)
  expect(again.json).toEqual(first.json)
})
