import { describe, expect, it } from 'vitest'
import { Refusal, refusals, type RefusalCode } from '../../core/kernel/refusals.ts'
import { DatabaseFault, type Practice } from '../../core/practice.ts'
import { testHost } from '../support/host.ts'

/** A practice whose every request fails in the same way. */
const failing = (error: Error): Practice => ({
  ask: () => Promise.reject(error),
  as: () => {
    throw new Error('not asked for here')
  },
  listen: () => Promise.reject(error),
  furnish: () => Promise.reject(error),
  importSynthea: () => Promise.reject(error),
  rollSeries: () => null,
  isAlive: () => Promise.resolve(false),
  close: () => undefined,
})

const statuses: Record<RefusalCode, number> = {
  not_signed_in: 401,
  session_ended: 401,
  wrong_credentials: 401,
  not_permitted: 403,
  not_found: 404,
  not_set_up: 409,
  already_set_up: 409,
  stale: 409,
  conflict: 409,
  outside_hours: 409,
  set_aside: 409,
  against_rules: 409,
  hold_gone: 409,
  series_conflicts: 409,
  several_parts: 409,
  untouchable: 409,
  nothing_to_undo: 409,
  part_of_absence: 409,
  group_full: 409,
  no_common_time: 409,
  already_filled: 409,
  status_flow: 409,
  visits_meet: 409,
  merged_patient: 409,
  inactive: 409,
  likely_duplicate: 409,
  already_reversed: 409,
  nothing_due: 409,
  last_owner: 409,
  too_large: 413,
  invalid_input: 422,
  no_external_number: 409,
  key_reused: 422,
  too_many_attempts: 429,
}

describe.each(Object.entries(statuses))('a refusal "%s"', (code, status) => {
  it(`is answered with ${status}, its code, its sentence and its details`, async () => {
    const refusal = new Refusal(code as RefusalCode, { until: 5 })
    const host = await testHost({ practice: failing(refusal) })
    const answer = await host.send('GET', '/api/v1/state')
    expect(answer.status).toBe(status)
    expect(answer.json).toMatchObject({
      code,
      message: refusals[code as RefusalCode],
      data: { until: 5 },
    })
    const overRpc = await host.send('POST', '/rpc/access/state', { body: { json: {} } })
    expect(overRpc.status).toBe(status)
    expect(overRpc.json).toMatchObject({ json: { code, data: { until: 5 } } })
    expect(host.journal()).toBe('')
  })
})

it('names each field that is wrong, with a sentence, and never a value', async () => {
  const host = await testHost()
  const answer = await host.send('POST', '/api/v1/patients', {
    role: 'front_desk',
    body: { id: 'x', givenName: '', familyName: 'Lopez', birthDate: '2026-02-30' },
  })
  expect(answer.status).toBe(422)
  expect(answer.json).toMatchObject({ code: 'invalid_input' })
  const { problems } = (answer.json as { data: { problems: unknown[] } }).data
  expect(problems).toContainEqual({
    path: 'birthDate',
    code: 'date_malformed',
    sentence: 'Enter a date that exists, as year-month-day.',
  })
  expect(problems).toContainEqual({
    path: 'givenName',
    code: 'required',
    sentence: 'Fill this in.',
  })
  expect(answer.text).not.toContain('2026-02-30')
})

it.each([
  ['disk_full', 507],
  ['damaged', 503],
  ['unwritable', 503],
] as const)('answers a database that is %s with %i', async (code, status) => {
  const host = await testHost({ practice: failing(new DatabaseFault(code)) })
  const answer = await host.send('GET', '/api/v1/state')
  expect(answer.status).toBe(status)
  expect(answer.json).toMatchObject({ code })
  expect(host.journal()).toContain('DatabaseFault')
})

it('answers a bug with a reference, and journals where it happened but nothing it says', async () => {
  const host = await testHost({ practice: failing(new TypeError('Maria Lopez has no phone')) })
  const answer = await host.send('POST', '/api/v1/auth/login', {
    body: { username: 'maria.lopez', password: 'a secret of hers' },
  })
  expect(answer.status).toBe(500)
  const { code, data } = answer.json as { code: string; data: { reference: string } }
  expect(code).toBe('bug')
  expect(answer.text).not.toContain('Maria')
  const [line] = host.journal().trim().split('\n')
  const entry = JSON.parse(line ?? '') as { stack: string[] }
  expect(entry).toMatchObject({
    where: 'access.issueToken',
    reference: data.reference,
    kind: 'TypeError',
  })
  expect(entry.stack.length).toBeGreaterThan(0)
  expect(line).not.toMatch(/Maria|Lopez|phone|maria|secret/u)
})
