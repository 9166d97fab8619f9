import type { Status } from '../../core/appointments/contract.ts'
import { stepsFrom, type Step } from '../board/steps.ts'

/** In a class nobody is taken to a room: whoever came is done when it is over, and may come late. */
const steps: Partial<Record<Status, readonly Step[]>> = {
  scheduled: ['arrived', 'no_show'],
  confirmed: ['arrived', 'no_show'],
  arrived: ['completed'],
  no_show: ['arrived'],
}

/** What attendance offers for a participant; the core decides about each. */
export const attendanceSteps = (status: Status): readonly Step[] =>
  steps[status] ?? stepsFrom(status)
