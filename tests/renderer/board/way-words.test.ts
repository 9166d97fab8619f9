import { expect, test } from 'vitest'
import type { InTheWay } from '../../../core/appointments/contract.ts'
import { wayWords } from '../../../renderer/board/way-words.ts'

const way = (what: InTheWay['what'], more: Partial<InTheWay> = {}): InTheWay => ({
  ...{ what, appointmentId: null, holdId: null, groupId: null, resourceId: null },
  ...{ by: null, yours: false, startsAt: 0, endsAt: 1 },
  ...more,
})

test('a hold of the own account is told apart from that of a colleague', () => {
  expect(wayWords(way('hold', { by: 'Dana' }))).toBe('hold')
  expect(wayWords(way('hold', { by: 'Dana', yours: true }))).toBe('hold_yours')
})

test('what cannot say by what it is taken has a plain sentence', () => {
  expect(wayWords(way('pool'))).toBe('pool_plain')
  expect(wayWords(way('pool', { by: 'Exam room' }))).toBe('pool')
  expect(wayWords(way('patient'))).toBe('patient')
})
