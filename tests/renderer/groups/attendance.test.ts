import { expect, it } from 'vitest'
import { activeStatuses, mayBecome } from '../../../core/appointments/flow.ts'
import { attendanceSteps } from '../../../renderer/groups/attendance.ts'

it('whoever came is done without a room, and one who was missed may come late', () => {
  expect(attendanceSteps('arrived')).toEqual(['completed'])
  expect(attendanceSteps('no_show')).toEqual(['arrived'])
  expect(attendanceSteps('completed')).toEqual([])
})

it.each([...activeStatuses, 'no_show'] as const)(
  'nothing is offered from %s that is refused',
  (from) => {
    for (const to of attendanceSteps(from))
      expect([to, mayBecome(from, to, null)]).toEqual([to, true])
  },
)
