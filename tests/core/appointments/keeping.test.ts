import { expect, test } from 'vitest'
import { operator } from '../../../core/access/index.ts'
import { keep } from '../../../core/appointments/placing/keeping.ts'
import type { Proposal } from '../../../core/appointments/placing/placing.ts'
import { findLocation, findType } from '../../../core/clinic/index.ts'
import type { Writing } from '../../../core/context.ts'
import { DAY, MINUTE } from '../../../core/kernel/clock.ts'
import { MONDAY, testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from './asking.ts'

const TEN = Date.parse('2026-03-02T15:00:00Z')

/** Runs `work` as if the rules had let it through, and gives back what it was declined with. */
function declined(t: TestPractice, work: (context: Writing) => void): unknown {
  return t.peek((db) => {
    const nothing = () => undefined
    const context: Writing = {
      ...{ db, now: MONDAY, actor: operator('test'), about: nothing, emit: nothing },
    }
    const location = findLocation(db, t.location)
    const type = findType(db, t.followUp)
    if (!location || !type) throw new TypeError('the small clinic has both')
    const proposal: Proposal = {
      ...{ patientId: t.john, providerId: t.provider, location, type, modality: 'in_person' },
      ...{ interval: [TEN, TEN + 30 * MINUTE], resourceIds: [], preferred: [], excluding: [] },
      ...{ override: null, withinHours: true, withinRules: true, source: 'staff' },
      ...{ referral: null, groupId: null, from: null },
    }
    try {
      keep(context, proposal, [], () => {
        work(context)
      })
    } catch (error) {
      return error
    }
    return null
  })
}

test('what only a trigger refuses is still told as a conflict, with the nearest openings', async () => {
  const t = testPractice()
  const desk = t.as('front_desk').appointments
  const first = await desk.book(asked(t, '2026-03-02T10:00'))
  const second = await desk.book(asked(t, '2026-03-03T10:00', { patientId: t.john }))
  const shift =
    'update appointments set starts_at = starts_at - ?, ends_at = ends_at - ? where id = ?'
  const refusal = declined(t, ({ db }) => db.execute(shift, DAY, DAY, second.id))
  expect(refusal).toMatchObject({
    code: 'conflict',
    details: { inTheWay: [{ appointmentId: first.id, what: 'provider' }], overridable: false },
  })
  expect(refusal).toHaveProperty('details.openings.length', 5)
})

test('any other failure stays what it is', () => {
  const t = testPractice()
  const bug = new TypeError('a bug')
  const thrown = declined(t, () => {
    throw bug
  })
  expect(thrown).toBe(bug)
})
