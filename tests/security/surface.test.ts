import { describe, expect, it } from 'vitest'
import { contract, procedures } from '../../core/contract.ts'
import type { Terms } from '../../core/kernel/procedure.ts'
import { testHost } from '../support/host.ts'

const drawn = Object.entries(procedures).flatMap(([module, all]) =>
  Object.entries(all).map(
    ([name, procedure]: [string, { '~orpc': { meta: Terms; route: { method?: string } } }]) => ({
      path: `${module}.${name}`,
      method: procedure['~orpc'].route.method,
      terms: procedure['~orpc'].meta,
    }),
  ),
)

describe('what can be asked', () => {
  it('without signing in is this and no more', () => {
    const open = drawn.filter(({ terms }) => terms.permission === 'everybody')
    expect(open.map(({ path }) => path).sort()).toEqual([
      'access.issueToken',
      'access.signIn',
      'access.state',
      'setup.begin',
    ])
  })

  it('by anybody who is signed in is this and no more', () => {
    const signedIn = drawn.filter(({ terms }) => terms.permission === 'signed_in')
    expect(signedIn.map(({ path }) => path).sort()).toEqual([
      'access.changePassword',
      'access.me',
      'access.renewToken',
      'clinic.directory',
      'preferences.get',
      'preferences.removeView',
      'preferences.save',
      'preferences.saveView',
      'preferences.usage',
      'preferences.used',
      'preferences.views',
    ])
  })

  it('by a page of the waiting room as well, beside its own, is signing out alone', () => {
    const shared = drawn.filter(({ terms }) => terms.permission === 'any_session')
    expect(shared.map(({ path }) => path)).toEqual(['access.signOut'])
  })

  it('never writes, nor shows a patient, without an audit entry', () => {
    const silent = drawn.filter(({ terms }) => terms.audit === null)
    // Counts of an account's own commands: nobody's record, and written with every other key.
    const uncounted = silent.filter(({ path }) => path !== 'preferences.used')
    expect(uncounted.filter(({ terms }) => terms.kind === 'write')).toEqual([])
    expect(silent.map(({ path }) => path).sort()).toMatchSnapshot()
  })

  it('writes by a method that no link and no image can use', () => {
    const linked = drawn.filter(({ method }) => method === undefined || method === 'GET')
    expect(linked.filter(({ terms }) => terms.kind === 'write')).toEqual([])
  })

  it('beside the procedures is the change feed alone', () => {
    const others = Object.keys(contract).filter((module) => !(module in procedures))
    expect(others).toEqual(['feed'])
  })
})

it('everything else is refused without signing in, before its input is even read', async () => {
  const host = await testHost()
  const closed = drawn.filter(({ terms }) => terms.permission !== 'everybody')
  for (const { path } of closed) {
    const answer = await host.send('POST', `/rpc/${path.replace('.', '/')}`, {
      body: { json: { nonsense: true } },
    })
    expect([path, answer.status, answer.json]).toMatchObject([
      path,
      401,
      { json: { code: 'not_signed_in' } },
    ])
  }
})

it('every answer carries the same headers, whatever it is', async () => {
  const host = await testHost()
  const paths = ['/', '/nothing', '/api/docs', '/api/v1/state', '/api/v1/openapi.json', '/api/v1/x']
  for (const path of paths) {
    const { headers } = await host.send('GET', path)
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src blob:; object-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  }
})
