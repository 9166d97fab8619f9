import { expect, test } from 'vitest'
import type { AbsenceHit } from '../../../core/absences/contract.ts'
import { HOUR } from '../../../core/kernel/clock.ts'
import { clashing, countsOf, decisionsOf, settle } from '../../../renderer/absences/decisions.ts'
import { visit as visitAt } from '../board/day.ts'

/** A visit at 9:00 whose proposal lies so many hours later; null has none. */
function hit(hours: number | null): AbsenceHit {
  const visit = visitAt(540)
  const { providerId, locationId } = visit
  const startsAt = visit.startsAt + (hours ?? 0) * HOUR
  const at = { providerId, locationId, startsAt, endsAt: startsAt + HOUR / 2 }
  return {
    visit,
    contact: { phones: [], email: null, preference: 'phone', language: 'en' },
    proposal: hours === null ? null : { ...at, start: '2026-03-03T09:00' },
  }
}

test('visits move to what is proposed; those without a place are called first', () => {
  const settled = settle([hit(24), hit(null)], {})
  expect(settled.map(({ choice }) => choice)).toEqual(['move', 'call'])
  expect(countsOf(settled)).toEqual({ move: 1, call: 1, keep: 0, cancel: 0 })
})

test('what a person wants goes over what is proposed', () => {
  const hits = [hit(24), hit(25), hit(26), hit(null)]
  const [first, second, third, fourth] = hits
  if (!first || !second || !third || !fourth) throw new Error('no hits')
  const { proposal } = hit(48)
  if (!proposal) throw new Error('nothing is proposed')
  const place = { ...proposal, start: '2026-03-04T09:00' }
  const settled = settle(hits, {
    [first.visit.id]: { choice: 'cancel' },
    [second.visit.id]: { choice: 'call' },
    [third.visit.id]: { choice: 'keep' },
    [fourth.visit.id]: { place },
  })
  expect(decisionsOf(settled)).toMatchObject([
    { choice: 'cancel', appointmentId: first.visit.id, version: first.visit.version },
    { choice: 'call', place: { start: '2026-03-03T09:00' } },
    { choice: 'keep', appointmentId: third.visit.id },
    { choice: 'move', version: fourth.visit.version, place: { start: '2026-03-04T09:00' } },
  ])
})

test('nothing but what the core needs of a place is sent', () => {
  const [decision] = decisionsOf(settle([hit(24)], {}))
  if (decision?.choice !== 'move') throw new Error('not moved')
  expect(Object.keys(decision.place).sort()).toEqual(['locationId', 'providerId', 'start'])
})

test('moves that meet are found; what is cancelled or called first meets nothing', () => {
  const hits = [hit(24), hit(24), hit(25)]
  const [first, second] = hits
  if (!first || !second) throw new Error('no hits')
  expect(clashing(settle(hits, {}))).toEqual(new Set([first.visit.id, second.visit.id]))
  const apart = settle(hits, { [first.visit.id]: { choice: 'call' } })
  expect(clashing(apart)).toEqual(new Set())
})
