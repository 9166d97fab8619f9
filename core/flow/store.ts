import { listVisits } from '../appointments/index.ts'
import type { BoardEntry } from '../appointments/contract.ts'
import type { Reader } from '../database/handles.ts'
import type { LocalDate } from '../kernel/dates.ts'
import { stateOf, type FlowState } from '../kernel/flow-state.ts'
import type { AppointmentId, LocationId } from '../kernel/ids.ts'
import { passageOf, type StatusStep } from './passage.ts'
import type { Passage } from './contract.ts'

/** Which visits: those of some dates, both included; null is every location by its own dates. */
export interface DaysAsked {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly locationId: LocationId | null
}

/** A visit with its way through the site. */
export interface FlowEntry extends BoardEntry {
  readonly state: FlowState
  readonly passage: Passage
}

interface StepRow extends StatusStep {
  readonly id: AppointmentId
}

const STEPS = `select appointment_id as id, at, from_status as fromStatus, to_status as toStatus
  from appointment_history where appointment_id in (select value from json_each(?))
    and from_status is not to_status order by appointment_id, position`

const DEPARTURES = `select id, left_at as leftAt from departures
  where id in (select value from json_each(?)) and left_at is not null`

/** The visits of some dates that take up time, by start, with their way through the site. */
export function flowOf(db: Reader, asked: DaysAsked): FlowEntry[] {
  const visits = listVisits(db, { ...asked, providerId: null, withEnded: false })
  const ids = JSON.stringify(visits.map(({ id }) => id))
  const steps = Map.groupBy(db.prepared<StepRow>(STEPS).all(ids), ({ id }) => id)
  const left = leftAmong(db, ids)
  return visits.flatMap((visit) => {
    const leftAt = left.get(visit.id) ?? null
    const state = stateOf(visit.status, leftAt)
    if (state === null) return []
    return [{ ...visit, state, passage: passageOf(steps.get(visit.id) ?? [], leftAt) }]
  })
}

interface Departed {
  readonly id: AppointmentId
  readonly leftAt: number
}

const leftAmong = (db: Reader, ids: string): ReadonlyMap<AppointmentId, number> =>
  new Map(
    db
      .prepared<Departed>(DEPARTURES)
      .all(ids)
      .map(({ id, leftAt }) => [id, leftAt]),
  )
