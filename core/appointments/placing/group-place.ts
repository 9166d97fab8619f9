import type { Reading } from '../../context.ts'
import type { Reader } from '../../database/handles.ts'
import { newId, type GroupId, type PatientId, type ProviderId } from '../../kernel/ids.ts'
import { Refusal } from '../../kernel/refusals.ts'
import { hoursAgainst } from './hours-against.ts'
import { place, type Placement, type Proposal } from './placing.ts'
import { activeSql } from '../flow.ts'
import { minutesIn, requireLength, requireModality } from '../rules.ts'
import type { Visit } from '../visits.ts'

const GROUP = `select provider_id as providerId, starts_at as startsAt, ends_at as endsAt
  from group_sessions where id = ? and cancelled_at is null`

interface Meeting {
  readonly providerId: ProviderId
  readonly startsAt: number
  readonly endsAt: number
}

/**
 * A proposal of somebody who takes part in a group: with its provider while it meets, they share
 * its time and its room and need none of their own; anywhere else they are on their own.
 */
export function sharing(db: Reader, proposal: Proposal, groupId: GroupId | null): Proposal {
  const group = groupId === null ? undefined : db.prepared<Meeting>(GROUP).one(groupId)
  const [start, end] = proposal.interval
  const shared =
    group?.providerId === proposal.providerId && group.startsAt === start && group.endsAt === end
  if (!shared) return { ...proposal, groupId: null }
  return { ...proposal, groupId, type: { ...proposal.type, needs: [] }, resourceIds: [] }
}

/** A group that is to meet: a place for nobody in particular yet. */
export type GroupProposal = Pick<
  Proposal,
  'providerId' | 'location' | 'type' | 'modality' | 'interval' | 'resourceIds' | 'override'
> & { readonly groupId: GroupId }

/**
 * Decides whether a group may meet at a place, and in which room. Rules about patients are asked
 * when they join.
 *
 * @throws Refusal as `place` does, without `against_rules`; `invalid_input` at `minutes`, `modality`
 */
export function placeGroup(context: Reading, group: GroupProposal): Placement {
  const { db, now, actor } = context
  requireLength(group.type, minutesIn(group.interval))
  requireModality(group.type, group.modality)
  const proposal: Proposal = {
    ...group,
    ...{ patientId: newId<PatientId>(now), preferred: [], excluding: [], from: null },
    ...{ withinHours: true, withinRules: false, source: 'staff', referral: null },
  }
  const placement = place(context, proposal)
  const { blocks } = hoursAgainst(db, { ...proposal, withinRules: true }, now)
  if (blocks.length === 0) return placement
  const overridable = actor.permissions.has('appointments.override')
  if (!group.override) throw new Refusal('set_aside', { blocks, openings: [], overridable })
  return { ...placement, overrideReason: group.override.reason }
}

const FREE_PLACES = `select capacity - (select count(*) from appointments as a
  where a.group_id = g.id and a.id <> ? and ${activeSql('a')}) as places
  from group_sessions as g where g.id = ? and g.cancelled_at is null`

/**
 * Whether somebody who comes back to a group finds a place in it.
 *
 * @throws Refusal `group_full`, also where the group no longer meets
 */
export function requireGroupPlace(
  db: Reader,
  { id, groupId }: Pick<Visit, 'id' | 'groupId'>,
): void {
  if (groupId === null) return
  const places = db.prepared<{ places: number }>(FREE_PLACES).one(id, groupId)?.places ?? 0
  if (places < 1) throw new Refusal('group_full')
}
