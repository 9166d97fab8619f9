import type { Reader } from '../../database/handles.ts'
import type { AppointmentId, UserId } from '../../kernel/ids.ts'
import type { HistoryEntry } from '../history.ts'
import { statusBeforeParking } from '../parking/pinboard.ts'
import { findVisit, type Visit } from '../visits.ts'
import { wayBack, type Present, type Step } from './way-back.ts'

type Told = Omit<HistoryEntry, 'edit' | 'back' | 'noWayBack'>

interface Row extends Told {
  readonly userId: UserId | null
  readonly before: string | null
  readonly edit: string | null
}

/**
 * What the program itself did, or somebody whose account is unknown here, carries its name. A step
 * was part of an edit where it led to one of the versions that the edit made of the appointment.
 */
const STEPS = `select h.position, h.at, coalesce(u.display_name, 'Daysheet') as "by", h.kind,
  h.from_status as fromStatus, h.to_status as toStatus, h.starts_at as startsAt,
  h.ends_at as endsAt, h.provider_id as providerId, h.comment, h.undoes, h.before, h.user_id as userId,
  (select json_object('id', e.id, 'kind', e.kind, 'undone', e.undone_at is not null,
    'appointments', (select count(*) from edit_steps where edit_id = e.id))
    from edit_steps as s join edits as e on e.id = s.edit_id
    where s.appointment_id = h.appointment_id and e.made_at = h.at
      and (h.before is null and s.before is null and h.position = 0
        or h.before ->> 'version' >= s.before ->> 'version'
          and h.before ->> 'version' < s.after_version)
    limit 1) as edit
  from appointment_history as h left join users as u on u.id = h.user_id
  where h.appointment_id = ? order by h.position`

/** A step with everything that is kept of it. */
export interface KeptStep extends Step {
  readonly told: Told
  readonly userId: UserId | null
  readonly edit: HistoryEntry['edit']
}

/** The steps of a visit, oldest first. */
export const stepsOf = (db: Reader, id: AppointmentId): KeptStep[] =>
  db.prepared<Row>(STEPS).all(id).map(toStep)

/** The JSON was made by this program: by `remember` and by the query above. */
function toStep({ before, edit, userId, ...told }: Row): KeptStep {
  const { position, kind, undoes } = told
  return {
    ...{ told, userId, position, kind, undoes },
    before: before === null ? null : (JSON.parse(before) as Visit),
    edit: readEdit(edit),
  }
}

type KeptEdit = Omit<NonNullable<HistoryEntry['edit']>, 'undone'> & { readonly undone: number }

function readEdit(json: string | null): HistoryEntry['edit'] {
  if (json === null) return null
  const edit = JSON.parse(json) as KeptEdit
  return { ...edit, undone: edit.undone === 1 }
}

/** A visit as it is now, with what it was before it was parked. */
export function presentOf(db: Reader, id: AppointmentId): Present | undefined {
  const visit = findVisit(db, id)
  return visit && { visit, parkedFrom: statusBeforeParking(db, id) }
}

/** Everything that happened to a visit, oldest first, and which of it can be taken back now. */
export function historyOf(db: Reader, id: AppointmentId): HistoryEntry[] {
  const present = presentOf(db, id)
  const steps = stepsOf(db, id)
  if (!present) return []
  return steps.map((step) => {
    const way = wayBack(steps, step, present)
    const back = 'back' in way ? way.back : null
    const noWayBack = 'noWayBack' in way ? way.noWayBack : null
    return { ...step.told, edit: step.edit, back, noWayBack }
  })
}
