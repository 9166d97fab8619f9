import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BoardEntry } from '../../../core/appointments/contract.ts'
import { dateTimeOf } from '../../../core/kernel/dates.ts'
import { Refusal } from '../../../core/kernel/refusals.ts'
import type { PracticeClient } from '../../../core/practice.ts'
import { testPractice, type TestPractice } from '../../support/practice.ts'
import { asked } from '../appointments/asking.ts'

const DAY = '2026-03-02'
const LENGTHS = [15, 30, 45, 60]

const step = fc.record({
  what: fc.constantFrom('book', 'book', 'book', 'move', 'move', 'cancel', 'return', 'change'),
  which: fc.nat(20),
  slot: fc.integer({ min: 0, max: 16 }),
  length: fc.constantFrom(...LENGTHS),
  other: fc.boolean(),
  john: fc.boolean(),
  treatment: fc.boolean(),
  override: fc.boolean(),
})
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** One thing that somebody at the desk does; a refusal is an answer like any other. */
async function act(t: TestPractice, { appointments: desk }: PracticeClient, does: Step) {
  const place = {
    providerId: does.other ? t.otherProvider : t.provider,
    locationId: t.location,
    start: dateTimeOf(DAY, 540 + does.slot * 15),
    minutes: does.length,
    override: does.override ? { reason: 'On purpose' } : null,
  }
  const typeId = does.treatment ? t.procedure : t.followUp
  const patientId = does.john ? t.john : t.maria
  if (does.what === 'book') return desk.book(asked(t, place.start, { ...place, typeId, patientId }))
  const all = await desk.list({ from: DAY, to: DAY, withEnded: true })
  const visit = all[does.which % Math.max(1, all.length)]
  if (!visit) return undefined
  const { id, version } = visit
  if (does.what === 'move') return desk.move({ id, version, ...place })
  if (does.what === 'cancel') return desk.cancel({ id, version, reason: 'other' })
  if (does.what === 'return') return desk.setStatus({ id, version, status: 'scheduled' })
  return desk.change({ id, version, typeId, modality: 'in_person' })
}

/** Pairs that share a provider, a patient or a resource in the same minute, neither with a reason. */
function clashes(entries: readonly BoardEntry[]): BoardEntry[][] {
  const plain = entries.filter((entry) => !entry.overridden)
  return plain.flatMap((a, at) =>
    plain
      .slice(at + 1)
      .filter((b) => a.startsAt < b.endsAt && b.startsAt < a.endsAt)
      .filter(
        (b) =>
          a.providerId === b.providerId ||
          a.patientId === b.patientId ||
          a.resourceIds.some((id) => b.resourceIds.includes(id)),
      )
      .map((b) => [a, b]),
  )
}

test('whatever is booked, moved and cancelled, nothing overlaps without a reason', async () => {
  let kept = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const t = testPractice()
      const owner = t.as('owner')
      for (const does of steps)
        await act(t, owner, does).then(
          () => (kept += 1),
          (error: unknown) => expect(error).toBeInstanceOf(Refusal),
        )
      const entries = await owner.appointments.list({ from: DAY, to: DAY })
      expect(clashes(entries)).toEqual([])
      for (const { id, status, startsAt } of entries) {
        const { history } = await owner.appointments.get({ id })
        expect(history.at(-1)).toMatchObject({ toStatus: status, startsAt })
      }
    }),
    { numRuns: 25 },
  )
  expect(kept).toBeGreaterThan(0)
})
