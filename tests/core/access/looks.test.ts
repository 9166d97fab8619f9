import { expect, test, vi } from 'vitest'
import { nobody } from '../../../core/access/index.ts'
import { gatherLooks } from '../../../core/looks.ts'
import { MONDAY } from '../../support/practice.ts'

const look = {
  at: MONDAY,
  userId: nobody.userId,
  actor: 'somebody',
  action: 'patient.viewed',
  outcome: 'done',
  patientId: null,
  subjectId: null,
}

test('a look that cannot be written now is kept and tried again', () => {
  vi.useFakeTimers()
  try {
    let isFull = true
    let tries = 0
    const looks = gatherLooks(() => {
      tries += 1
      if (isFull) throw new Error('the disk is full')
      looks.written()
    })
    looks.add(look)
    vi.advanceTimersByTime(3000)
    expect([tries, looks.waiting()]).toEqual([3, 1])
    isFull = false
    vi.advanceTimersByTime(1000)
    expect([tries, looks.waiting()]).toEqual([4, 0])
    vi.advanceTimersByTime(10_000)
    expect(tries).toBe(4)
  } finally {
    vi.useRealTimers()
  }
})
