import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { endsSession, fieldProblems, refusalOf } from '../../renderer/client/refusal.ts'

describe('what a call failed with', () => {
  test('is nothing when it did not fail', () => expect(refusalOf(null)).toBeNull())

  test('is the refusal of the core, with its details', () => {
    const error = new ORPCError('conflict', { data: { inTheWay: [], nearest: [1] } })
    expect(refusalOf(error)).toEqual({
      code: 'conflict',
      details: { inTheWay: [], nearest: [1] },
    })
  })

  test('is unreachable when nobody answered', () =>
    expect(refusalOf(new TypeError('Failed to fetch'))?.code).toBe('unreachable'))

  test.each([new Error('broken'), new ORPCError('INTERNAL_SERVER_ERROR'), 'text'])(
    'is a bug for %o',
    (error) => expect(refusalOf(error)).toEqual({ code: 'bug', details: {} }),
  )
})

describe('problems of fields', () => {
  test('are found by path, the first of each field', () => {
    const error = new ORPCError('invalid_input', {
      data: {
        problems: [
          { path: 'phones.0.number', code: 'phone_malformed' },
          { path: 'phones.0.number', code: 'too_long' },
          { path: 'name', code: 'required' },
          'not a problem',
        ],
      },
    })
    expect(fieldProblems(error)).toEqual({
      'phones.0.number': 'phone_malformed',
      name: 'required',
    })
  })
  test('are none for any other failure', () =>
    expect(fieldProblems(new ORPCError('stale'))).toEqual({}))
})

test.each([
  ['session_ended', true],
  ['not_signed_in', true],
  ['not_permitted', false],
])('%s asks to sign in again: %s', (code, asks) =>
  expect(endsSession(new ORPCError(code))).toBe(asks),
)
