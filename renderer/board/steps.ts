import type { Status } from '../../core/appointments/contract.ts'

/** A status that a step of the menu leads to. */
export type Step = Exclude<Status, 'cancelled' | 'rescheduled'>

const steps: Partial<Record<Status, readonly Step[]>> = {
  scheduled: ['confirmed', 'arrived', 'no_show'],
  confirmed: ['arrived', 'no_show'],
  arrived: ['roomed', 'in_progress'],
  roomed: ['in_progress'],
  in_progress: ['completed'],
}

/** The steps that the menu offers from a status; the core decides about each (DESIGN §4). */
export const stepsFrom = (status: Status): readonly Step[] => steps[status] ?? []

/** True while a visit may still be moved: it has neither begun nor ended. */
export const isMovable = (status: Status): boolean =>
  status === 'scheduled' || status === 'confirmed' || status === 'arrived' || status === 'roomed'
