import { isUndone } from '../appointments/index.ts'
import type { Writing } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import type { Status } from '../kernel/visit-status.ts'
import type { DepartureStep } from './contract.ts'

/** A step as it is kept. */
export type KeptDeparture = Omit<DepartureStep, 'back' | 'noWayBack'>

const STEPS = `select s.position, s.at, u.display_name as "by", s.left_at as leftAt, s.undoes
  from departure_steps as s left join users as u on u.id = s.noted_by
  where s.appointment_id = ? order by s.position`

/** Each time that a departure of a visit was noted or taken back, oldest first. */
export const departuresOf = (db: Reader, id: AppointmentId): KeptDeparture[] =>
  db.prepared<KeptDeparture>(STEPS).all(id)

const APPEND = `insert into departure_steps (appointment_id, position, at, noted_by, left_at, undoes)
  select @id, coalesce(max(position) + 1, 0), @now, @userId, @leftAt, @undoes
  from departure_steps where appointment_id = @id`

/**
 * Keeps who said when that a patient left or did not.
 *
 * @param leftAt when they left, epoch ms; null while they are there
 * @param undoes the position of the step that this one takes back
 */
export function rememberDeparture(
  { db, now, actor }: Writing,
  id: AppointmentId,
  leftAt: number | null,
  undoes: number | null,
): void {
  db.execute(APPEND, { id, now, userId: actor.userId, leftAt, undoes })
}

type WayBack = Pick<DepartureStep, 'back' | 'noWayBack'>

const closed = (noWayBack: NonNullable<DepartureStep['noWayBack']>): WayBack => ({
  ...{ back: null, noWayBack },
})

/**
 * What taking a step back would put back, or why there is no way.
 *
 * @param steps every step of the visit, oldest first
 * @param status of the visit now: only who was seen can have left
 */
export function departureBack(
  steps: readonly KeptDeparture[],
  step: KeptDeparture,
  status: Status,
): WayBack {
  if (isUndone(steps, step)) return closed('undone')
  const before = steps.findLast(({ position }) => position < step.position)
  const leftAt = before?.leftAt ?? null
  if (leftAt === (steps.at(-1)?.leftAt ?? null)) return closed('same')
  return status === 'completed' ? { back: { leftAt }, noWayBack: null } : closed('final')
}
