const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

const ACTIVE = (row: string) => `${row}.status not in ('cancelled', 'no_show', 'rescheduled')`

/** Groups and visits last at most a day, so that the search for what meets a time is bounded. */
const MEETS = (near: string) => `${near}.starts_at > new.starts_at - ${DAY_MS}
    and ${near}.starts_at < new.ends_at and ${near}.ends_at > new.starts_at`

/** True when a visit needs its provider between two instants; null needs the provider throughout. */
const needed = (visit: string, group: string) => `(${visit}.provider_time is null
      or exists (select 1 from json_each(${visit}.provider_time) as part
      where ${visit}.starts_at + (part.value ->> 0) * ${MINUTE_MS} < ${group}.ends_at
        and ${group}.starts_at < ${visit}.starts_at + (part.value ->> 1) * ${MINUTE_MS}))`

/** An appointment that meets a group of its provider, other than the one it belongs to. */
const appointmentMeetsGroup = (event: string, name: string, newly = '1') => `
create trigger appointments_group_${name} before ${event} on appointments
when ${ACTIVE('new')} and new.override_reason is null and ${newly} begin
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.provider_id = new.provider_id and g.cancelled_at is null and ${MEETS('g')}
      and g.id is not new.group_id and ${needed('new', 'g')});
end;`

/** A room or chair of an appointment in which a group meets. */
const roomMeetsGroup = (event: string, newly = '1') => `
create trigger appointment_resources_group_${event} before ${event} on appointment_resources
when new.active = 1 and new.overridden = 0 and ${newly} begin
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.resource_id = new.resource_id and g.cancelled_at is null and ${MEETS('g')}
      and g.id is not (select group_id from appointments where id = new.appointment_id));
end;`

/** True when an update takes up time that the row did not hold before. */
const NEWLY = (owners: string, held: string) =>
  `(${owners} or new.starts_at < old.starts_at or new.ends_at > old.ends_at or not (${held}))`

const APPOINTMENT_NEWLY = NEWLY(
  `new.provider_id <> old.provider_id or new.group_id is not old.group_id
  or new.provider_time is not old.provider_time`,
  `${ACTIVE('old')} and old.override_reason is null`,
)
const ROOM_NEWLY = NEWLY(
  'new.resource_id <> old.resource_id',
  'old.active = 1 and old.overridden = 0',
)
const GROUP_NEWLY = NEWLY(
  'new.provider_id <> old.provider_id or new.resource_id is not old.resource_id',
  'old.cancelled_at is null and old.override_reason is null',
)

/** A group that meets another group, or an appointment of somebody else, of its provider or in its room. */
const groupMeetsOthers = (event: string, newly: string) => `
create trigger group_sessions_overlap_${event} before ${event} on group_sessions
when new.cancelled_at is null and new.override_reason is null and ${newly} begin
  select raise(abort, 'overlap_provider') where exists (
    select 1 from appointments as near join appointments as other on other.id = near.id
    where near.provider_id = new.provider_id and ${MEETS('near')}
      and ${ACTIVE('other')} and other.group_id is not new.id and ${needed('other', 'new')});
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.provider_id = new.provider_id and g.cancelled_at is null and ${MEETS('g')} and g.id <> new.id);
  select raise(abort, 'overlap_resource') where exists (
    select 1 from appointment_resources as near join appointments as other on other.id = near.appointment_id
    where near.resource_id = new.resource_id and ${MEETS('near')}
      and near.active = 1 and other.group_id is not new.id);
  select raise(abort, 'overlap_group') where exists (
    select 1 from group_sessions as g
    where g.resource_id = new.resource_id and g.cancelled_at is null and ${MEETS('g')} and g.id <> new.id);
end;`

const TAKEN = (group: string, but: string) => `(select count(*) from appointments as p
  where p.group_id = ${group} and ${ACTIVE('p')} ${but})`

/** One participant more than the group has places, whatever the reason. */
const refuseBeyondPlaces = (event: string, name: string, newly: string) => `
create trigger appointments_places_${name} before ${event} on appointments
when new.group_id is not null and ${ACTIVE('new')} and ${newly} begin
  select raise(abort, 'group_full') where ${TAKEN('new.group_id', 'and p.id <> new.id')}
    >= (select capacity from group_sessions where id = new.group_id);
end;`

/**
 * Beneath the rules: a group takes up its provider and its room against everybody else, both ways,
 * and has no more participants than places. An override with a reason lets times meet, never
 * places run over.
 */
export const groupTriggers = [
  appointmentMeetsGroup('insert', 'insert'),
  appointmentMeetsGroup(
    `update of starts_at, ends_at, status, provider_id, override_reason, provider_time, group_id`,
    'update',
    APPOINTMENT_NEWLY,
  ),
  roomMeetsGroup('insert'),
  roomMeetsGroup('update', ROOM_NEWLY),
  groupMeetsOthers('insert', '1'),
  groupMeetsOthers('update', GROUP_NEWLY),
  refuseBeyondPlaces('insert', 'insert', '1'),
  refuseBeyondPlaces(
    'update of status, group_id',
    'update',
    `(new.group_id is not old.group_id or not (${ACTIVE('old')}))`,
  ),
  `
create trigger group_sessions_places before update of capacity on group_sessions
when new.capacity < old.capacity begin
  select raise(abort, 'group_full') where ${TAKEN('new.id', '')} > new.capacity;
end;`,
].join('\n')
