import type { Handlers, Reading } from '../context.ts'
import type { Reader } from '../database/handles.ts'
import { practiceSettings } from '../clinic/index.ts'
import { MINUTE } from '../kernel/clock.ts'
import type { AppointmentId } from '../kernel/ids.ts'
import { CALLEE, lastCallOf, readCallee, readLastCall } from '../recalls/index.ts'
import { foreseen } from './board.ts'
import type { flowContract, FlowVisit, WaitLine } from './contract.ts'

interface Row {
  readonly id: AppointmentId
  readonly callee: string
  readonly lastCall: string | null
}

const CALLEES = `select a.id, ${CALLEE} as callee, ${lastCallOf('a.id')} as lastCall
  from appointments as a join patients as p on p.id = a.patient_id
  where a.id in (select value from json_each(?))`

/** Whom to call: those to come who would wait for longer than the practice finds right. */
export const calling: Handlers<Pick<typeof flowContract, 'callList'>> = {
  callList: (context, asked) => {
    const { callAfter } = practiceSettings(context.db).waitingLimits
    const waiting = foreseen(context, asked).flatMap((visit) => waitOf(context, visit, callAfter))
    const callees = calleesOf(context.db, waiting)
    return waiting
      .toSorted((one, other) => delayOf(other) - delayOf(one))
      .flatMap((line) => {
        const row = callees.get(line.appointmentId)
        if (!row) return []
        const { callee, lastCall } = row
        return [{ ...line, callee: readCallee(callee), lastCall: readLastCall(lastCall) }]
      })
  },
}

type Wait = Omit<WaitLine, 'callee' | 'lastCall'>

const delayOf = ({ startsAt, expectedStartsAt }: Wait): number => expectedStartsAt - startsAt

function waitOf({ now }: Reading, visit: FlowVisit, callAfter: number): Wait[] {
  const { id, state, providerId, locationId, startsAt, expectedStartsAt } = visit
  if (state !== 'expected' || startsAt <= now || expectedStartsAt === null) return []
  const wait = { appointmentId: id, providerId, locationId, startsAt, expectedStartsAt }
  return delayOf(wait) > callAfter * MINUTE ? [wait] : []
}

const calleesOf = (db: Reader, waiting: readonly Wait[]): ReadonlyMap<AppointmentId, Row> =>
  new Map(
    db
      .prepared<Row>(CALLEES)
      .all(JSON.stringify(waiting.map(({ appointmentId }) => appointmentId)))
      .map((row) => [row.id, row]),
  )
