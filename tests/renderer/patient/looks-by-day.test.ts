import { expect, test } from 'vitest'
import type { AuditEntry } from '../../../core/access/audit-contract.ts'
import { newId, type UserId } from '../../../core/kernel/ids.ts'
import { looksByDay } from '../../../renderer/patient/looks-by-day.ts'

const zone = 'America/New_York'
const [dana, rosa] = [newId<UserId>(1), newId<UserId>(1)]

let sequence = 0
const entry = (at: string, userId: UserId, action = 'patient.viewed'): AuditEntry => ({
  ...{ sequence: (sequence += 1), at: Date.parse(at), userId, action },
  ...{ actor: userId === dana ? 'Dana' : 'Rosa', outcome: 'done', patientId: null },
  subjectId: null,
})

test('looks are gathered by person and day of the clinic, the latest day first', () => {
  const days = looksByDay(
    [
      entry('2026-03-03T14:00:00Z', dana),
      // Still Monday evening in New York.
      entry('2026-03-03T03:00:00Z', dana, 'document.opened'),
      entry('2026-03-02T15:00:00Z', dana),
      entry('2026-03-02T14:00:00Z', dana),
      entry('2026-03-02T16:00:00Z', rosa),
    ],
    zone,
  )
  expect(days).toMatchObject([
    { actor: 'Dana', date: '2026-03-03', times: 1 },
    {
      ...{ actor: 'Dana', date: '2026-03-02', times: 3 },
      ...{ first: Date.parse('2026-03-02T14:00:00Z'), last: Date.parse('2026-03-03T03:00:00Z') },
      actions: ['patient.viewed', 'document.opened'],
    },
    { actor: 'Rosa', date: '2026-03-02', times: 1 },
  ])
})

test('pieces of a document are no looks', () => {
  const days = looksByDay(
    [
      entry('2026-03-02T14:00:00Z', dana, 'document.begun'),
      entry('2026-03-02T14:01:00Z', dana, 'document.piece_received'),
      entry('2026-03-02T15:00:00Z', rosa, 'document.piece_received'),
    ],
    zone,
  )
  expect(days).toMatchObject([{ actor: 'Dana', times: 1, actions: ['document.begun'] }])
})

test('nobody looked, nothing is listed', () => {
  expect(looksByDay([], zone)).toEqual([])
})
